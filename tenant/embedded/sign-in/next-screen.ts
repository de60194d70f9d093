import { hasSecondFactor, missingRequirements } from '../registration/requirements.ts';
import type { Interrupt, JourneySettings, User } from '../world.ts';

export type NextScreen =
  'update-password' | 'second-factor' | 'proof-up' | 'passkey-nudge' | 'interrupt' | 'stay-signed-in' | 'app';

/** What a user may put off. */
export type Skippable = 'registration' | 'passkey';

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
 * That the passkey is asked for last is assumed; only that it comes after a second factor is recorded (security-info.md 0.3).
 */
export function nextScreen(user: User, settings: JourneySettings, done: Progress): NextScreen {
  if (user.forceChangePasswordNextSignIn) return 'update-password';
  if (settings.mfa && hasSecondFactor(user, settings) && !done.secondFactor) return 'second-factor';
  if (missingRequirements(user, settings).length > 0 && !done.skipped.has('registration')) return 'proof-up';
  if (user.forceChangePasswordNextSignInWithMfa) return 'update-password';
  if (settings.passkeyNudge && done.secondFactor && !done.skipped.has('passkey')) return 'passkey-nudge';
  if (done.interrupt !== 'none') return 'interrupt';
  return settings.kmsi && !done.stayAnswered ? 'stay-signed-in' : 'app';
}
