import type { Locator, Page } from '@playwright/test';
import { left, submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';

/** The phone being registered rings; the page waits for the key pressed on it. */
export class PhoneCallPage implements RefusingScreen {
  readonly back: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.back = wizard.back;
    this.refusal = wizard.refusal;
    // No handle and no wording is recorded: the only screen that names a number and has nothing to fill in or choose.
    this.marker = wizard.root
      .filter({ hasText: /\+\d[\d ]{7,}/ })
      .filter({ hasNot: page.getByRole('textbox') })
      .filter({ hasNot: page.getByRole('combobox') });
    this.sensitive = [wizard.root.getByText(/\+\d/)];
  }

  /** Once the call was given up: while it rings, the page waits for it. */
  async goBack(): Promise<void> {
    await this.back.click();
    await left(this.marker);
  }

  /** Ends when the page has noticed what was pressed on the phone. */
  async waitForAnswer(): Promise<Reaction> {
    return submitted(this, () => Promise.resolve());
  }
}
