import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** The nudge to a passkey after a second factor was proven (security-info.md 0.3, 1.7). */
export class PasskeyNudgePage implements Screen {
  readonly heading: Locator;
  readonly skip: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    // Told by its shape (entra-signin.md 2.6): a primary button, an anchor that is a button, and nothing to fill in.
    const box = page.locator('#lightbox').filter({
      has: page.locator('#idSIButton9'),
      hasNot: page.locator('input:not([type=submit], [type=button], [type=hidden])'),
    });
    this.heading = page.getByRole('heading', { level: 1 });
    this.skip = box.locator('a[role=button]');
    this.marker = this.skip;
  }

  async postpone(): Promise<void> {
    await this.skip.click();
    await left(this.marker);
  }
}
