import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';

/** The request on the phone came to nothing: what a denial and a silence have in common (entra-signin.md 2.5). */
export abstract class ApprovalOver {
  readonly another: Locator;
  readonly sensitive = [];

  protected constructor(
    page: Page,
    readonly marker: Locator,
    readonly askAgain: Locator,
  ) {
    this.another = page.locator('#signInAnotherWay');
  }

  /** Asks the phone once more. */
  async resend(): Promise<void> {
    await this.askAgain.click();
    await left(this.marker);
  }

  async chooseAnother(): Promise<void> {
    await this.another.click();
    await left(this.marker);
  }
}
