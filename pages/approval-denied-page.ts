import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** The request was refused on the phone (entra-signin.md 2.5). */
export class ApprovalDeniedPage implements Screen {
  readonly askAgain: Locator;
  readonly another: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.askAgain = page.locator('#idA_SAASDS_Resend');
    this.another = page.locator('#signInAnotherWay');
    this.marker = page.locator('#idDiv_SAASDS_Description');
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
