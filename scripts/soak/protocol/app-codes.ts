import { TOTP } from 'otpauth';
import type { Secret } from '../../../reports/redaction/secret.ts';
import type { Clock } from '../../../tenant/tenant.ts';

/** The codes of one app, used one after the other however many ask: never two of the same window (RFC 6238, 5.2). */
export class AppCodes {
  readonly #totp: TOTP;
  #used = -1;
  #last: Promise<unknown> = Promise.resolve();

  /** @param edgeMs how long before the end of its window a code is made; undefined: whenever it is asked for. */
  constructor(
    key: Secret,
    private readonly clock: Clock,
    private readonly edgeMs: number | undefined,
  ) {
    this.#totp = new TOTP({ secret: key.reveal() });
  }

  /** Hands out the code when it is its turn; the next one comes when this one is used. */
  use<Result>(spend: (code: string) => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(() => this.#spend(spend));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #spend<Result>(spend: (code: string) => Promise<Result>): Promise<Result> {
    const now = await this.clock.now();
    const isUsed = this.#totp.counter({ timestamp: now }) <= this.#used;
    const fresh = isUsed ? now + this.#totp.remaining({ timestamp: now }) : now;
    const at = this.edgeMs === undefined ? fresh : Math.max(fresh, this.#endOf(fresh) - this.edgeMs);
    if (at > now) await this.clock.waitUntil(at);
    this.#used = this.#totp.counter({ timestamp: at });
    return spend(this.#totp.generate({ timestamp: at }));
  }

  /** The last ms of the window. */
  #endOf(at: number): number {
    return at + this.#totp.remaining({ timestamp: at }) - 1;
  }
}
