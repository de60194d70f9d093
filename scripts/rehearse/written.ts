/** What the record of a run says of when it wrote to the tenant. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const entrySchema = z.object({ at: z.iso.datetime(), call: z.string() });
/** What changes nothing in the directory. */
const OPENED = 'open';
const LOOK_MS = 20;

/** From the first write to the last, in s. @throws where there was none. */
export function writingTime(record: string): number {
  const times = writesIn(record);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) throw new Error('The run wrote nothing that its record tells of.');
  return (last - first) / 1000;
}

/** Ends when the first write is noted, which is before it is made. @param ended ends it as well. */
export async function untilFirstWrite(record: string, ended: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void ended.finally(() => over.abort());
  while (!over.signal.aborted && writesIn(record).length === 0) await sleep(LOOK_MS);
}

/** ms since the epoch of each. */
function writesIn(record: string): number[] {
  // The last line may be half a line.
  const lines = existsSync(record) ? readFileSync(record, 'utf8').split('\n').slice(0, -1) : [];
  const entries = lines.map((line) => entrySchema.parse(JSON.parse(line)));
  return entries.filter(({ call }) => call !== OPENED).map(({ at }) => Date.parse(at));
}
