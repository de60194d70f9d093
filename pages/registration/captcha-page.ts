import type { Locator, Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

const PICTURE = 'img[src^="data:image"], canvas';

/** The characters of a picture, asked for after several wrong codes. Known and never solved: only a person may pass it. */
export class CaptchaPage implements Screen {
  readonly picture: Locator;
  readonly field: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const { root } = new Wizard(page);
    this.picture = root.locator(PICTURE);
    this.field = root.getByRole('textbox');
    // No handle and no wording is recorded: a picture beside a field, which is no QR code.
    this.marker = root
      .filter({ has: page.locator(PICTURE) })
      .filter({ has: page.getByRole('textbox') })
      .filter({ hasNotText: WORDING.cannotScan });
  }
}
