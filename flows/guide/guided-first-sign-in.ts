import type { Page } from '@playwright/test';
import type { Path } from '../../guide/paths.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import { captchaAsked } from '../captcha.ts';
import { consentMissing } from '../consent.ts';
import type { Photographer } from '../photographer.ts';
import type { Reader } from '../reader.ts';
import { Recogniser, SCREEN_PATIENCE_MS } from '../recogniser.ts';
import { cameBack, stoppedByErrorPage } from '../refusals.ts';
import { refuseExpired } from '../refuse-expired.ts';
import { createScreens, type ScreenName, type Screens } from '../screens.ts';
import { ServiceTrouble } from '../service-trouble.ts';
import type { SoftwareToken } from '../software-token.ts';
import { entered } from './entered.ts';
import type { GuideRecord } from './guide-record.ts';
import { notOffered } from './not-offered.ts';
import { Section21 } from './section-2-1.ts';
import { Section222, type AppSetUp } from './section-2-2-2.ts';
import { Section223 } from './section-2-2-3.ts';
import { Section224 } from './section-2-2-4.ts';
import { Section23 } from './section-2-3.ts';
import { Section24 } from './section-2-4.ts';

/** Which app the paths set up; those by phone only pass its first screen. */
const APP_SET_UP: Readonly<Record<Path, AppSetUp>> = {
  'app-qr': { app: 'microsoft', from: 'qr' },
  'app-key': { app: 'microsoft', from: 'text' },
  'totp-qr': { app: 'other', from: 'qr' },
  'totp-key': { app: 'other', from: 'text' },
  sms: { app: 'microsoft', from: 'qr' },
  call: { app: 'microsoft', from: 'qr' },
  'other-account': { app: 'microsoft', from: 'qr' },
  'too-late': { app: 'microsoft', from: 'qr' },
  'app-then-sms': { app: 'microsoft', from: 'qr' },
};

/** The paths at whose end an app is set up. */
const BY_APP: ReadonlySet<Path> = new Set(['app-qr', 'app-key', 'totp-qr', 'totp-key']);

/** Those by text message from the first screen of the wizard on. */
const BY_TEXT: ReadonlySet<Path> = new Set(['sms', 'other-account', 'too-late']);

/** Where the service leads a reader whose session is over, and where it says so (password-and-errors.md 3.3). */
const SAYS_WHY: ReadonlySet<ScreenName> = new Set(['user-name', 'password', 'method-list', 'error']);

/**
 * The guide's first sign-in from office.com to the portal. The service decides which screen is next; each known screen
 * is met with the section of the guide it belongs to.
 */
export class GuidedFirstSignIn {
  readonly screens: Screens;
  readonly #page: Page;
  readonly #record: GuideRecord;
  readonly #recogniser: Recogniser;
  readonly #trouble: ServiceTrouble;
  readonly #start: Section21;
  readonly #app: Section222;
  readonly #text: Section223;
  readonly #call: Section224;
  readonly #questions: Section23;
  readonly #password: Section24;
  readonly #reader: Reader;
  readonly #path: Path;
  readonly #photographer: Photographer;
  /** ms since the epoch, as the tenant counts it. */
  #beganAt = 0;
  /** The reader did something else than the path says: a method of another path is no surprise. */
  #leftPath = false;

  constructor(
    page: Page,
    record: GuideRecord,
    reader: Reader,
    path: Path,
    photographer: Photographer,
    patienceMs = SCREEN_PATIENCE_MS,
  ) {
    this.#page = page;
    this.#record = record;
    this.screens = createScreens(page);
    this.#recogniser = new Recogniser(page, this.screens, patienceMs);
    this.#trouble = new ServiceTrouble(page, patienceMs);
    this.#start = new Section21(record, this.screens, reader);
    this.#app = new Section222(record, this.screens, reader, APP_SET_UP[path]);
    this.#text = new Section223(record, this.screens, reader);
    this.#call = new Section224(record, this.screens, reader);
    this.#questions = new Section23(record, this.screens, reader);
    this.#password = new Section24(record, this.screens, reader);
    this.#reader = reader;
    this.#path = path;
    this.#photographer = photographer;
  }

  /** The app that was set up, for a later sign-in; only on the paths that set one up. */
  get app(): SoftwareToken {
    return this.#app.token;
  }

