/**
 * What the reset pages and their server tell each other. How the real ones talk is not recorded anywhere: these shapes,
 * like the addresses they go to, are the stand-in's own, and nothing outside of it may lean on them.
 */

/** What a user can prove themselves with: the documented choices that the guide's registration can fill. */
export type ResetMethod = 'text' | 'call' | 'app-code' | 'questions';

export interface VerificationState {
  readonly step: 'verification';
  /** Counted from 1. */
  readonly number: number;
  readonly methods: readonly ResetMethod[];
  /** The registered number with all but its last two digits hidden; empty for none. */
  readonly phoneHint: string;
  /** In the order in which their answers are sent back. */
  readonly questions: readonly string[];
}

/** Why the service does not go on: a page of its own that leads to the administrator. */
export type StopReason = 'not-registered' | 'too-many';

export type ResetState =
  | { readonly step: 'user-name' }
  | VerificationState
  | { readonly step: 'new-password' }
  | { readonly step: 'done' }
  | { readonly step: 'stopped'; readonly why: StopReason };

/** Names of the stand-in's own, but for those of the password policy (password-and-errors.md 2.3). */
export type ResetRefusal =
  | 'unknown-user'
  | 'expired'
  | 'wrong-number'
  | 'wrong-code'
  | 'call-not-confirmed'
  | 'wrong-answers'
  | '120002'
  | '120003'
  | '120018'
  | '50054';

export interface ResetAnswer {
  /** Sent back with every later call; empty before a user is known. */
  readonly session: string;
  readonly state: ResetState;
  readonly refusal: ResetRefusal | null;
  /** ms until the page asks again, while a call rings; null where there is nothing to wait for. */
  readonly askAgainMs: number | null;
}
