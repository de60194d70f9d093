import { randomUUID } from 'node:crypto';
import { checkTotp, TextCode, type CodeVerdict } from '../factors.ts';
import { isOver } from '../lives.ts';
import { VerificationCall } from '../phone/call.ts';
import { PushNotification, type Answer } from '../phone/notification.ts';
import type { AuthMethodId, Journey, User } from '../world.ts';

/** What EndAuth says: done, not yet, or the name of a refusal (wire-needs.md 1, password-and-errors.md 5). */
export interface Judgement {
  readonly result: string;
  readonly success: boolean;
  readonly retry: boolean;
  /** AADSTS number, where it is not that of every failure. */
  readonly errCode?: number;
}

const SUCCESS: Judgement = { result: 'Success', success: true, retry: false };
const PENDING: Judgement = { result: 'AuthenticationPending', success: false, retry: true };
/** What is left of a challenge after its 3 minutes (password-and-errors.md 3.2, mark A). */
export const INVALID_SESSION: Judgement = { result: 'InvalidSession', success: false, retry: false };
/**
 * A number was sent as much as it gets (password-and-errors.md 4.1, mark A). The name is made from that of the reports,
 * FAILED_AUTHENTICATION_THROTTLED (5.1), as the others are made. Assumed.
 */
export const THROTTLED: Judgement = { result: 'AuthenticationThrottled', success: false, retry: false, errCode: 50088 };
const BY_CODE: readonly AuthMethodId[] = ['PhoneAppOTP', 'OneWaySMS'];

function refusal(result: string): Judgement {
  return { result, success: false, retry: false };
}

/** Names of results by method; of calls they are assumed (D). */
const APP_CODE: Readonly<Record<CodeVerdict, Judgement>> = {
  accepted: SUCCESS,
  incorrect: refusal('OathCodeIncorrect'),
  duplicate: refusal('PhoneAppOtpAuthFailedDuplicateCodeEntered'),
  old: refusal('OathCodeOld'),
  expired: refusal('OathCodeIncorrect'),
};
const TEXT: Readonly<Record<CodeVerdict, Judgement>> = {
  accepted: SUCCESS,
  incorrect: refusal('SMSAuthFailedWrongCodeEntered'),
  duplicate: refusal('SMSAuthFailedWrongCodeEntered'),
  old: refusal('SMSAuthFailedWrongCodeEntered'),
  expired: refusal('SMSAuthFailedNoResponseTimeout'),
};
const PUSH: Readonly<Record<Answer, Judgement>> = {
  approved: SUCCESS,
  pending: PENDING,
  denied: refusal('PhoneAppDenied'),
  unanswered: refusal('PhoneAppNoResponse'),
};
const CALL: Readonly<Record<Answer, Judgement>> = {
  approved: SUCCESS,
  pending: PENDING,
  denied: refusal('UserVoiceAuthFailedInvalidPhoneInput'),
  unanswered: refusal('UserVoiceAuthFailedPhoneHungUp'),
};

/** Wrong codes, which are counted. */
const WRONG: ReadonlySet<Judgement> = new Set([APP_CODE.incorrect, TEXT.incorrect]);
/** Too many of them (password-and-errors.md 5.1, mark B, and 5.2, mark A). */
const TOO_MANY: Readonly<Partial<Record<AuthMethodId, Judgement>>> = {
  PhoneAppOTP: refusal('OathCodeFailedMaxAllowedRetryReached'),
  OneWaySMS: refusal('SMSAuthFailedMaxAllowedCodeRetryReached'),
};

/** Whether a text or a call may be sent to the user now. The limits do not apply to apps (password-and-errors.md 5.3). */
export function isThrottled(journey: Journey, { mobilePhone }: User, method: AuthMethodId): boolean {
  if (mobilePhone === undefined) return false;
  if (method === 'OneWaySMS') return !journey.admits('texts', mobilePhone);
  return method === 'TwoWayVoiceMobile' && !journey.admits('calls', mobilePhone);
}

/** One second factor that was asked for and is not decided yet. */
export class Challenge {
  readonly sessionId = randomUUID();
  /** The number to match, 0 for none. */
  readonly entropy: number = 0;
  readonly #startedAt: number;
  readonly #judge: (code: string) => Judgement;
  #refused = false;
  #wrongCodes = 0;

  /**
   * Starts it: sends the text or the notification, places the call.
   *
   * @throws if the user has no such method.
   */
  constructor(
    private readonly journey: Journey,
    private readonly user: User,
    readonly method: AuthMethodId,
  ) {
    this.#startedAt = journey.now();
    const phone = user.mobilePhone;
    const app = user.authenticatorApps.at(-1);
    if (method === 'PhoneAppOTP') {
      this.#judge = (code) => judgeAppCode(user, code, journey.now());
    } else if (method === 'OneWaySMS' && phone !== undefined) {
      const sent = new TextCode(journey, phone);
      this.#judge = (code) => (code === '' ? PENDING : TEXT[sent.check(code)]);
    } else if (method === 'PhoneAppNotification' && app !== undefined) {
      const notification = new PushNotification(journey, app.id);
      this.entropy = notification.entropy;
      this.#judge = () => PUSH[notification.answer];
    } else if (method === 'TwoWayVoiceMobile' && phone !== undefined) {
      const call = new VerificationCall(journey, phone);
      this.#judge = () => CALL[call.answer];
    } else {
      throw new Error(`The user has not registered ${method}.`);
    }
  }

  judge(code: string): Judgement {
    const late = isOver('challenge', this.journey, this.#startedAt);
    // A code that comes too late is not looked at, so that it is not used up either.
    if (late && BY_CODE.includes(this.method)) return INVALID_SESSION;
    const judgement = this.#tooMany() ?? this.#judge(code);
    if (WRONG.has(judgement)) this.#wrongCodes += 1;
    this.#count(judgement);
    // A push or a call that nobody answered has a result of its own.
    return late && judgement.success ? INVALID_SESSION : (this.#tooMany() ?? judgement);
  }

  /** That the last wrong code is told so already, and that another challenge begins anew, is assumed. */
  #tooMany(): Judgement | undefined {
    const most = this.journey.settings.limits.wrongCodes;
    return most > 0 && this.#wrongCodes >= most ? TOO_MANY[this.method] : undefined;
  }

  /** Every wrong code, and a denial once, however often it is asked about. */
  #count(judgement: Judgement): void {
    if (judgement.success || judgement.retry || judgement === PUSH.unanswered || judgement === CALL.unanswered) return;
    if (!this.#refused || BY_CODE.includes(this.method)) this.journey.usage.noteWrongEntry(this.user.id);
    this.#refused = true;
  }
}

/** A code of any app of the user's; the most telling refusal of them all. */
function judgeAppCode(user: User, code: string, now: number): Judgement {
  if (code === '') return PENDING;
  const tokens = [...user.softwareOath, ...user.authenticatorApps.map((app) => new SeededApp(app))];
  const verdicts = tokens.map((token) => checkTotp(token, code, now));
  const telling = (['accepted', 'duplicate', 'old'] as const).find((verdict) => verdicts.includes(verdict));
  return APP_CODE[telling ?? 'incorrect'];
}

/** The seed of Microsoft Authenticator as a token, whose last step is kept in the app itself. */
class SeededApp {
  constructor(private readonly app: User['authenticatorApps'][number]) {}

  get id(): string {
    return this.app.id;
  }

  get secret(): string {
    return this.app.seed;
  }

  get lastStep(): number | undefined {
    return this.app.lastStep;
  }

  set lastStep(step: number | undefined) {
    this.app.lastStep = step;
  }
}
