/**
 * The second factors, shared by the sign-in host (challenge) and the security-info host (registration): what is
 * registered in the one is really checked in the other.
 */
import { randomInt } from 'node:crypto';
import { Secret as OtpSecret, TOTP } from 'otpauth';
import { isOver } from './lives.ts';
import type { Journey, SoftwareOathToken } from './world.ts';

const PERIOD_SECONDS = 30;
/** Accepted drift in time steps on either side. Not published by Microsoft (password-and-errors.md 5.1, mark C: up to 900 s in all). */
const WINDOW_STEPS = 1;

export type CodeVerdict = 'accepted' | 'incorrect' | 'duplicate' | 'old' | 'expired';

/** RFC 6238 with the documented refusals: a code used before is a duplicate, one from before the last accepted step is old. */
export function checkTotp(token: SoftwareOathToken, code: string, now: number): CodeVerdict {
  const totp = new TOTP({ secret: OtpSecret.fromBase32(token.secret), period: PERIOD_SECONDS });
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW_STEPS });
  if (delta === null) return 'incorrect';
  const step = Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
  if (token.lastStep !== undefined && step === token.lastStep) return 'duplicate';
  if (token.lastStep !== undefined && step < token.lastStep) return 'old';
  token.lastStep = step;
  return 'accepted';
}

/** One code sent by text, good for one use. */
export class TextCode {
  readonly #code = randomInt(1_000_000).toString().padStart(6, '0');
  readonly #journey: Journey;
  readonly #sentAt: number;
  #used = false;

  constructor(journey: Journey, phoneNumber: string) {
    this.#journey = journey;
    this.#sentAt = journey.now();
    // The wording is published nowhere; that it names Microsoft is assumed (`codeIn` of the live phones). Assumed.
    journey.deliver(phoneNumber, `Code de vérification Microsoft / Microsoft verification code: ${this.#code}`);
  }

  check(code: string): CodeVerdict {
    if (this.#used) return 'duplicate';
    if (isOver('textCode', this.#journey, this.#sentAt)) return 'expired';
    if (code !== this.#code) return 'incorrect';
    this.#used = true;
    return 'accepted';
  }
}
