import type { Journey } from './world.ts';

/** What a host keeps for each journey, by name. It goes with the journey, however that ends. */
export class ByJourney<V> {
  readonly #kept = new WeakMap<Journey, Map<string, V>>();

  of(journey: Journey): Map<string, V> {
    const own = this.#kept.get(journey) ?? new Map<string, V>();
    this.#kept.set(journey, own);
    return own;
  }
}
