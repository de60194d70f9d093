import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** "More information required", the way to the registration (entra-signin.md 2.6, security-info.md 2.1). */
export class ProofUpPage implements Screen {
  readonly heading: Locator;
  readonly next: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.next = page.locator('#idSubmit_ProofUp_Redirect');
    this.marker = this.next;
  }

  async accept(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
