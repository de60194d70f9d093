import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP, URI } from 'otpauth';
import { Secret } from '../reports/redaction/secret.ts';

export interface TokenClock {
  /** ms since the epoch, as the tenant counts it. */
  now(): Promise<number>;
  waitUntil(at: number): Promise<void>;
}

/** A code made in the last seconds of its window may have expired when it arrives. */
const MARGIN_MS = 3_000;

/**
 * A software OATH token: an authenticator app set up from what the page shows, and from nothing else (RFC 6238).
 *
 * It never gives the same code twice for a seed, which the service refuses (password-and-errors.md 5.1): the windows
 * used are noted as files in `ledger`, so that workers that share a seed do not collide either.
 */
export class SoftwareToken {
  readonly #totp: TOTP;
  readonly #clock: TokenClock;
  readonly #ledger: string;

  private constructor(totp: TOTP, clock: TokenClock, ledger: string) {
    this.#totp = totp;
    this.#clock = clock;
    this.#ledger = ledger;
  }

  /** From the content of the QR code, with the digits, period and algorithm it names. */
  static fromUri(uri: string, clock: TokenClock, ledger: string): SoftwareToken {
    const seed = /[?&]secret=([^&]+)/i.exec(uri)?.[1];
    if (seed !== undefined) new Secret(seed, 'seed');
    const token = uri.startsWith('otpauth://') ? URI.parse(uri) : undefined;
    if (!(token instanceof TOTP))
      throw new Error('The QR code is not one of a TOTP authenticator app (otpauth://totp).');
    return new SoftwareToken(token, clock, ledger);
  }

  /** From the secret key shown as text; digits, period and algorithm are the defaults of every app. */
  static fromKey(key: Secret, clock: TokenClock, ledger: string): SoftwareToken {
    return new SoftwareToken(new TOTP({ secret: key.reveal() }), clock, ledger);
  }

  /** The user name that the QR code gives the account in the app. */
  get account(): string {
    return this.#totp.label;
  }

  /** A code that was never given before, with time left to type it. Six digits as a string: leading zeros count. */
  async code(): Promise<Secret> {
    for (;;) {
      const now = await this.#clock.now();
      const remaining = this.#totp.remaining({ timestamp: now });
      const window = this.#totp.counter({ timestamp: now });
      if (remaining > MARGIN_MS && this.#claim(window)) {
        return new Secret(this.#totp.generate({ timestamp: now }), 'code');
      }
      await this.#clock.waitUntil(now + remaining);
    }
  }

  #claim(window: number): boolean {
    const seed = createHash('sha256').update(this.#totp.secret.hex).digest('hex');
    try {
      closeSync(openSync(join(this.#ledger, `${seed}-${window}`), 'wx', 0o600));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  }
}
