import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { Screen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Set up your account": tells the reader to get the phone ready before the QR code. */
export class AccountSetUpPage implements Screen {
  readonly next: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.next = wizard.primary;
    this.marker = wizard.root
      .getByRole('heading', { name: WORDING.setUpAccount })
      .or(wizard.root.getByTestId('setup-instructions'));
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
