/** What a process holds once its garbage is collected, in KB: what is left then is really kept. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';

export const memorySchema = z.object({
  /** All that the system has given the process. */
  rss: z.number(),
  /** Objects, and what they hold outside of V8's heap (buffers, mostly). */
  held: z.number(),
});
export type MemoryUse = Readonly<z.infer<typeof memorySchema>>;

let collect: (() => void) | undefined;

/** Collects the garbage first: takes some ten milliseconds in a small process. */
export function memoryInUse(): MemoryUse {
  // `--expose-gc` for whoever is not started with it: the function is made in a context of its own.
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as () => void;
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: Math.round(rss / 1024), held: Math.round((heapUsed + external) / 1024) };
}
