import type { Locator, Page } from '@playwright/test';
import { left } from '../../reaction.ts';
import type { ChooseMethod } from '../screens.ts';
import { WORDING } from '../wording.ts';

/** "Add a sign-in method": a button for each, which opens its screen at once (security-info.md 1.4). */
export class ReskinMethodPicker implements ChooseMethod {
  readonly app: Locator;
  readonly phone: Locator;
  readonly confirm = undefined;
  readonly focused: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const dialog = page.getByRole('dialog').filter({ hasNot: page.getByRole('combobox') });
    this.app = dialog.getByTestId('authmethod-picker-authenticatorApp');
    // The test id of this entry is not recorded, those of others are.
    this.phone = dialog.getByRole('button', { name: WORDING.phone });
    this.focused = dialog.locator(':focus');
    this.marker = dialog.locator('[data-testid^="authmethod-picker-"]').or(this.phone);
  }

  async openList(): Promise<void> {
    await this.marker.first().waitFor();
  }

  async offersPhone(): Promise<boolean> {
    return this.phone.isVisible();
  }

  async choosePhone(): Promise<void> {
    await this.phone.click();
    await left(this.marker);
  }

  async chooseApp(): Promise<void> {
    await this.app.click();
    await left(this.marker);
  }

  accept(): Promise<void> {
    return Promise.reject(new Error('The list of methods has nothing to confirm.'));
  }
}
