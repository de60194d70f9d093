import type { ChallengeMethod } from '../pages/method-list-page.ts';
import type { Secret } from '../reports/redaction/secret.ts';
import { JourneyFailure } from '../reports/verdict/failure.ts';
import type { Recogniser } from './recogniser.ts';
import type { ScreenName, Screens } from './screens.ts';

/** Why a sign-in ends at the choice of methods. */
export async function methodRefused({ limitReached }: Screens['method-list']): Promise<JourneyFailure> {
  return (await limitReached.isVisible())
    ? new JourneyFailure(
        'throttled',
        "Le service n'envoie plus de code à ce numéro, ou ne l'appelle plus, pour le moment.",
      )
    : new JourneyFailure('product-defect', 'La méthode choisie est refusée.');
}

/** A screen of the second factor from which another method can be chosen. */
type Challenge = 'approval-challenge' | 'approval-denied' | 'approval-unanswered' | 'code-challenge';

/** The second factor at a sign-in, by whichever registered method. Each ends on whichever screen the service shows. */
export class SecondFactor {
  constructor(
    private readonly screens: Screens,
    private readonly recogniser: Recogniser,
  ) {}

  /** Types a code. Ends on the same screen if it is refused. */
  async enterCode(code: Secret): Promise<ScreenName> {
    const page = this.screens['code-challenge'];
    await page.type(code);
    await page.submit();
    return this.recogniser.next();
  }

  /** @param answer what is done on the phone, told the number on the page where there is one. */
  async answer(answer: (number?: string) => Promise<void>): Promise<ScreenName> {
    const page = this.screens['approval-challenge'];
    await answer(await page.shownNumber());
    await page.waitForAnswer();
    return this.recogniser.next();
  }

  /** Asks the phone once more, after a denial or a silence. */
  async askAgain(screen: 'approval-denied' | 'approval-unanswered'): Promise<ScreenName> {
    await this.screens[screen].resend();
    return this.recogniser.next();
  }

  async chooseAnother(screen: Challenge, method: ChallengeMethod): Promise<ScreenName> {
    await this.screens[screen].chooseAnother();
    await this.recogniser.next();
    await this.screens['method-list'].choose(method);
    return this.recogniser.next();
  }
}
