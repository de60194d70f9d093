import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../reports/redaction/secret.ts';
import { typeSecret } from './keyboard.ts';
import { left, submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';

/** The second factor asked for at sign-in, as a code to type (ConvergedTFA, entra-signin.md 2.5). */
export class CodeChallengePage implements RefusingScreen {
  readonly field: Locator;
  readonly verify: Locator;
  readonly another: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    this.field = page.locator('#idTxtBx_SAOTCC_OTC');
    this.verify = page.locator('#idSubmit_SAOTCC_Continue');
    this.another = page.locator('#signInAnotherWay');
    this.refusal = page.locator('#idSpan_SAOTCC_Error_OTC');
    this.marker = this.field;
    this.sensitive = [this.field];
  }

  async type(code: Secret): Promise<void> {
    await typeSecret(this.field, code);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.verify.click());
  }

  async chooseAnother(): Promise<void> {
    await this.another.click();
    await left(this.marker);
  }
}
