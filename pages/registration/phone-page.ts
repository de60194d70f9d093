import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../reports/redaction/secret.ts';
import { holdsSecret, typeSecret } from '../keyboard.ts';
import { left, submitted, type Reaction } from '../reaction.ts';
import type { RefusingScreen } from '../screen.ts';
import { Wizard } from './wizard.ts';
import { WORDING } from './wording.ts';

/** "What phone number would you like to use?" (security-info.md 1.5). */
export class PhonePage implements RefusingScreen {
  readonly country: Locator;
  readonly canada: Locator;
  readonly france: Locator;
  readonly countries: Locator;
  readonly number: Locator;
  readonly textMe: Locator;
  readonly callMe: Locator;
  readonly next: Locator;
  readonly anotherMethod: Locator;
  readonly refusal: Locator;
  readonly marker: Locator;
  readonly sensitive: readonly Locator[];

  constructor(page: Page) {
    const wizard = new Wizard(page);
    this.country = wizard.root.getByRole('combobox');
    this.canada = page.getByRole('option', { name: /Canada\s*\(\+1\)/ });
    this.france = page.getByRole('option', { name: /France\s*\(\+33\)/ });
    this.countries = page.getByRole('option');
    this.number = wizard.root.getByRole('textbox');
    this.textMe = wizard.root.getByRole('radio', { name: WORDING.textMe });
    this.callMe = wizard.root.getByRole('radio', { name: WORDING.callMe });
    this.next = wizard.primary;
    this.anotherMethod = wizard.anotherMethod;
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

  async chooseFrance(): Promise<void> {
    await this.france.click();
    await this.france.waitFor({ state: 'hidden' });
  }

  async holds(number: Secret): Promise<boolean> {
    return holdsSecret(this.number, number);
  }

  /** Ends when the dialog covers the screen. */
  async useAnotherMethod(): Promise<void> {
    await this.anotherMethod.click();
    await left(this.marker);
  }

  /** @param national the number without its country code. */
  async type(national: Secret): Promise<void> {
    await typeSecret(this.number, national);
  }

  async chooseText(): Promise<void> {
    await this.textMe.check();
  }

  async chooseCall(): Promise<void> {
    await this.callMe.check();
  }

  /** As an impatient reader presses. */
  async submitTwice(): Promise<Reaction> {
    return submitted(this, () => this.next.dblclick());
  }

  async submit(): Promise<Reaction> {
    return submitted(this, () => this.next.click());
  }
}
