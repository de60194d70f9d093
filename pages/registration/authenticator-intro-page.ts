import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { Screen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Start by getting the app": the first screen of the wizard, with the ways to another app or method. */
export class AuthenticatorIntroPage implements Screen {
  readonly next: Locator;
  readonly anotherApp: Locator;
  readonly anotherMethod: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.next = wizard.primary;
    this.anotherApp = wizard.linkLike(WORDING.useAnotherApp);
    this.anotherMethod = wizard.linkLike(WORDING.useAnotherMethod);
    this.marker = this.anotherApp;
  }

  async useAnotherApp(): Promise<void> {
    await this.anotherApp.click();
    await left(this.marker);
  }

  /** With Microsoft Authenticator itself. */
  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }

  /** Ends when the dialog covers the screen: what is behind it is no longer offered to a reader. */
  async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await left(this.marker);
  }
}
