/** Of many readings the one in the middle, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly readings: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.round(share * (sorted.length - 1))] ?? NaN);
  return { median: at(0.5), least: at(0), most: at(1), readings: values.length };
}

/** Of two ways that were measured round by round: a slow moment of the machine touched both, and cancels out. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @param rounds medians of each round, of the one way and of the other. */
export function ratioOf(rounds: readonly (readonly [one: number, other: number])[]): Ratio {
  const sorted = rounds.map(([one, other]) => one / other).toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.round(share * (sorted.length - 1))] ?? NaN).toFixed(3));
  return { median: at(0.5), least: at(0), most: at(1) };
}

export function medianOf(values: readonly number[]): number {
  return spreadOf(values).median;
}
