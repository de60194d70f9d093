import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { AuthenticatorIntro } from './screens.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Start by getting the app": the first screen of the wizard, with the ways to another app or method. */
export class AuthenticatorIntroPage implements AuthenticatorIntro {
  readonly next: Locator;
  readonly anotherApp: Locator;
  readonly anotherMethod: Locator;
  readonly skip: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.next = wizard.primary;
    this.anotherApp = wizard.linkLike(WORDING.useAnotherApp);
    this.anotherMethod = wizard.anotherMethod;
    // No French wording is recorded: told by its place after the other two (security-info.md 1.2).
    this.skip = wizard.root.locator('.ms-Link').nth(2);
    // The link to another app is there only where the tenant allows one.
    this.marker = this.anotherApp.or(wizard.root.getByRole('heading', { name: WORDING.getApp }));
  }

  async useAnotherApp(): Promise<void> {
    await this.anotherApp.click();
    await left(this.marker);
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }

  /** What is behind the dialog is no longer offered to a reader. */
  async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await left(this.marker);
  }

  async postpone(): Promise<void> {
    await this.skip.click();
    await left(this.marker);
  }
}
