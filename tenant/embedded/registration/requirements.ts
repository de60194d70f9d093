/** What a sign-in must find registered before it may go on. */
import type { JourneySettings, User } from '../world.ts';

/** Asked for in this order: with both enforced, the first must be an MFA method (security-info.md 5, "Ordering", mark A). */
export const REQUIREMENTS = ['mfa', 'questions'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Whether the user can be asked for a second factor. */
export function hasSecondFactor(user: User): boolean {
  return user.authenticatorApps.length > 0 || user.softwareOath.length > 0 || user.mobilePhone !== undefined;
}

export function missingRequirements(user: User, settings: JourneySettings): Requirement[] {
  const missing: Record<Requirement, boolean> = {
    mfa: settings.mfa && !hasSecondFactor(user),
    questions: user.securityAnswers.length < settings.securityQuestions,
  };
  return REQUIREMENTS.filter((requirement) => missing[requirement]);
}
