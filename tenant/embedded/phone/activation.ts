import { randomInt, randomUUID } from 'node:crypto';
import { Secret as OtpSecret } from 'otpauth';
import { isOver } from '../lives.ts';
import type { AuthenticatorApp, Journey } from '../world.ts';

/** How long the pages wait for the app once the reader says the code is scanned; not published, assumed. */
const PATIENCE_MS = 30_000;
const ACTIVATION_HOST = 'https://mobileappcommunicator.auth.microsoft.com/activatev2';
/** "a later 32-character OATH seed is issued to the app only" (security-info.md 4, mark C). */
const SEED_BYTES = 20;

export type ActivationRefusal = 'unknown' | 'used' | 'expired';

/** The code of one QR code: good for one app, for a while. */
export class Activation {
  readonly code = digits(9);
  readonly url = `${ACTIVATION_HOST}/${digits(12)}/${digits(3)}`;
  readonly #journey: Journey;
  readonly #offeredAt: number;
  #activated: { readonly app: AuthenticatorApp; readonly from: number } | undefined;
  #askedAt: number | undefined;
  #withdrawn = false;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#offeredAt = journey.now();
    journey.offer(this);
  }

  /** Another QR code takes its place. That the code is worth nothing then is assumed (security-info.md 7, mark D). */
  withdraw(): void {
    this.#withdrawn = true;
  }

  /** The phone presents the code. @param delay ms until the service knows of it. */
  present(url: string, delay: number): AuthenticatorApp | ActivationRefusal {
    if (this.#withdrawn || url !== this.url) return 'unknown';
    if (this.#activated !== undefined) return 'used';
    if (isOver('activation', this.#journey, this.#offeredAt)) return 'expired';
    const app = { id: randomUUID(), seed: new OtpSecret({ size: SEED_BYTES }).base32, lastStep: undefined };
    this.#activated = { app, from: this.#journey.now() + delay };
    return app;
  }

  /** The app, once the service knows of it. */
  get app(): AuthenticatorApp | undefined {
    const activated = this.#activated;
    return activated !== undefined && this.#journey.now() >= activated.from ? activated.app : undefined;
  }

  /** Asked for at "Next" and at every poll after it: whether the pages give the app up. */
  get givenUp(): boolean {
    this.#askedAt ??= this.#journey.now();
    return this.#journey.now() - this.#askedAt > PATIENCE_MS;
  }
}

function digits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('');
}
