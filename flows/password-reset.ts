import type { Page } from '@playwright/test';
import type { ResetMethod } from '../pages/password-reset/verification-page.ts';
import type { Secret } from '../reports/redaction/secret.ts';
import { JourneyFailure } from '../reports/verdict/failure.ts';
import { Recogniser } from './recogniser.ts';
import type { ScreenName, Screens } from './screens.ts';
import { SignIn } from './sign-in.ts';

/** The reset of a forgotten password, from the link of the sign-in page on. */
export class PasswordReset {
  readonly screens: Screens;
  /** The sign-in in the same browser, before the reset and after it. */
  readonly signIn: SignIn;
  readonly #recogniser: Recogniser;

  constructor(page: Page) {
    this.signIn = new SignIn(page);
    this.screens = this.signIn.screens;
    this.#recogniser = new Recogniser(page, this.screens);
  }

  /** Begins to sign in and forgets the password. */
  async start(userPrincipalName: string): Promise<ScreenName> {
    await this.signIn.start();
    await this.signIn.enterUserName(userPrincipalName);
    await this.screens.password.forget();
    return this.#recogniser.next();
  }

  async enterUserName(userPrincipalName: string): Promise<ScreenName> {
    const page = this.screens['reset-user-name'];
    await page.type(userPrincipalName);
    await page.submit();
    return this.#recogniser.next();
  }

  /** Both of the above. @throws JourneyFailure if the user is not asked to prove anything. */
  async begin(userPrincipalName: string): Promise<void> {
    await this.start(userPrincipalName);
    const screen = await this.enterUserName(userPrincipalName);
    if (screen !== 'reset-verification')
      throw new JourneyFailure('product-defect', `L'écran « ${screen} » n'est pas attendu après l'identifiant.`);
  }

  /** Asks for a text or a call at this number. Ends on the same screen, whether it was refused or not. */
  async contact(method: Extract<ResetMethod, 'text' | 'call'>, number: Secret): Promise<ScreenName> {
    const page = this.screens['reset-verification'];
    await page.choose(method);
    await page.type(number);
    await page.contact();
    return this.#recogniser.next();
  }

  /** Types the code that came by text. */
  async enterCode(code: Secret): Promise<ScreenName> {
    const page = this.screens['reset-verification'];
    await page.type(code);
    await page.submit();
    return this.#recogniser.next();
  }

  async enterAppCode(code: Secret): Promise<ScreenName> {
    await this.screens['reset-verification'].choose('appCode');
    return this.enterCode(code);
  }

  async answerQuestions(answers: ReadonlyMap<string, Secret>): Promise<ScreenName> {
    const page = this.screens['reset-verification'];
    await page.choose('questions');
    await page.answer(answers);
    await page.submit();
    return this.#recogniser.next();
  }

  /** Ends on whichever screen the service shows once a call was answered. */
  async arriveFromCall(): Promise<ScreenName> {
    await this.screens['reset-verification'].marker.waitFor({ state: 'hidden' });
    return this.#recogniser.next();
  }

  async choosePassword(password: Secret): Promise<ScreenName> {
    const page = this.screens['reset-new-password'];
    await page.type(password);
    await page.submit();
    return this.#recogniser.next();
  }
}
