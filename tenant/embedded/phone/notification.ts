import { randomInt, randomUUID } from 'node:crypto';
import { isOver } from '../lives.ts';
import type { Journey } from '../world.ts';

export type Answer = 'pending' | 'approved' | 'denied' | 'unanswered';

/** A request to approve, shown by Microsoft Authenticator on one phone. */
export class PushNotification {
  readonly id = randomUUID();
  /** The two digits to type into the app, 0 where the tenant asks for a plain approval (security-info.md 0.6). */
  readonly entropy: number;
  readonly #journey: Journey;
  readonly #sentAt: number;
  #answer: 'approved' | 'denied' | undefined;

  /** Sends it. @param appId the app it goes to. */
  constructor(
    journey: Journey,
    readonly appId: string,
  ) {
    this.#journey = journey;
    this.#sentAt = journey.now();
    this.entropy = journey.settings.numberMatching ? randomInt(10, 100) : 0;
    journey.notify(this);
  }

  get answer(): Answer {
    if (this.#answer !== undefined) return this.#answer;
    return isOver('challenge', this.#journey, this.#sentAt) ? 'unanswered' : 'pending';
  }

  /** A wrong number counts as a denial; whether the app lets its user try again is not recorded. Assumed. */
  approve(number: number | undefined): void {
    if (this.answer !== 'pending') return;
    this.#answer = this.entropy === 0 || number === this.entropy ? 'approved' : 'denied';
  }

  deny(): void {
    if (this.answer === 'pending') this.#answer = 'denied';
  }
}
