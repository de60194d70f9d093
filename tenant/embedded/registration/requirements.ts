/** What a sign-in must find registered before it may go on. */
import type { Journey, JourneySettings, User } from '../world.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Asked for in this order: with both enforced, the first must be an MFA method (security-info.md 5, "Ordering", mark A). */
export const REQUIREMENTS = ['mfa', 'questions'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Methods a reader chooses between, most secure first (security-info.md 5, "Ordering"). */
export const MFA_METHODS = ['AuthenticatorApp', 'Phone'] as const;
export type MfaMethod = (typeof MFA_METHODS)[number];

/**
 * What the user can be asked for as a second factor. A method that the policy does not allow any more does not count
 * (security-info.md 7, "expected method missing", mark A); that another one is asked for then is assumed.
 */
export function registeredMethods(user: User, { methods }: JourneySettings): MfaMethod[] {
  const microsoft = user.authenticatorApps.length > 0 && methods.includes('microsoftAuthenticator');
  const other = user.softwareOath.length > 0 && methods.includes('softwareOath');
  const registered: Record<MfaMethod, boolean> = {
    AuthenticatorApp: microsoft || other,
    Phone: user.mobilePhone !== undefined && (methods.includes('sms') || methods.includes('voice')),
  };
  return MFA_METHODS.filter((method) => registered[method]);
}

/** Whether the user can be asked for a second factor. */
export function hasSecondFactor(user: User, settings: JourneySettings): boolean {
  return registeredMethods(user, settings).length > 0;
}

/** Only what is missing, one entry for each method: whoever has a phone already is not asked for it. */
export function missingRequirements(user: User, settings: JourneySettings): Requirement[] {
  const missing: Record<Requirement, number> = {
    mfa: settings.mfa ? Math.max(0, settings.methodsRequired - registeredMethods(user, settings).length) : 0,
    questions: user.securityAnswers.length < settings.securityQuestions ? 1 : 0,
  };
  return REQUIREMENTS.flatMap((requirement) => Array<Requirement>(missing[requirement]).fill(requirement));
}

/**
 * For how many days the user may still put the registration off, counted from the first time it was asked for
 * (security-info.md 1.7, mark A). The first call is that time.
 */
export function daysToSkip(user: User, journey: Journey): number {
  user.registrationAskedAt ??= journey.now();
  const passed = Math.floor((journey.now() - user.registrationAskedAt) / DAY_MS);
  return Math.max(0, journey.settings.skipDays - passed);
}
