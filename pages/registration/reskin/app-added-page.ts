import type { Page } from '@playwright/test';
import type { Screen } from '../../screen.ts';
import { Confirmation } from '../confirmation.ts';
import { Wizard } from '../wizard.ts';
import { WORDING } from '../wording.ts';

/** "Authenticator added", the end of setting up an app (security-info.md 1.2). */
export class AppAddedPage extends Confirmation implements Screen {
  constructor(page: Page) {
    const wizard = new Wizard(page);
    super(wizard, wizard.stepTitle.filter({ hasText: WORDING.appAdded }));
  }
}
