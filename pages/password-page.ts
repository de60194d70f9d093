import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../reports/redaction/secret.ts';
import { typeSecret } from './keyboard.ts';
import { left, submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';
import { servedConfig } from './served-config.ts';

/** The password view of ConvergedSignIn, in the same document as the user name (entra-signin.md 2.4). */
export class PasswordPage implements RefusingScreen {
  readonly field: Locator;
  /** Whose password is asked for. */
  readonly userName: Locator;
  readonly signIn: Locator;
  readonly forgotten: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(private readonly page: Page) {
    // The user-name view holds a decoy with the same id, off screen.
    this.field = page.locator('#i0118:not(.moveOffScreen)');
    this.userName = page.locator('#displayName');
    this.signIn = page.locator('#idSIButton9');
    this.forgotten = page.locator('#idA_PWD_ForgotPassword');
    this.refusal = page.locator('#passwordError');
    this.marker = this.field;
    this.sensitive = [this.field];
  }

  async type(password: Secret): Promise<void> {
    await typeSecret(this.field, password);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.signIn.click());
  }

  /** AADSTS number of the refusal the page was served with: `50126`. */
  async code(): Promise<string> {
    return (await servedConfig(this.page)).code;
  }

  /** Follows "Forgot my password". */
  async forget(): Promise<void> {
    await this.forgotten.click();
    await left(this.marker);
  }
}
