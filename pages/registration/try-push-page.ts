import type { Locator, Page } from '@playwright/test';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Let's try it out": the test notification, with the number to type into the app (security-info.md 1.2). */
export class TryPushPage implements RefusingScreen {
  readonly number: Locator;
  readonly sendAgain: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive = [];
  readonly changing: readonly Locator[];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.number = wizard.root.getByText(/^\d{2}$/);
    // No handle and no wording is recorded: the only link-like control of this screen, there after a refusal alone.
    this.sendAgain = wizard.linkLike(/\S/).and(wizard.root.locator('.ms-Link'));
    this.refusal = wizard.refusal;
    this.changing = [this.number];
    // No title of the edition of 2025-26 is recorded, only its number (security-info.md 1.2).
    this.marker = wizard.root.getByRole('heading', { name: WORDING.tryIt }).or(this.number).first();
  }

  /** The two digits, or undefined where the tenant asks for a plain approval. */
  async shownNumber(): Promise<string | undefined> {
    return (await this.number.isVisible()) ? this.number.innerText() : undefined;
  }

  /** Asks for another notification. Ends when the refusal of the one before is gone. */
  async resend(): Promise<void> {
    await this.sendAgain.click();
    await this.refusal.waitFor({ state: 'hidden' });
  }

  /** Ends when the page has noticed the answer given on the phone. */
  async waitForAnswer(): Promise<Reaction> {
    return submitted(this, () => Promise.resolve());
  }
}
