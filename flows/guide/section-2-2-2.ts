import { JourneyFailure } from '../../reports/verdict/failure.ts';
import { readQrCode } from '../qr-code.ts';
import type { Reader } from '../reader.ts';
import type { Screens } from '../screens.ts';
import type { SoftwareToken } from '../software-token.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { notOffered } from './not-offered.ts';
import { step } from './step.ts';

const ANOTHER_APP = "Fait avec une autre application d'authentification, qui donne des codes au lieu de notifications.";
const BY_LINK = 'Fait en touchant le lien qui remplace le code QR sur un téléphone.';

/** How the app is set up: which one, and from what. */
export interface AppSetUp {
  /** Microsoft Authenticator, as in the guide, or another app that gives codes. */
  readonly app: 'microsoft' | 'other';
  readonly from: 'qr' | 'text';
}

/**
 * 2.2.2 Configuration de l'authentification par l'application mobile Microsoft Authenticator, also performed with an app
 * that gives codes: the same screens, with a code where the guide has a notification.
 */
export class Section222 {
  #token: SoftwareToken | undefined;

  constructor(
    readonly record: GuideRecord,
    private readonly screens: Screens,
    private readonly reader: Reader,
    private readonly setUp: AppSetUp,
  ) {}

  /** The app that gives codes, once the steps below have set it up. */
  get token(): SoftwareToken {
    if (this.#token === undefined) throw new Error('The authenticator app is not set up yet.');
    return this.#token;
  }

  @step('2.2.2-2')
  async leaveIntroduction(): Promise<void> {
    const page = this.screens['authenticator-intro'];
    await this.record.labels(page.next);
    if (!this.#noteOtherApp()) return page.continue();
    if (!(await page.anotherApp.isVisible())) throw notOffered("une autre application d'authentification");
    await page.useAnotherApp();
  }

  @step('2.2.2-4')
  async announceScan(): Promise<void> {
    const page = this.screens['account-set-up'];
    await this.record.labels(page.next);
    await page.continue();
  }

  async pair(): Promise<void> {
    await (this.setUp.from === 'qr' ? this.scan() : this.typeIn());
    await this.continueAfterPairing();
  }

  @step('2.2.2-5')
  private async scan(): Promise<void> {
    const content = await this.readPairing();
    if (this.setUp.app === 'other') this.#token = this.reader.setUpApp({ uri: content });
    else await this.reader.authenticator.scan(content);
  }

  /** What the QR code holds or, on a phone, what its link hands over. */
  private async readPairing(): Promise<string> {
    const page = this.screens['scan-qr'];
    const byLink = await page.offersLink();
    await this.record.outline(byLink ? page.pairingLink : page.code);
    if (!byLink) return readQrCode(await page.photograph());
    this.record.note(BY_LINK);
    return page.followLink();
  }

  @step('2.2.2-alt-1')
  private async typeIn(): Promise<void> {
    await this.askForText();
    await this.copyText();
  }

  @step('2.2.2-alt-1a')
  private async askForText(): Promise<void> {
    const page = this.screens['scan-qr'];
    await this.record.labels(page.cannotScan);
    await page.showKey();
  }

  @step('2.2.2-alt-1b-i')
  private async copyText(): Promise<void> {
    const page = this.screens['scan-qr'];
    if (this.#noteOtherApp()) {
      this.#token = this.reader.setUpApp({ key: await page.readKey() });
      return;
    }
    await this.record.labels(page.codeLabel, page.urlLabel);
    const { code, url } = await page.readActivation();
    await this.reader.authenticator.typeIn(code, url);
  }

  /** Leaves the app for another method where the phone does not detect the QR code. */
  @step('2.2.2-alt-2')
  async askForAnotherMethod(): Promise<void> {
    const page = this.screens['scan-qr'];
    await this.record.labels(page.anotherMethod);
    await page.useAnotherMethod();
  }

  @step('2.2.2-7')
  private async continueAfterPairing(): Promise<void> {
    const page = this.screens['scan-qr'];
    await this.record.labels(page.next);
    this.#noteOtherApp();
    await page.continue();
  }

  /** On the screen that asks for the other app's code. */
  async enterCode(): Promise<void> {
    await this.approve();
    await this.finish('enter-code');
  }

  /** On the screen that waits for the phone. */
  async approveOnPhone(): Promise<void> {
    await this.approve();
  }

  /** On the screen that says that the phone has answered. */
  async acknowledgeApproval(): Promise<void> {
    await this.finish('push-approved');
  }

  /** On the screen that says that the app was added. The guide has none after a code: it is passed without a step. */
  async acknowledgeAddition(): Promise<void> {
    if (this.setUp.app === 'microsoft') await this.finish('app-added');
    else await this.screens['app-added'].continue();
  }

  @step('2.2.2-8')
  private async approve(): Promise<void> {
    if (this.#noteOtherApp()) {
      await this.screens['enter-code'].type(await this.token.code());
      return;
    }
    const page = this.screens['try-push'];
    const number = await page.shownNumber();
    await this.record.outline(page.number);
    await this.reader.authenticator.approve(number);
    if ((await page.waitForAnswer()) === 'refused') {
      throw new JourneyFailure('product-defect', 'La demande approuvée sur le téléphone est refusée.');
    }
    if (number === undefined) this.record.holds();
    else this.record.differs('approuver la demande de connexion', "entrer dans l'application le nombre affiché");
  }

  @step('2.2.2-9')
  private async finish(screen: 'push-approved' | 'app-added' | 'enter-code'): Promise<void> {
    if (screen !== 'enter-code') {
      const page = this.screens[screen];
      await this.record.labels(page.next);
      await page.continue();
      return;
    }
    const page = this.screens['enter-code'];
    await this.record.labels(page.next);
    await entered(page, "Le code de l'application d'authentification est refusé.");
  }

  /** Whether it is another app; then the step cannot count as verified. */
  #noteOtherApp(): boolean {
    if (this.setUp.app === 'microsoft') return false;
    this.record.note(ANOTHER_APP);
    return true;
  }
}
