import { readQrCode } from '../qr-code.ts';
import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import type { SoftwareToken } from '../software-token.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { step } from './step.ts';

const ANOTHER_APP = "Fait avec une autre application d'authentification, qui donne des codes au lieu de notifications.";

/**
 * 2.2.2 Configuration de l'authentification par l'application mobile Microsoft Authenticator, performed with an app
 * that gives codes: the same screens, with a code where the guide has a notification.
 */
export class Section222 {
  #app: SoftwareToken | undefined;

  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
    private readonly pairing: 'qr' | 'key',
  ) {}

  /** The app set up by the steps below, once it is. */
  get app(): SoftwareToken {
    if (this.#app === undefined) throw new Error('The authenticator app is not set up yet.');
    return this.#app;
  }

  @step('2.2.2-2')
  async leaveIntroduction(): Promise<void> {
    const page = this.screens['authenticator-intro'];
    await this.record.labels(page.next);
    this.record.note(ANOTHER_APP);
    await page.useAnotherApp();
  }

  @step('2.2.2-4')
  async announceScan(): Promise<void> {
    const page = this.screens['account-set-up'];
    await this.record.labels(page.next);
    await page.continue();
  }

  async pair(): Promise<void> {
    await (this.pairing === 'qr' ? this.scan() : this.typeKeyIn());
    await this.continueAfterPairing();
  }

  @step('2.2.2-5')
  private async scan(): Promise<void> {
    const picture = await this.screens['scan-qr'].photograph();
    this.#app = this.reader.setUpApp({ uri: readQrCode(picture) });
  }

  @step('2.2.2-alt-1')
  private async typeKeyIn(): Promise<void> {
    await this.askForKey();
    await this.readKey();
  }

  @step('2.2.2-alt-1a')
  private async askForKey(): Promise<void> {
    const page = this.screens['scan-qr'];
    await this.record.labels(page.cannotScan);
    await page.showKey();
  }

  @step('2.2.2-alt-1b-i')
  private async readKey(): Promise<void> {
    this.record.note(ANOTHER_APP);
    this.#app = this.reader.setUpApp({ key: await this.screens['scan-qr'].readKey() });
  }

  @step('2.2.2-7')
  private async continueAfterPairing(): Promise<void> {
    const page = this.screens['scan-qr'];
    await this.record.labels(page.next);
    this.record.note(ANOTHER_APP);
    await page.continue();
  }

  async prove(): Promise<void> {
    await this.enterCode();
    await this.finish();
  }

  @step('2.2.2-8')
  private async enterCode(): Promise<void> {
    this.record.note(ANOTHER_APP);
    await this.screens['enter-code'].type(await this.app.code());
  }

  @step('2.2.2-9')
  private async finish(): Promise<void> {
    const page = this.screens['enter-code'];
    await this.record.labels(page.next);
    entered(await page.submit(), "Le code de l'application d'authentification est refusé.");
  }
}
