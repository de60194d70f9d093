import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { holdsSecret, typeSecret } from '../keyboard.ts';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** The six digits that prove an authenticator app was set up. */
export class EnterCodePage implements RefusingScreen {
  readonly field: Locator;
  readonly next: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.field = wizard.root.getByRole('textbox');
    this.next = wizard.primary;
    this.refusal = wizard.refusal;
    // No handle is recorded: this is the wizard's only screen with one field and nothing to choose, scan, resend or copy.
    this.marker = wizard.root
      .filter({ has: page.getByRole('textbox') })
      .filter({ hasNot: page.getByRole('combobox') })
      .filter({ hasNot: page.getByRole('radio') })
      .filter({ hasNot: page.locator('img[src^="data:image"], canvas') })
      .filter({ hasNotText: WORDING.resendCode })
      .filter({ hasNotText: /\+\d[\d ]{7,}/ })
      .filter({ hasNotText: WORDING.cannotScan });
    this.sensitive = [this.field];
  }

  async type(code: Secret): Promise<void> {
    await typeSecret(this.field, code);
  }

  async holds(code: Secret): Promise<boolean> {
    return holdsSecret(this.field, code);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.next.click());
  }
}
