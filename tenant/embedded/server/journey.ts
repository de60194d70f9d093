import { randomInt, randomUUID } from 'node:crypto';
import type { Journey, JourneySettings, TextMessage } from '../world.ts';

export const DEFAULT_SETTINGS: JourneySettings = {
  edition: 'classic',
  pace: 'real',
  kmsi: true,
  securityQuestions: 5,
  graph: { notFoundReads: 0, throttled: 0, unavailable: 0 },
};

/** Real area codes of Quebec; the exchange 555 leads nowhere. */
const AREAS = ['418', '438', '450', '514', '579', '581', '819', '873'];

/** A test's own piece of the world. */
export class JourneyState implements Journey {
  readonly id = randomUUID();
  settings: JourneySettings;
  readonly refusedHosts: string[] = [];
  readonly unknownRoutes: string[] = [];
  readonly serverErrors: string[] = [];
  readonly #messages = new Map<string, TextMessage[]>();
  readonly #waiting = new Set<() => void>();
  #ahead = 0;

  constructor(settings: Partial<JourneySettings>) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** @param by ms, never back. */
  advance(by: number): void {
    this.#ahead += by;
  }

  /** A number nobody else has: `+1 4185550123`. */
  newPhoneNumber(): string {
    const area = AREAS[randomInt(AREAS.length)] ?? '418';
    const number = `+1 ${area}555${randomInt(10_000).toString().padStart(4, '0')}`;
    if (this.#messages.has(number)) return this.newPhoneNumber();
    this.#messages.set(number, []);
    return number;
  }

  deliver(number: string, text: string): void {
    const inbox = this.#messages.get(number) ?? [];
    inbox.push({ at: this.now(), text });
    this.#messages.set(number, inbox);
    for (const wake of this.#waiting) wake();
  }

  /** Messages that arrived at `since` or later; waits for the first one, at most `patience` ms. */
  async messagesTo(number: string, since: number, patience: number): Promise<readonly TextMessage[]> {
    const arrived = () => (this.#messages.get(number) ?? []).filter(({ at }) => at >= since);
    if (arrived().length > 0 || patience === 0) return arrived();
    await new Promise<void>((resolve) => {
      const wake = () => {
        if (arrived().length > 0) finish();
      };
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(finish, patience);
      this.#waiting.add(wake);
    });
    return arrived();
  }
}
