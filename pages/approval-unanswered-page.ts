import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** Nobody answered the request or the call in time (entra-signin.md 2.5). */
export class ApprovalUnansweredPage implements Screen {
  readonly title: Locator;
  readonly askAgain: Locator;
  readonly another: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.title = page.locator('#idDiv_SAASTO_Title');
    this.askAgain = page.locator('#idA_SAASTO_Resend');
    this.another = page.locator('#signInAnotherWay');
    this.marker = page.locator('#idDiv_SAASTO_Description');
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
