import type { Locator, Page } from '@playwright/test';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { ResetFrame } from './reset-frame.ts';

/** "Who are you?": whose password was forgotten. */
export class ResetUserNamePage implements RefusingScreen {
  readonly field: Locator;
  readonly next: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive = [];

  constructor(page: Page) {
    const frame = new ResetFrame(page);
    this.next = frame.next;
    this.refusal = frame.refusal;
    // The only step with a field to write in and nothing to choose.
    this.field = frame.root.filter({ hasNot: page.getByRole('radio') }).locator('input:not([type=password])');
    this.marker = this.field;
  }

  async type(userPrincipalName: string): Promise<void> {
    await this.field.fill(userPrincipalName);
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.next.click());
  }
}
