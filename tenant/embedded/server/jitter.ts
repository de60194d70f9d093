/** Numbers from 0 to 1 that look drawn by chance and are the same for the same seed: one sequence for each name. */
export class Jitter {
  readonly #states = new Map<string, number>();

  constructor(private readonly seed: number) {}

  next(name: string): number {
    const state = ((this.#states.get(name) ?? this.#first(name)) + 0x6d2b79f5) | 0;
    this.#states.set(name, state);
    return mulberry32(state);
  }

  /** FNV-1a: names that differ begin at places far from each other. */
  #first(name: string): number {
    return Array.from(name).reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), this.seed | 0);
  }
}

/** Tommy Ettinger's generator, in the public domain: good enough for delays and nothing else. */
function mulberry32(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
}
