import { randomBytes, randomInt } from 'node:crypto';
import { revokeSessions } from '../graph/revocations.ts';
import { checkPassword } from '../password-policy.ts';
import { sameAnswer } from '../registration/security-answers.ts';
import { Challenge } from '../sign-in/challenge.ts';
import { forgetWrongPasswords } from '../sign-in/lockout.ts';
import { questionPhrases } from '../strings/questions.ts';
import type { Locale } from '../strings/phrase.ts';
import type { AuthMethodId, Journey, Pace, User, World } from '../world.ts';
import { forgetAttempts, mayTry } from './attempts.ts';
import { hintOf, isNumberOf, methodsOf, PROVES, type Proven } from './methods.ts';
import type { ResetMethod, ResetRefusal, ResetState, StopReason } from './wire.ts';

/** How long a reset may take is not documented: as long as a registration. Assumed. */
const LIFE_MS = 15 * 60_000;
/** Assumed, as for the calls of the sign-in. */
const POLL_MS: Readonly<Record<Pace, number>> = { real: 1_000, brisk: 200 };

/** What is left to say of one act of the user. */
export interface Outcome {
  readonly refusal: ResetRefusal | null;
  readonly askAgainMs: number | null;
}

const GONE_WELL: Outcome = { refusal: null, askAgainMs: null };
const refused = (refusal: ResetRefusal): Outcome => ({ refusal, askAgainMs: null });

/** One visit of a user who forgot their password, from the user name on. */
export class ResetSession {
  readonly id = randomBytes(24).toString('base64url');
  readonly #openedAt: number;
  readonly #proven = new Set<Proven>();
  /** The registered answers asked for. Which, where more are registered, is not documented: any. Assumed. */
  readonly #asked: User['securityAnswers'];
  #challenge: Challenge | undefined;
  #stopped: StopReason | undefined;
  #done = false;

  constructor(
    readonly journey: Journey,
    private readonly user: User,
    stopped?: StopReason,
  ) {
    this.#openedAt = journey.now();
    this.#asked = someOf(user.securityAnswers, journey.settings.resetQuestions);
    this.#stopped = stopped;
  }

  get expired(): boolean {
    return this.journey.now() - this.#openedAt > LIFE_MS;
  }

  stateIn(locale: Locale): ResetState {
    if (this.#stopped !== undefined) return { step: 'stopped', why: this.#stopped };
    if (this.#done) return { step: 'done' };
    if (this.#isProven) return { step: 'new-password' };
    return {
      step: 'verification',
      number: this.#proven.size + 1,
      methods: this.#methods,
      phoneHint: hintOf(this.user),
      questions: this.#asked.map(({ question }) => questionPhrases[question]?.[locale].value ?? ''),
    };
  }

  offers(method: ResetMethod): boolean {
    return this.#stopped === undefined && !this.#isProven && this.#methods.includes(method);
  }

  /** Sends a text or places a call, once the user has shown that they know the whole number. */
  contact(method: 'text' | 'call', number: string): Outcome {
    if (!this.#mayTry()) return GONE_WELL;
    if (!isNumberOf(this.user, number)) return this.#wrong('wrong-number');
    this.#challenge = this.#begin(method === 'text' ? 'OneWaySMS' : 'TwoWayVoiceMobile');
    return method === 'call' ? this.#ringing : GONE_WELL;
  }

  /** @param code empty to ask how a call stands. */
  verify(method: Exclude<ResetMethod, 'questions'>, code: string): Outcome {
    const challenge = method === 'app-code' ? this.#begin('PhoneAppOTP') : this.#challenge;
    if (challenge === undefined) return refused('wrong-code');
    const { success, retry } = challenge.judge(code);
    if (success) return this.#prove(method);
    if (method === 'call') return retry ? this.#ringing : refused('call-not-confirmed');
    // Not documented of codes, only of numbers and questions: assumed that wrong ones count alike.
    return this.#mayTry() ? refused('wrong-code') : GONE_WELL;
  }

  /** Which of the answers is wrong is not told. Whether case counts is not documented; as in the registration. Assumed. */
  answer(answers: readonly string[]): Outcome {
    if (!this.#mayTry()) return GONE_WELL;
    const right = this.#asked.every(({ answer }, index) => sameAnswer(answer, answers[index] ?? ''));
    return right ? this.#prove('questions') : this.#wrong('wrong-answers');
  }

  /** @returns undefined if the user has not proven enough for it. */
  setPassword(password: string, { tenantName }: World): Outcome | undefined {
    if (!this.#isProven || this.#done) return undefined;
    const { userPrincipalName, givenName, surname } = this.user;
    const policy = { ...this.journey.settings.passwordPolicy, userPrincipalName, givenName, surname, tenantName };
    // The last password may come back (password-and-errors.md 1.1, mark A).
    const refusal = checkPassword(password, { ...policy, currentPassword: undefined });
    if (refusal !== undefined) return refused(refusal);
    this.user.password = password;
    this.user.forceChangePasswordNextSignIn = false;
    this.user.forceChangePasswordNextSignInWithMfa = false;
    revokeSessions(this.user, this.journey.now());
    // "Sets the lock to 0" (password-and-errors.md 4.4, mark A).
    forgetWrongPasswords(this.user);
    forgetAttempts(this.user);
    this.#done = true;
    return GONE_WELL;
  }

  get #isProven(): boolean {
    return this.#proven.size >= this.journey.settings.resetMethods;
  }

  /** What is left to prove something with. */
  get #methods(): readonly ResetMethod[] {
    return methodsOf(this.user, this.journey.settings).filter((method) => !this.#proven.has(PROVES[method]));
  }

  get #ringing(): Outcome {
    return { refusal: null, askAgainMs: POLL_MS[this.journey.settings.pace] };
  }

  #begin(method: AuthMethodId): Challenge {
    return new Challenge(this.journey, this.user, method);
  }

  #prove(method: ResetMethod): Outcome {
    this.#challenge = undefined;
    this.#proven.add(PROVES[method]);
    return GONE_WELL;
  }

  #wrong(refusal: ResetRefusal): Outcome {
    this.journey.usage.noteWrongEntry(this.user.id);
    return refused(refusal);
  }

  #mayTry(): boolean {
    const may = mayTry(this.user, 'verification', this.journey.now());
    if (!may) this.#stopped = 'too-many';
    return may;
  }
}

function someOf<T>(all: readonly T[], count: number): T[] {
  const left = [...all];
  while (left.length > count) left.splice(randomInt(left.length), 1);
  return left;
}
