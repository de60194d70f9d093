import type { Page } from '@playwright/test';
import { saysExpired } from '../../pages/session-expired.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import type { Photographer } from '../photographer.ts';
import type { Reader } from '../reader.ts';
import { Recogniser } from '../recogniser.ts';
import { createScreens } from '../screens.ts';
import type { GuideRecord } from './guide-record.ts';
import { step } from './step.ts';

/** Past the life of a registration (security-info.md 0.2). */
const TOO_MANY_MINUTES = 16;

/** 2.2.1 Contexte, as far as a browser performs it. */
export class Section221 {
  constructor(
    readonly record: GuideRecord,
    private readonly window: Page,
    private readonly reader: Reader,
    private readonly photographer: Photographer,
  ) {}

  /** Types a code long after it came, reads what the page says, and closes the window. Begins on the screen for the code. */
  @step('2.2.1-wait')
  async tarry(): Promise<void> {
    const screens = createScreens(this.window);
    const page = screens['phone-code'];
    const code = await this.reader.phone.waitForCode(0);
    await this.reader.letPass({ minutes: TOO_MANY_MINUTES });
    await page.type(code);
    await page.submit();
    const screen = await new Recogniser(this.window, screens).next();
    await this.photographer.photograph('session-expired', screens[screen]);
    await this.record.outline();
    if (!(await saysExpired(this.window))) {
      const message = `Après ${TOO_MANY_MINUTES} minutes, l'écran « ${screen} » ne dit pas que la session a expiré.`;
      throw new JourneyFailure('product-drift', message);
    }
    await this.window.context().close();
  }
}
