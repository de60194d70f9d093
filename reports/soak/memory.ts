/** Whether memory grows with the journeys. */
import type { MemoryReading } from './record.ts';

/**
 * What a journey may leave behind, in KB, beyond which memory is not called flat. Measured: a tenant that keeps the state of
 * every journey grows by 13, one that keeps nothing by up to 5 in its first hundreds, while code is compiled, and by 2 later.
 */
export const FLAT_KB = 8;
/**
 * The same for what hides secrets: runner and workers know those of every journey of the run to its end, in every spelling
 * that a report may write. Measured: 18 KB for a telephone number, 17 for a key, 2 for a password; a journey, 50 in the runner and up to 70 in each of five workers.
 */
export const FLAT_WITH_SECRETS_KB = 80;
/** The one process that hides nothing. */
const TENANT = 'tenant';
/** The first quarter of the journeys does not count: what is kept for good is made by then. */
const WARM_UP = 0.25;
/**
 * The rest is cut into so many stretches, of which the lowest reading counts: journeys that are under way only add to what
 * is held.
 */
const STRETCHES = 10;
/** Fewer say nothing, and neither do fewer journeys: code is still being compiled then. */
const LEAST_STRETCHES = 6;
const LEAST_JOURNEYS = 100;

export interface Growth {
  readonly who: string;
  /** KB a journey, by the median of the slopes between every two stretches (Theil and Sen): one that is off moves it little. */
  readonly slope: number;
  readonly verdict: 'flat' | 'grows' | 'too few readings';
  /** The first reading that counts, and the last one. */
  readonly from: MemoryReading;
  readonly to: MemoryReading;
}

/** Of every process of every session; those of which there is no reading are none. */
export function growthOf(readings: readonly MemoryReading[]): readonly Growth[] {
  const processOf = ({ session, who }: MemoryReading) => `${session} ${who}`;
  return [...new Set(readings.map(processOf))].flatMap((process) => {
    const own = readings.filter((reading) => processOf(reading) === process);
    const counted = lowest(own);
    const [from, to] = [counted[0], counted.at(-1)];
    if (from === undefined || to === undefined) return [];
    const tooFew = counted.length < LEAST_STRETCHES || to.after - from.after < LEAST_JOURNEYS;
    const slope = medianSlope(counted);
    const verdict = tooFew
      ? 'too few readings'
      : slope <= (from.who === TENANT ? FLAT_KB : FLAT_WITH_SECRETS_KB)
        ? 'flat'
        : 'grows';
    return [{ who: from.who, slope, verdict, from, to } as const];
  });
}

/** The lowest reading of each stretch that has any, in order. */
function lowest(readings: readonly MemoryReading[]): readonly MemoryReading[] {
  const most = Math.max(...readings.map(({ after }) => after));
  const start = most * WARM_UP;
  const length = (most - start) / STRETCHES;
  return Array.from({ length: STRETCHES }, (_, stretch) => {
    const from = start + stretch * length;
    return readings
      .filter(({ after }) => after > from && after <= from + length)
      .reduce<MemoryReading | undefined>(
        (low, one) => (low === undefined || one.held < low.held ? one : low),
        undefined,
      );
  }).filter((reading) => reading !== undefined);
}

function medianSlope(readings: readonly MemoryReading[]): number {
  const slopes = readings.flatMap((one, index) =>
    readings
      .slice(index + 1)
      .filter(({ after }) => after !== one.after)
      .map((other) => (other.held - one.held) / (other.after - one.after)),
  );
  const sorted = slopes.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