  /**
   * Ends in the portal, or on the screen named, with nothing done on it yet. No screen of a first sign-in comes twice:
   * one that does means that nothing moves on.
   */
  async perform({ until = 'portal' }: { readonly until?: ScreenName } = {}): Promise<void> {
    this.#beganAt = await this.#reader.now();
    await this.#trouble.explaining(async () => {
      await this.screens.landing.open();
      if (this.#path === 'other-account') await this.#leaveOtherAccount();
      await this.#follow(until);
    });
  }

  /** The same from the screen that is open, after something else than the guide says was done on it. */
  async goOn({ until = 'portal' }: { readonly until?: ScreenName } = {}): Promise<void> {
    this.#leftPath = true;
    await this.#trouble.explaining(() => this.#follow(until));
  }

  async #follow(until: ScreenName): Promise<void> {
    const met = new Set<ScreenName>();
    for (;;) {
      const screen = await this.#recogniser.next();
      if (met.has(screen) || SAYS_WHY.has(screen)) await refuseExpired(this.#page);
      if (met.has(screen)) throw await cameBack(this.screens, screen);
      met.add(screen);
      this.#trouble.turn();
      await this.#record.opened(screen, this.#page);
      await this.#photographer.photograph(screen, this.screens[screen]);
      if (screen === until) return;
      await this.#meet(screen, met);
      // A tenant that wants two methods begins again with the one that is left.
      if (screen === 'phone-done') met.delete('authenticator-intro');
    }
  }

  /** The address that shows others the landing page shows whoever is signed in the portal (entra-signin.md 5.2). */
  async #leaveOtherAccount(): Promise<void> {
    const screen = await this.#recogniser.next();
    if (screen !== 'portal') {
      throw new JourneyFailure(
        'product-drift',
        `L'écran « ${screen} » s'ouvre à la place du portail de l'autre compte.`,
      );
    }
    await this.#record.opened(screen, this.#page);
    await this.#start.leaveOtherAccount();
  }

  async #meet(screen: ScreenName, met: ReadonlySet<ScreenName>): Promise<void> {
    switch (screen) {
      case 'landing':
        return this.#start.startSignIn();
      case 'account-picker':
        return this.#start.passAccountPicker();
      case 'user-name':
        return this.#start.enterUserName();
      case 'password':
        return this.#start.enterPassword(this.#reader.temporaryPassword);
      case 'proof-up':
        return this.#start.acceptProofUp();
      case 'authenticator-intro':
        return this.#leaveIntroduction(met);
      case 'account-set-up':
        return this.#app.announceScan();
      case 'scan-qr':
        return this.#path === 'app-then-sms' ? this.#app.askForAnotherMethod() : this.#app.pair();
      case 'enter-code':
        return this.#app.enterCode();
      case 'try-push':
        return this.#app.approveOnPhone();
      case 'push-approved':
        return this.#app.acknowledgeApproval();
      case 'app-added':
        return this.#app.acknowledgeAddition();
      case 'choose-method':
        return this.#path === 'call' ? this.#call.choosePhone() : this.#text.choosePhone();
      case 'phone':
        return this.#fillPhoneWindow(met);
      case 'phone-call':
        this.#refuseOtherChannel(this.#byText || this.#path === 'app-then-sms', "un appel à la place d'un texto");
        return this.#call.answer();
      case 'phone-code':
        this.#refuseOtherChannel(this.#path === 'call', "un texto à la place d'un appel");
        return this.#text.enterCode();
      case 'phone-done':
        return this.#path === 'call' ? this.#call.acknowledge() : this.#text.acknowledge();
      case 'security-questions':
        return this.#questions.answerQuestions();
      case 'registration-success':
        return this.#questions.confirm();
      case 'update-password':
        return this.#password.updatePassword(this.#reader.temporaryPassword);
      case 'passkey-nudge':
        // Newer than the guide, and no step of it.
        return this.screens['passkey-nudge'].postpone();
      case 'stay-signed-in':
        return this.#password.staySignedIn();
      case 'code-challenge':
        return this.#provePhone();
      case 'approval-challenge':
        return this.#proveByApproval();
      case 'consent':
        throw consentMissing();
      case 'captcha':
        throw captchaAsked();
      case 'error':
        throw await stoppedByErrorPage(this.screens.error);
      default:
        throw new JourneyFailure('product-drift', `L'écran « ${screen} » ne fait pas partie d'une première connexion.`);
    }
  }

  get #byText(): boolean {
    return BY_TEXT.has(this.#path);
  }

  /** The reader ticked the other one. @param other in French */
  #refuseOtherChannel(isOther: boolean, other: string): void {
    if (!isOther || this.#leftPath) return;
    throw new JourneyFailure('product-defect', `Le service annonce ${other}.`);
  }

  /** Not in the guide: a phone was registered before, and the service wants it proven first. */
  async #provePhone(): Promise<void> {
    const page = this.screens['code-challenge'];
    await page.type(await this.#reader.phone.waitForCode(this.#beganAt));
    await entered(page, 'Le code reçu par SMS est refusé.');
  }

  /** The same of an app that approves, and of a phone that rings. */
  async #proveByApproval(): Promise<void> {
    const page = this.screens['approval-challenge'];
    if (this.#path === 'call') await this.#reader.phone.answerCall('#');
    else await this.#reader.authenticator.approve(await page.shownNumber());
    await page.waitForAnswer();
  }

  /** A phone that comes first on a path by app: the tenant has no apps. */
  async #fillPhoneWindow(met: ReadonlySet<ScreenName>): Promise<void> {
    if (this.#path === 'call') return this.#call.fillPhoneWindow();
    const appIsSetUp = met.has('push-approved') || met.has('enter-code') || met.has('code-challenge');
    if (BY_APP.has(this.#path) && !appIsSetUp && !this.#leftPath) throw notOffered("l'application d'authentification");
    return this.#text.fillPhoneWindow();
  }

  async #leaveIntroduction(met: ReadonlySet<ScreenName>): Promise<void> {
    if (met.has('phone-done') || met.has('code-challenge')) return this.#app.leaveIntroduction();
    if (this.#byText) return this.#text.askForAnotherMethod();
    if (this.#path === 'call') return this.#call.askForAnotherMethod();
    return this.#app.leaveIntroduction();
  }
}
