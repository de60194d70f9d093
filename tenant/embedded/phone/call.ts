import { randomUUID } from 'node:crypto';
import { isOver } from '../lives.ts';
import type { Journey } from '../world.ts';
import type { Answer } from './notification.ts';

/** An automated call that asks to press `#` (security-info.md 1.5, mark A). */
export class VerificationCall {
  readonly id = randomUUID();
  readonly #journey: Journey;
  readonly #placedAt: number;
  #answer: 'approved' | 'denied' | undefined;

  /** Places it. @param number `+1 4185550123` */
  constructor(
    journey: Journey,
    readonly number: string,
  ) {
    this.#journey = journey;
    this.#placedAt = journey.now();
    journey.call(this);
  }

  get answer(): Answer {
    if (this.#answer !== undefined) return this.#answer;
    return isOver('challenge', this.#journey, this.#placedAt) ? 'unanswered' : 'pending';
  }

  /** Picked up, and a key pressed. */
  press(key: string): void {
    if (this.answer === 'pending') this.#answer = key === '#' ? 'approved' : 'denied';
  }

  hangUp(): void {
    if (this.answer === 'pending') this.#answer = 'denied';
  }
}
