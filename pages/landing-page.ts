import type { Locator, Page } from '@playwright/test';
import { left } from './reaction.ts';
import type { Screen } from './screen.ts';

/** The sign-in link's ids rotate every 18 to 24 months; all that were seen (entra-signin.md 5.1). */
const SIGN_IN_IDS = [
  'mcm-hero-banner-signin',
  'hero-banner-sign-in-microsoft-365-link',
  'hero-banner-sign-back-in-to-microsoft-365-link',
  'hero-banner-sign-in-to-office-365-link',
  'odc-hero-signin',
];

/** office.com for a visitor who is not signed in. */
export class LandingPage implements Screen {
  readonly signIn: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(private readonly page: Page) {
    this.signIn = page.locator(SIGN_IN_IDS.map((id) => `#${id}`).join(', '));
    this.marker = this.signIn;
  }

  /** Ends when the document is there, whether it is the landing page or, for a signed-in visitor, the portal. */
  async open(): Promise<void> {
    await this.page.goto('https://office.com/', { waitUntil: 'commit' });
  }

  async startSignIn(): Promise<void> {
    await this.signIn.click();
    await left(this.marker);
  }
}
