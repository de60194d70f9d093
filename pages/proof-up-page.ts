import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** "More information required", the way to the registration (entra-signin.md 2.6, security-info.md 2.1). */
export class ProofUpPage implements Screen {
  readonly heading: Locator;
  readonly next: Locator;
  /** Only where the tenant leaves days to skip. */
  readonly skip: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.next = page.locator('#idSubmit_ProofUp_Redirect');
    this.skip = page.locator('#skipMfaRegistrationLink');
    this.marker = this.next;
  }

  async accept(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }

  /** Puts the registration off. */
  async postpone(): Promise<void> {
    await this.skip.click();
    await left(this.marker);
  }
}
