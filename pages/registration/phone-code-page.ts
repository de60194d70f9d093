import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { holdsSecret, typeSecret } from '../keyboard.ts';
import { left, submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** The code that was sent by text to the number being registered. */
export class PhoneCodePage implements RefusingScreen {
  readonly field: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly resend: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.field = wizard.root.getByRole('textbox');
    this.next = wizard.primary;
    this.back = wizard.back;
    this.resend = wizard.linkLike(WORDING.resendCode);
    this.refusal = wizard.refusal;
    // Should the link be called otherwise one day: the number a code was sent to, above a field.
    const sentTo = wizard.root
      .filter({ hasText: /\+\d[\d ]{7,}/ })
      .filter({ has: page.getByRole('textbox') })
      .filter({ hasNot: page.getByRole('radio') });
    this.marker = this.resend.or(sentTo).first();
    // The sentence above the field repeats the phone number.
    this.sensitive = [this.field, wizard.root.getByText(/\+\d/)];
  }

  async type(code: Secret): Promise<void> {
    await typeSecret(this.field, code);
  }

  async holds(code: Secret): Promise<boolean> {
    return holdsSecret(this.field, code);
  }

  /** Asks for another code. The page says nothing about it: what comes is on the phone. */
  async askForAnotherCode(): Promise<void> {
    await this.resend.click();
  }

  async goBack(): Promise<void> {
    await this.back.click();
    await left(this.marker);
  }

  /** With the keyboard, from the field. */
  async submitByEnter(): Promise<Reaction> {
    return submitted(this, () => this.field.press('Enter'));
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.next.click());
  }
}
