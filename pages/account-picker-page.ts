import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** "Pick an account", when the browser already knows some (entra-signin.md 2.3). */
export class AccountPickerPage implements Screen {
  readonly marker: Locator;
  readonly otherAccount: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.marker = page.locator('#tilesHolder');
    this.otherAccount = page.locator('#otherTile');
  }

  async chooseOther(): Promise<void> {
    await this.otherAccount.click();
    await left(this.marker);
  }
}
