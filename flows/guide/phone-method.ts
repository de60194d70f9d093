import { nationalOf } from '../national-number.ts';
import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import type { GuideRecord } from './guide-record.ts';
import { notOffered } from './not-offered.ts';

/** What the text message of 2.2.3 and the call of 2.2.4 have in common, each step under its own number there. */
export class PhoneMethod {
  constructor(
    private readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {}

  async askForAnotherMethod(): Promise<void> {
    const page = this.screens['authenticator-intro'];
    await this.record.labels(page.anotherMethod);
    await page.useAnotherMethod();
  }

  async choosePhone(): Promise<void> {
    const dialog = this.screens['choose-method'];
    await dialog.openList();
    if (!(await dialog.offersPhone())) throw notOffered('le téléphone');
    await this.record.labels(dialog.phone);
    await dialog.choosePhone();
    if (dialog.confirm === undefined) {
      this.record.differs('Confirmer', 'la méthode choisie ouvre aussitôt sa fenêtre, sans bouton de confirmation');
      return;
    }
    // On a phone the open list covers the dialog.
    await this.record.labels(dialog.confirm);
    await dialog.accept();
  }

  async chooseCanada(): Promise<void> {
    const { phone } = this.screens;
    await phone.openCountries();
    await this.record.labels(phone.canada);
    await phone.chooseCanada();
    this.record.leaves(phone.country);
  }

  async enterNumber(): Promise<void> {
    const { phone } = this.screens;
    await phone.type(nationalOf(this.reader.phone.number));
    await this.record.outline(phone.number);
  }

  async acknowledge(): Promise<void> {
    const page = this.screens['phone-done'];
    await this.record.labels(page.next);
    await page.continue();
  }
}
