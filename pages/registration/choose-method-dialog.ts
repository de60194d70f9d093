import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { ChooseMethod } from './screens.ts';
import { WORDING } from './wording.ts';

/** "Choose a different method": the classic dialog with a dropdown and Confirm (security-info.md 1.4). */
export class ChooseMethodDialog implements ChooseMethod {
  readonly list: Locator;
  readonly options: Locator;
  readonly phone: Locator;
  readonly app: Locator;
  readonly confirm: Locator;
  /** What of the dialog has the focus. */
  readonly focused: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const dialog = page.getByRole('dialog');
    this.list = dialog.getByRole('combobox');
    // The options open in a layer of their own, outside the dialog.
    this.options = page.getByRole('option');
    this.phone = page.getByRole('option', { name: WORDING.phone });
    this.app = page.getByRole('option', { name: WORDING.authenticatorApp });
    this.confirm = dialog.locator('.ms-Button--primary');
    this.focused = dialog.locator(':focus');
    this.marker = this.list;
  }

  async openList(): Promise<void> {
    await this.list.click();
    await this.options.first().waitFor();
  }

  async offersPhone(): Promise<boolean> {
    return this.phone.isVisible();
  }

  async choosePhone(): Promise<void> {
    await this.phone.click();
    await this.phone.waitFor({ state: 'hidden' });
  }

  async chooseApp(): Promise<void> {
    await this.app.click();
    await this.app.waitFor({ state: 'hidden' });
  }

  async accept(): Promise<void> {
    await this.confirm.click();
    await left(this.marker);
  }
}
