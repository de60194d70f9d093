/** Choices that look made by chance and are the same for the same seed. */
import { Jitter } from '../../tenant/embedded/server/jitter.ts';

export class Chance {
  readonly #jitter: Jitter;

  constructor(seed: number) {
    this.#jitter = new Jitter(seed);
  }

  /** True in so many of a hundred cases. @param of what is decided: each question has a sequence of its own. */
  happens(of: string, percent: number): boolean {
    return this.#jitter.next(of) * 100 < percent;
  }

  /** A whole number below the limit. */
  below(of: string, limit: number): number {
    return Math.floor(this.#jitter.next(of) * limit);
  }

  /** @throws if there is nothing to choose from. */
  one<T>(of: string, from: readonly T[]): T {
    const chosen = from[this.below(of, from.length)];
    if (chosen === undefined) throw new Error(`There is nothing to choose from: ${of}.`);
    return chosen;
  }

  /** All of them, in another order (Fisher and Yates). */
  shuffled<T>(of: string, all: readonly T[]): readonly T[] {
    const rest = [...all];
    return all.map(() => rest.splice(this.below(of, rest.length), 1)).flat();
  }
}
