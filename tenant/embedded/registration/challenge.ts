import { randomUUID } from 'node:crypto';
import { checkTotp, TextCode, type CodeVerdict } from '../factors.ts';
import type { Journey, SoftwareOathToken, User } from '../world.ts';
import { SecurityInfoType } from './wire.ts';

/** Proof asked for before a method is registered. */
export interface Challenge {
  readonly type: SecurityInfoType;
  check(code: string): CodeVerdict;
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
  readonly #journey: Journey;
  readonly #number: string;

  /** Sends the text. @param number `+1 4185550123` */
  constructor(journey: Journey, number: string) {
    this.#journey = journey;
    this.#number = number;
    this.#code = new TextCode(journey, number);
  }

  check(code: string): CodeVerdict {
    return this.#code.check(code, this.#journey.now());
  }

  register(user: User): void {
    user.mobilePhone = this.#number;
    user.defaultMethod ??= 'OneWaySMS';
  }
}
