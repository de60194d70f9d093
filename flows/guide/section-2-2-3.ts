import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { notOffered } from './not-offered.ts';
import { PhoneMethod } from './phone-method.ts';
import { step } from './step.ts';

/** 2.2.3 Configuration de l'authentification par SMS. */
export class Section223 {
  readonly #method: PhoneMethod;
  #codeAskedAt = 0;

  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {
    this.#method = new PhoneMethod(record, screens, reader);
  }

  @step('2.2.3-1')
  async askForAnotherMethod(): Promise<void> {
    await this.#method.askForAnotherMethod();
  }

  @step('2.2.3-2')
  async choosePhone(): Promise<void> {
    await this.#method.choosePhone();
  }

  @step('2.2.3-3')
  async fillPhoneWindow(): Promise<void> {
    await this.chooseCanada();
    await this.enterNumber();
    await this.askForText();
  }

  @step('2.2.3-3a')
  private async chooseCanada(): Promise<void> {
    await this.#method.chooseCanada();
  }

  @step('2.2.3-3b')
  private async enterNumber(): Promise<void> {
    await this.#method.enterNumber();
  }

  @step('2.2.3-3c')
  private async askForText(): Promise<void> {
    const { phone } = this.screens;
    if (!(await phone.textMe.isVisible())) throw notOffered('le texto');
    await phone.chooseText();
    await this.record.labels(phone.textMe, phone.next);
    this.#codeAskedAt = await this.reader.now();
    await entered(phone, 'Le numéro de téléphone est refusé.');
  }

  @step('2.2.3-4')
  async enterCode(): Promise<void> {
    const page = this.screens['phone-code'];
    await page.type(await this.reader.phone.waitForCode(this.#codeAskedAt));
    await this.record.outline(page.field);
    await this.record.labels(page.next);
    await entered(page, 'Le code reçu par SMS est refusé.');
  }

  @step('2.2.3-5')
  async acknowledge(): Promise<void> {
    await this.#method.acknowledge();
  }
}
