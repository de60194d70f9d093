import type { Locator, Page } from '@playwright/test';
import type { Screen } from './screen.ts';

/** "Permissions requested" (ConvergedConsent, entra-signin.md 1.1): its page id is all that is recorded of it. */
export class ConsentPage implements Screen {
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    // The body, because it is hidden until the page has come.
    this.marker = page.locator('html:has(meta[name="PageID"][content="ConvergedConsent"]) body');
  }
}
