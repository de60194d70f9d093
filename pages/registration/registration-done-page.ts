import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { Screen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Success!", the end of the registration. */
export class RegistrationDonePage implements Screen {
  readonly done: Locator;
  readonly defaultMethod: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.done = wizard.primary;
    this.defaultMethod = wizard.root.getByText(WORDING.defaultMethod);
    this.marker = wizard.root.getByText(WORDING.success);
  }

  async finish(): Promise<void> {
    await this.done.click();
    await left(this.marker);
  }
}
