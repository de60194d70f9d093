import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { typeSecret } from '../keyboard.ts';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { ResetFrame } from './reset-frame.ts';
import { WORDING } from './wording.ts';

/** "Choose a new password": the new one twice, and no old one. */
export class NewPasswordPage implements RefusingScreen {
  readonly fields: Locator;
  readonly finish: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const { root, refusal } = new ResetFrame(page);
    this.fields = root.locator('input[type=password]');
    this.finish = root.getByRole('button', { name: WORDING.finish });
    this.refusal = refusal;
    this.marker = this.fields.first();
    this.sensitive = [this.fields];
  }

  async type(password: Secret): Promise<void> {
    for (const field of await this.fields.all()) await typeSecret(field, password);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.finish.click());
  }
}
