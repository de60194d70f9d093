import type { Locator, Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** The Microsoft 365 portal of a signed-in user (entra-signin.md 5.3). */
export class PortalPage implements Screen {
  readonly accountMenu: Locator;
  readonly accountName: Locator;
  readonly userPrincipalName: Locator;
  readonly signOutItem: Locator;
  readonly otherAccountItem: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(private readonly page: Page) {
    this.accountMenu = page.locator('#mectrl_main_trigger, #O365_MainLink_Me');
    this.accountName = page.locator('#mectrl_currentAccount_primary');
    this.userPrincipalName = page.locator('#mectrl_currentAccount_secondary');
    this.signOutItem = page.locator('#mectrl_body_signOut');
    this.otherAccountItem = page.locator('#mectrl_signInItem');
    this.marker = page.locator('#O365_MainLink_NavMenu');
  }

  /** The address bookmarked by a user; asks for a sign-in when there is no session (entra-signin.md 5.2). */
  async open(): Promise<void> {
    await this.page.goto('https://m365.cloud.microsoft/?auth=2', { waitUntil: 'commit' });
  }

  /** The menu's items are built at the first opening. */
  async openAccountMenu(): Promise<void> {
    await this.accountMenu.click();
    await this.userPrincipalName.waitFor();
  }

  /** "Sign in with a different account", with the menu open. */
  async useAnotherAccount(): Promise<void> {
    await this.otherAccountItem.click();
    await this.marker.waitFor({ state: 'hidden' });
  }

  async signOut(): Promise<void> {
    await this.openAccountMenu();
    await this.signOutItem.click();
    await this.marker.waitFor({ state: 'hidden' });
  }
}
