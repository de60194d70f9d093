import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** "Pick an account", when the browser already knows some (entra-signin.md 2.3). */
export class AccountPickerPage implements Screen {
  readonly marker: Locator;
  readonly otherAccount: Locator;
  /** The addresses of whoever else uses the browser. */
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    this.marker = page.locator('#tilesHolder');
    this.otherAccount = page.locator('#otherTile');
    this.sensitive = [this.marker.locator('[data-test-id]')];
  }

  /** The tile of an account the browser knows. */
  tileOf(userPrincipalName: string): Locator {
    return this.marker.locator(`[data-test-id=${JSON.stringify(userPrincipalName)}]`);
  }

  /** Of several with the name only the visible one answers a click (entra-signin.md 2.3). */
  async choose(userPrincipalName: string): Promise<void> {
    await this.tileOf(userPrincipalName).filter({ visible: true }).click();
    await left(this.marker);
  }

  async chooseOther(): Promise<void> {
    await this.otherAccount.click();
    await left(this.marker);
  }
}
