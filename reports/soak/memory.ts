/** Whether memory grows with the journeys. */
import type { MemoryReading } from './record.ts';

/** What a journey may leave behind, in KB, beyond which memory is not called flat. */
export const FLAT_KB = 4;
/** Of the readings of a process so many come first and do not count: what is kept for good is made by then. */
const WARM_UP = 0.25;
/** Fewer say nothing: a single reading is off by some hundred KB, for the journeys that are under way. */
const LEAST_READINGS = 8;

export interface Growth {
  readonly who: string;
  /** KB a journey, by the median of the slopes between every two readings (Theil and Sen): one that is off moves it little. */
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
    const counted = own.slice(Math.floor(own.length * WARM_UP));
    const [from, to] = [counted[0], counted.at(-1)];
    if (from === undefined || to === undefined) return [];
    const slope = medianSlope(counted);
    const verdict = counted.length < LEAST_READINGS ? 'too few readings' : slope <= FLAT_KB ? 'flat' : 'grows';
    return [{ who: from.who, slope, verdict, from, to } as const];
  });
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
