import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { ResetFrame } from './reset-frame.ts';
import { WORDING } from './wording.ts';

/** Where the service goes no further and sends the reader to the administrator: nothing to fill in, and nothing done. */
export class ResetStoppedPage implements Screen {
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const { root } = new ResetFrame(page);
    this.marker = root
      .filter({ hasNotText: WORDING.done })
      .filter({ hasNot: page.locator('input') })
      .getByRole('heading', { level: 2 });
  }
}
