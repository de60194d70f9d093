import type { Page } from '@playwright/test';
import type { Screen } from '../screen.ts';
import { Confirmation } from './confirmation.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "Notification approved". */
export class PushApprovedPage extends Confirmation implements Screen {
  constructor(page: Page) {
    const wizard = new Wizard(page);
    super(wizard, wizard.root.getByText(WORDING.notificationApproved));
  }
}
