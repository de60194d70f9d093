/** When a soak goes on for nothing. */
import type { Done } from './record.ts';

/** So many journeys that failed in a row, from the first one on: nothing works. */
const NONE_WORKS = 6;
/** Of the last `LATELY` journeys as many as `TOO_MANY` failed: what is wrong is known by now. */
const LATELY = 40;
const TOO_MANY = 16;

/** Why nothing more would be learnt, as a sentence; undefined where there is reason to go on. */
export function reasonToStop(done: readonly Pick<Done, 'failure'>[]): string | undefined {
  const failed = (some: typeof done) => some.filter(({ failure }) => failure !== undefined).length;
  if (done.length >= NONE_WORKS && failed(done) === done.length) return `The first ${done.length} journeys all failed.`;
  const lately = done.slice(-LATELY);
  if (failed(lately) < TOO_MANY) return undefined;
  return `Of the last ${lately.length} journeys ${failed(lately)} failed.`;
}
