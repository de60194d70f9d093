import { COUNTRIES } from '../strings/countries.ts';
import { inLocale, type Locale } from '../strings/phrase.ts';
import { questionPhrases } from '../strings/questions.ts';
import { wizardPhrases, type WizardPhrases, type WizardStrings } from '../strings/registration.ts';
import { reskinPhrases } from '../strings/registration-reskin.ts';
import type { Edition, MethodName } from '../world.ts';
import { isOnPhone } from './on-phone.ts';
import { registeredMethods, type MfaMethod, type Requirement } from './requirements.ts';
import type { RegistrationSession } from './session.ts';

/** What the wizard's pages learn from the document that loads them. */
export interface WizardFacts {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly onPhone: boolean;
  readonly strings: WizardStrings;
  /** In the order of their numbers. */
  readonly questions: readonly string[];
  readonly countries: readonly { readonly region: string; readonly countryCode: string; readonly label: string }[];
  /** What this visit asks for, in order. */
  readonly plan: readonly Requirement[];
  /** What of it is still to be done: after a reload, less than the plan. */
  readonly missing: readonly Requirement[];
  /** What the user has registered before this document was loaded, in this visit or an earlier one. */
  readonly registered: readonly MfaMethod[];
  /** What the tenant's policy allows. */
  readonly policy: readonly MethodName[];
  readonly questionsWanted: number;
  /** Where the sign-in goes on, or starts again once the session is too old. */
  readonly resumeUrl: string;
  /** Where it goes on without the registration; absent where that is not allowed. */
  readonly skipUrl?: string;
}

export function factsFor(session: RegistrationSession, locale: Locale, userAgent?: string): WizardFacts {
  const { journey, resumeUrl, skipUrl, user } = session.registration;
  return {
    locale,
    edition: journey.settings.edition,
    onPhone: isOnPhone(userAgent),
    strings: inLocale(phrasesOf(journey.settings.edition), locale),
    questions: questionPhrases.map((question) => question[locale].value),
    countries: COUNTRIES.map(({ region, countryCode, phrase }) => ({
      region,
      countryCode,
      label: phrase[locale].value,
    })).sort((one, other) => one.label.localeCompare(other.label, locale)),
    plan: session.plan,
    missing: session.missing,
    registered: registeredMethods(user, journey.settings),
    policy: journey.settings.methods,
    questionsWanted: journey.settings.securityQuestions,
    resumeUrl,
    ...(skipUrl === undefined ? {} : { skipUrl }),
  };
}

function phrasesOf(edition: Edition): WizardPhrases {
  return edition === 'classic' ? wizardPhrases : { ...wizardPhrases, ...reskinPhrases };
}
