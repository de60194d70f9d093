import type { Locator, Page } from '@playwright/test';
import { left } from '../../reaction.ts';
import type { Screen } from '../../screen.ts';
import { Wizard } from '../wizard.ts';
import { WORDING } from '../wording.ts';

/** "Authenticator added", the end of setting up an app (security-info.md 1.2). */
export class AppAddedPage implements Screen {
  readonly next: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.next = wizard.primary;
    this.marker = wizard.stepTitle.filter({ hasText: WORDING.appAdded });
  }

  async continue(): Promise<void> {
    await this.next.click();
    await left(this.marker);
  }
}
