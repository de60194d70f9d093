import type { Locator, Page } from '@playwright/test';
import { left } from '../reaction.ts';
import type { Screen } from '../screen.ts';
import { ResetFrame } from './reset-frame.ts';
import { WORDING } from './wording.ts';

/** "Your password has been reset", with the way back to the sign-in. */
export class ResetDonePage implements Screen {
  readonly signIn: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const { root } = new ResetFrame(page);
    const done = root.filter({ hasText: WORDING.done });
    this.signIn = done.getByRole('link');
    this.marker = this.signIn;
  }

  async goToSignIn(): Promise<void> {
    await this.signIn.click();
    await left(this.marker);
  }
}
