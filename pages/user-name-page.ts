import type { Locator, Page } from '@playwright/test';
import { submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';
import { servedConfig } from './served-config.ts';

/** The user-name view of ConvergedSignIn (entra-signin.md 2.2). */
export class UserNamePage implements RefusingScreen {
  readonly field: Locator;
  readonly next: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(private readonly page: Page) {
    this.field = page.locator('#i0116');
    this.next = page.locator('#idSIButton9');
    this.refusal = page.locator('#usernameError');
    this.marker = this.field;
  }

  async type(userPrincipalName: string): Promise<void> {
    await this.field.fill(userPrincipalName);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.next.click());
  }

  /** AADSTS number the page was served with: `50058` on a first load, `50089` once the page before was left too long. */
  async code(): Promise<string> {
    return (await servedConfig(this.page)).code;
  }
}
