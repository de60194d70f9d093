import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import { entered } from './entered.ts';
import { national } from './national-number.ts';
import type { GuideRecord } from './guide-record.ts';
import { step } from './step.ts';

/** 2.2.3 Configuration de l'authentification par SMS. */
export class Section223 {
  #codeAskedAt = 0;

  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {}

  @step('2.2.3-1')
  async askForAnotherMethod(): Promise<void> {
    const page = this.screens['authenticator-intro'];
    await this.record.labels(page.anotherMethod);
    await page.useAnotherMethod();
  }

  @step('2.2.3-2')
  async choosePhone(): Promise<void> {
    const dialog = this.screens['choose-method'];
    await dialog.openList();
    await this.record.labels(dialog.phone, dialog.confirm);
    await dialog.choosePhone();
    await dialog.accept();
  }

  @step('2.2.3-3')
  async fillPhoneWindow(): Promise<void> {
    await this.chooseCanada();
    await this.enterNumber();
    await this.askForText();
  }

  @step('2.2.3-3a')
  private async chooseCanada(): Promise<void> {
    const { phone } = this.screens;
    await phone.openCountries();
    await this.record.labels(phone.canada);
    await phone.chooseCanada();
  }

  @step('2.2.3-3b')
  private async enterNumber(): Promise<void> {
    await this.screens.phone.type(national(this.reader.phone.number));
  }

  @step('2.2.3-3c')
  private async askForText(): Promise<void> {
    const { phone } = this.screens;
    await phone.chooseText();
    await this.record.labels(phone.textMe, phone.next);
    this.#codeAskedAt = await this.reader.now();
    entered(await phone.submit(), 'Le numéro de téléphone est refusé.');
  }

  @step('2.2.3-4')
  async enterCode(): Promise<void> {
    const page = this.screens['phone-code'];
    await page.type(await this.reader.phone.waitForCode(this.#codeAskedAt));
    await this.record.labels(page.next);
    entered(await page.submit(), 'Le code reçu par SMS est refusé.');
  }

  @step('2.2.3-5')
  async acknowledge(): Promise<void> {
    const page = this.screens['phone-done'];
    await this.record.labels(page.next);
    await page.continue();
  }
}
