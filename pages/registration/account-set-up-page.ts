import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { Screen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Set up your account": tells the reader to get the phone ready before the QR code. */
export class AccountSetUpPage implements Screen {
  readonly next: Locator;
  readonly back: Locator;
  readonly anotherMethod: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.next = wizard.primary;
    this.back = wizard.back;
    this.anotherMethod = wizard.anotherMethod;
    this.marker = wizard.root
      .getByRole('heading', { name: WORDING.setUpAccount })
      .or(wizard.root.getByTestId('setup-instructions'));
  }

  async goBack(): Promise<void> {
    await this.back.click();
    await left(this.marker);
  }

  /** Ends when the dialog covers the screen. */
  async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await left(this.marker);
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
