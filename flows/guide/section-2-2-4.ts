import { JourneyFailure } from '../../reports/verdict/failure.ts';
import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { notOffered } from './not-offered.ts';
import { PhoneMethod } from './phone-method.ts';
import { step } from './step.ts';

/** The key the guide's sentence and the call name. */
const CONFIRM_KEY = '#';

/** 2.2.4 Configuration de l'authentification par téléphone. */
export class Section224 {
  readonly #method: PhoneMethod;

  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
  ) {
    this.#method = new PhoneMethod(record, screens, reader);
  }

  @step('2.2.4-1')
  async askForAnotherMethod(): Promise<void> {
    await this.#method.askForAnotherMethod();
  }

  @step('2.2.4-2')
  async choosePhone(): Promise<void> {
    await this.#method.choosePhone();
  }

  @step('2.2.4-3')
  async fillPhoneWindow(): Promise<void> {
    await this.chooseCanada();
    await this.enterNumber();
    await this.askForCall();
  }

  @step('2.2.4-3a')
  private async chooseCanada(): Promise<void> {
    await this.#method.chooseCanada();
  }

  @step('2.2.4-3b')
  private async enterNumber(): Promise<void> {
    await this.#method.enterNumber();
  }

  @step('2.2.4-3c')
  private async askForCall(): Promise<void> {
    const { phone } = this.screens;
    if (!(await phone.callMe.isVisible())) throw notOffered("l'appel");
    await phone.chooseCall();
    await this.record.labels(phone.callMe, phone.next);
    await entered(phone, 'Le numéro de téléphone est refusé.');
  }

  @step('2.2.4-4')
  async answer(): Promise<void> {
    // Nothing on the page is acted on: its picture shows what the reader sees while the phone rings.
    await this.record.outline();
    await this.reader.phone.answerCall(CONFIRM_KEY);
    if ((await this.screens['phone-call'].waitForAnswer()) === 'refused') {
      throw new JourneyFailure('product-defect', `L'appel confirmé par « ${CONFIRM_KEY} » est refusé.`);
    }
    // The call took the key that the sentence names.
    this.record.holds();
  }

  @step('2.2.4-5')
  async acknowledge(): Promise<void> {
    await this.#method.acknowledge();
  }
}
