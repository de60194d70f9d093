import type { Page } from '@playwright/test';
import type { ChallengeMethod } from '../pages/method-list-page.ts';
import { left } from '../pages/reaction.ts';
import { JourneyFailure } from '../reports/verdict/failure.ts';
import type { Secret } from '../reports/redaction/secret.ts';
import { consentMissing } from './consent.ts';
import { Recogniser, SCREEN_PATIENCE_MS } from './recogniser.ts';
import { cameBack, stoppedByErrorPage } from './refusals.ts';
import { refuseExpired } from './refuse-expired.ts';
import { methodRefused, SecondFactor } from './second-factor.ts';
import { createScreens, type ScreenName, type Screens } from './screens.ts';
import { ServiceTrouble } from './service-trouble.ts';

/** What a user who is already registered signs in with. */
export interface Credentials {
  readonly userPrincipalName: string;
  readonly password: Secret;
  readonly method: ChallengeMethod;
  /** The second factor's code, made or received when the page asks for it. */
  code(): Promise<Secret>;
  readonly stay: 'yes' | 'no';
}

/** A sign-in outside the guide: of a registered user, or of one the service refuses. */
export class SignIn {
  readonly screens: Screens;
  readonly secondFactor: SecondFactor;
  readonly #page: Page;
  readonly #recogniser: Recogniser;
  readonly #trouble: ServiceTrouble;

  constructor(page: Page, patienceMs = SCREEN_PATIENCE_MS) {
    this.#page = page;
    this.screens = createScreens(page);
    this.#recogniser = new Recogniser(page, this.screens, patienceMs);
    this.#trouble = new ServiceTrouble(page, patienceMs);
    this.secondFactor = new SecondFactor(this.screens, this.#recogniser);
  }

  /** Opens office.com and follows its sign-in link. Ends on whichever screen the service shows. */
  async start(): Promise<ScreenName> {
    await this.screens.landing.open();
    if ((await this.#recogniser.next()) === 'landing') await this.screens.landing.startSignIn();
    return this.#recogniser.next();
  }

  /** Opens the portal as from a bookmark. Ends on whichever screen the service shows. */
  async openPortal(): Promise<ScreenName> {
    await this.screens.portal.open();
    return this.#recogniser.next();
  }

  /** Ends on whichever screen the service shows after something was done elsewhere. */
  async arrive(): Promise<ScreenName> {
    return this.#recogniser.next();
  }

  /** Goes back as the browser does. Ends on whichever screen shows then. */
  async goBack(): Promise<ScreenName> {
    const { marker } = this.screens.password;
    const isOnPassword = await marker.isVisible();
    await this.#page.goBack({ waitUntil: 'commit' });
    // From there to the user name the page goes without a navigation, and a moment later.
    if (isOnPassword) await left(marker);
    return this.#recogniser.next();
  }

  async reload(): Promise<ScreenName> {
    await this.#page.reload({ waitUntil: 'commit' });
    return this.#recogniser.next();
  }

  /** From the portal of whoever is signed in, as far as the screen that asks for another account. */
  async leaveAccount(): Promise<ScreenName> {
    await this.screens.portal.openAccountMenu();
    await this.screens.portal.useAnotherAccount();
    return this.#recogniser.next();
  }

  /** Signs out by the menu of the portal, and opens the portal anew as from a bookmark. */
  async signOutAndReturn(): Promise<ScreenName> {
    await this.screens.portal.signOut();
    await this.#recogniser.next();
    return this.openPortal();
  }

  async chooseAccount(userPrincipalName: string): Promise<ScreenName> {
    await this.screens['account-picker'].choose(userPrincipalName);
    return this.#recogniser.next();
  }

  async chooseOtherAccount(): Promise<ScreenName> {
    await this.screens['account-picker'].chooseOther();
    return this.#recogniser.next();
  }

  async enterUserName(userPrincipalName: string): Promise<ScreenName> {
    const page = this.screens['user-name'];
    await page.type(userPrincipalName);
    await page.submit();
    return this.#recogniser.next();
  }

  async enterPassword(password: Secret): Promise<ScreenName> {
    const page = this.screens.password;
    await page.type(password);
    await page.submit();
    return this.#recogniser.next();
  }

  /** Types a code on the challenge page. Ends on the same screen if it is refused. */
  async enterCode(code: Secret): Promise<ScreenName> {
    return this.secondFactor.enterCode(code);
  }

  /** The whole sign-in, to the portal. Stops at the first refusal. */
  async perform(credentials: Credentials): Promise<void> {
    await this.#trouble.explaining(async () => this.#follow(await this.start(), credentials));
  }

  /** What is left of it, from a screen that is open. */
  async performFrom(first: ScreenName, credentials: Credentials): Promise<void> {
    await this.#trouble.explaining(() => this.#follow(first, credentials));
  }

  async #follow(first: ScreenName, credentials: Credentials): Promise<void> {
    let screen = first;
    const met = new Set<ScreenName>();
    while (screen !== 'portal') {
      await refuseExpired(this.#page);
      if (met.has(screen)) throw await cameBack(this.screens, screen);
      met.add(screen);
      this.#trouble.turn();
      screen = await this.#meet(screen, credentials);
    }
  }

  async #meet(screen: ScreenName, credentials: Credentials): Promise<ScreenName> {
    switch (screen) {
      case 'account-picker':
        return this.chooseOtherAccount();
      case 'user-name':
        return this.enterUserName(credentials.userPrincipalName);
      case 'password':
        return this.enterPassword(credentials.password);
      case 'method-list':
        if ((await this.screens['method-list'].choose(credentials.method)) === 'refused')
          throw await methodRefused(this.screens['method-list']);
        return this.#recogniser.next();
      case 'code-challenge':
        return this.enterCode(await credentials.code());
      case 'stay-signed-in':
        await this.screens['stay-signed-in'].answer(credentials.stay);
        return this.#recogniser.next();
      case 'error':
        throw await stoppedByErrorPage(this.screens.error);
      case 'consent':
        throw consentMissing();
      case 'passkey-nudge':
        await this.screens['passkey-nudge'].postpone();
        return this.#recogniser.next();
      default:
        throw new JourneyFailure('product-defect', `L'écran « ${screen} » n'est pas attendu à une connexion.`);
    }
  }
}
