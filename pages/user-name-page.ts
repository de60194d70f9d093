import type { Locator, Page } from '@playwright/test';
import { submitted, type Reaction } from './reaction.ts';
import type { RefusingScreen } from './screen.ts';

/** The user-name view of ConvergedSignIn (entra-signin.md 2.2). */
export class UserNamePage implements RefusingScreen {
  readonly field: Locator;
  readonly next: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
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
}
