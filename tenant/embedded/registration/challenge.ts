import { randomUUID } from 'node:crypto';
import { checkTotp, TextCode, type CodeVerdict } from '../factors.ts';
import { VerificationCall } from '../phone/call.ts';
import { PushNotification, type Answer } from '../phone/notification.ts';
import type { AuthenticatorApp, Journey, SoftwareOathToken, User } from '../world.ts';
import { SecurityInfoType } from './wire.ts';

export type ChallengeVerdict = CodeVerdict | Exclude<Answer, 'approved'>;

/** Proof asked for before a method is registered. */
export interface Challenge {
  readonly type: SecurityInfoType;
  /** @param code what was typed; empty for a method that is only waited for. */
  check(code: string): ChallengeVerdict;
  /** The number to show, for a method that matches numbers. */
  readonly entropy?: number;
  /** Puts the method into the user's account. */
  register(user: User): void;
}

export class AppCodeChallenge implements Challenge {
  readonly type = SecurityInfoType.AppCode;
  readonly #token: SoftwareOathToken;
  readonly #journey: Journey;

  constructor(journey: Journey, secret: string) {
    this.#journey = journey;
    this.#token = { id: randomUUID(), secret, lastStep: undefined };
  }

  check(code: string): CodeVerdict {
    return checkTotp(this.#token, code, this.#journey.now());
  }

  register(user: User): void {
    user.softwareOath.push(this.#token);
    user.defaultMethod ??= 'PhoneAppOTP';
  }
}

export class TextChallenge implements Challenge {
  readonly type = SecurityInfoType.MobileText;
  readonly #code: TextCode;
  readonly #number: string;

  /** Sends the text. @param number `+1 4185550123` */
  constructor(journey: Journey, number: string) {
    this.#number = number;
    this.#code = new TextCode(journey, number);
  }

  check(code: string): CodeVerdict {
    return this.#code.check(code);
  }

  register(user: User): void {
    user.mobilePhone = this.#number;
    user.defaultMethod ??= 'OneWaySMS';
  }
}

/** The test notification of a new app. */
export class PushChallenge implements Challenge {
  readonly type = SecurityInfoType.AppNotification;
  readonly #notification: PushNotification;
  readonly #app: AuthenticatorApp;

  /** Sends it. */
  constructor(journey: Journey, app: AuthenticatorApp) {
    this.#app = app;
    this.#notification = new PushNotification(journey, app.id);
  }

  get entropy(): number {
    return this.#notification.entropy;
  }

  check(): ChallengeVerdict {
    return accepted(this.#notification.answer);
  }

  register(user: User): void {
    user.authenticatorApps.push(this.#app);
    user.defaultMethod ??= 'PhoneAppNotification';
  }
}

export class CallChallenge implements Challenge {
  readonly type = SecurityInfoType.MobileCall;
  readonly #call: VerificationCall;

  /** Places the call. @param number `+1 4185550123` */
  constructor(journey: Journey, number: string) {
    this.#call = new VerificationCall(journey, number);
  }

  check(): ChallengeVerdict {
    return accepted(this.#call.answer);
  }

  register(user: User): void {
    user.mobilePhone = this.#call.number;
    user.defaultMethod ??= 'TwoWayVoiceMobile';
  }
}

function accepted(answer: Answer): ChallengeVerdict {
  return answer === 'approved' ? 'accepted' : answer;
}
