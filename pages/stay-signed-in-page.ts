import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** "Stay signed in?" (KmsiInterrupt, entra-signin.md 2.8). */
export class StaySignedInPage implements Screen {
  readonly heading: Locator;
  readonly yes: Locator;
  readonly no: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.yes = page.locator('#idSIButton9');
    this.no = page.locator('#idBtn_Back');
    this.marker = page.locator('#KmsiCheckboxField');
  }

  async answer(stay: 'yes' | 'no'): Promise<void> {
    await this[stay].click();
    await left(this.marker);
  }
}
