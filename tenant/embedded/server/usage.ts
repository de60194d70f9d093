import type { Usage } from '../../tenant.ts';

/** What a journey has cost so far: what a live tenant would bill, throttle or lock a user out for. */
export class UsageCount {
  users = 0;
  texts = 0;
  calls = 0;
  /** ms the clock was advanced by. */
  waited = 0;
  readonly #wrongEntries = new Map<string, number>();

  /** A password, a code or an answer of this user that was refused, or a request the user denied. */
  noteWrongEntry(userId: string): void {
    this.#wrongEntries.set(userId, (this.#wrongEntries.get(userId) ?? 0) + 1);
  }

  toJSON(): Usage {
    const { users, texts, calls, waited } = this;
    const wrongEntries = Math.max(0, ...this.#wrongEntries.values());
    return { users, texts, calls, minutes: waited / 60_000, wrongEntries };
  }
}
