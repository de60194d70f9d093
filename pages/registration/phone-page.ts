import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { typeSecret } from '../keyboard.ts';
import { submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "What phone number would you like to use?" (security-info.md 1.5). */
export class PhonePage implements RefusingScreen {
  readonly country: Locator;
  readonly canada: Locator;
  readonly number: Locator;
  readonly textMe: Locator;
  readonly callMe: Locator;
  readonly next: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.country = wizard.root.getByRole('combobox');
    this.canada = page.getByRole('option', { name: /Canada\s*\(\+1\)/ });
    this.number = wizard.root.getByRole('textbox');
    this.textMe = wizard.root.getByRole('radio', { name: WORDING.textMe });
    this.callMe = wizard.root.getByRole('radio', { name: WORDING.callMe });
    this.next = wizard.primary;
    this.refusal = wizard.refusal;
    this.marker = this.textMe.or(this.callMe).first();
    this.sensitive = [this.number];
  }

  async openCountries(): Promise<void> {
    await this.country.click();
    await this.canada.waitFor();
  }

  async chooseCanada(): Promise<void> {
    await this.canada.click();
    await this.canada.waitFor({ state: 'hidden' });
  }

  /** @param national the number without its country code, digits only. */
  async type(national: Secret): Promise<void> {
    await typeSecret(this.number, national);
  }

  async chooseText(): Promise<void> {
    await this.textMe.check();
  }

  async chooseCall(): Promise<void> {
    await this.callMe.check();
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.next.click());
  }
}
