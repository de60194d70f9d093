import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** The `authMethodId` vocabulary of the sign-in page (entra-signin.md 1.3). */
export type ChallengeMethod = 'PhoneAppNotification' | 'PhoneAppOTP' | 'OneWaySMS' | 'TwoWayVoiceMobile';

/** "Verify your identity": which registered method to use now (ConvergedTFA, entra-signin.md 2.5). */
export class MethodListPage implements Screen {
  readonly list: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.list = page.locator('#idDiv_SAOTCS_Proofs');
    this.marker = this.list;
  }

  method(id: ChallengeMethod): Locator {
    return this.list.locator(`[data-value="${id}"]`);
  }

  async choose(id: ChallengeMethod): Promise<void> {
    await this.method(id).click();
    await left(this.marker);
  }
}
