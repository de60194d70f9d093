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
  readonly #root: Locator;

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.done = wizard.primary;
    this.defaultMethod = wizard.root.getByText(WORDING.defaultMethod);
    this.marker = wizard.root.getByText(WORDING.success);
    this.#root = wizard.root;
  }

  /** What stands behind "Default sign-in method:"; empty where nothing does. */
  async defaultMethodName(): Promise<string> {
    const lines = (await this.#root.innerText()).split('\n').filter((line) => line.trim() !== '');
    const place = lines.findIndex((line) => WORDING.defaultMethod.test(line));
    return place < 0 ? '' : (lines[place + 1] ?? '');
  }

  async finish(): Promise<void> {
    await this.done.click();
    await left(this.marker);
  }
}
