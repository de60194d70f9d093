import { hasSecondFactor, missingRequirements } from '../registration/requirements.ts';
import type { ConditionalAccess, Interrupt, JourneySettings, User } from '../world.ts';

/** What Conditional Access puts in the place of a screen. */
export type Blocked = 'blocked' | 'registration-blocked' | 'registration-at-risk';

export type NextScreen =
  'update-password' | 'second-factor' | 'proof-up' | 'passkey-nudge' | 'interrupt' | 'stay-signed-in' | 'app' | Blocked;

/** What a user may put off. */
export type Skippable = 'registration' | 'passkey';

const IN_PLACE_OF_REGISTRATION: Readonly<Partial<Record<ConditionalAccess, Blocked>>> = {
  'blocks-registration': 'registration-blocked',
  risk: 'registration-at-risk',
};

/** What of a sign-in is done. */
export interface Progress {
  readonly secondFactor: boolean;
  /** "Stay signed in?" was answered in this sign-in, or is not to be shown again in this browser. */
  readonly stayAnswered: boolean;
  /** The page that stands between this sign-in and its app; `none` once it is answered. */
  readonly interrupt: Interrupt;
  readonly skipped: ReadonlySet<Skippable>;
}

/**
 * Which screen a sign-in with a right password comes to next. The two flags of the directory decide the order: with the
 * plain one the password change comes first, with the other after the second factor (password-and-errors.md 2.4, mark A).
 * That a blocked sign-in is told of after the second factor where there is one, and a blocked registration in the place of
 * the registration, follows from their codes (4.1); that both come before a change of the password with the second flag and
 * after one with the first is assumed. That the passkey is asked for last is assumed; only that it comes after a second
 * factor is recorded (security-info.md 0.3).
 */
export function nextScreen(user: User, settings: JourneySettings, done: Progress): NextScreen {
  if (user.forceChangePasswordNextSignIn) return 'update-password';
  if (settings.mfa && hasSecondFactor(user, settings) && !done.secondFactor) return 'second-factor';
  if (settings.conditionalAccess === 'blocks-sign-in') return 'blocked';
  if (missingRequirements(user, settings).length > 0 && !done.skipped.has('registration'))
    return IN_PLACE_OF_REGISTRATION[settings.conditionalAccess] ?? 'proof-up';
  if (user.forceChangePasswordNextSignInWithMfa) return 'update-password';
  if (settings.passkeyNudge && done.secondFactor && !done.skipped.has('passkey')) return 'passkey-nudge';
  if (done.interrupt !== 'none') return 'interrupt';
  return settings.kmsi && !done.stayAnswered ? 'stay-signed-in' : 'app';
}
