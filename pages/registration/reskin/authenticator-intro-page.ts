import type { Locator, Page } from '@playwright/test';
import { left } from '../../reaction.ts';
import type { AuthenticatorIntro } from '../screens.ts';
import { Wizard } from '../wizard.ts';

/** "Install Microsoft Authenticator" (security-info.md 1.2, 2.3). */
export class ReskinAuthenticatorIntroPage implements AuthenticatorIntro {
  readonly next: Locator;
  readonly anotherApp: Locator;
  readonly anotherMethod: Locator;
  readonly skip: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    // These have no handle and no French wording is recorded: told apart by their order (security-info.md 1.2).
    const links = wizard.root.locator('.ms-Link:not([data-testid])');
    this.next = wizard.primary;
    this.anotherApp = links.nth(0);
    this.anotherMethod = links.nth(1);
    this.skip = links.nth(2);
    this.marker = wizard.root.getByTestId('authenticator-download-link');
  }

  async useAnotherApp(): Promise<void> {
    await this.anotherApp.click();
    await left(this.marker);
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }

  /** The dialog leaves the screen visible behind it: it is open when its entries are. */
  async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await this.anotherMethod.page().getByRole('dialog').getByRole('button').first().waitFor();
  }

  async postpone(): Promise<void> {
    await this.skip.click();
    await left(this.marker);
  }
}
