import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** The second factor asked for at sign-in, as an approval in the app or a call that is waited for (entra-signin.md 2.5). */
export class ApprovalChallengePage implements Screen {
  readonly title: Locator;
  readonly description: Locator;
  readonly number: Locator;
  readonly another: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    this.title = page.locator('#idDiv_SAOTCAS_Title');
    this.description = page.locator('#idDiv_SAOTCAS_Description');
    this.number = page.locator('#idRichContext_DisplaySign');
    this.another = page.locator('#signInAnotherWay');
    this.marker = this.title;
    // Of a call it names the phone.
    this.sensitive = [this.description];
  }

  /** The two digits, or undefined where the tenant asks for a plain approval, or calls. */
  async shownNumber(): Promise<string | undefined> {
    return (await this.number.isVisible()) ? this.number.innerText() : undefined;
  }

  /** Ends when the page has noticed the answer given on the phone, or that none comes. */
  async waitForAnswer(): Promise<void> {
    await left(this.marker);
  }

  async chooseAnother(): Promise<void> {
    await this.another.click();
    await left(this.marker);
  }
}
