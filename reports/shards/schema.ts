/** `shard.json`: what of a run a folder of reports holds, so that parts of one run, and no others, are put together. */
import { join } from 'node:path';
import { z } from 'zod';

/** As Playwright counts them, from 1. */
const shardOfSchema = z.strictObject({ current: z.int().positive(), total: z.int().positive() });

export const shardSchema = z.strictObject({
  schema: z.literal(1),
  shard: shardOfSchema,
  /** Of the sources, in full; absent where they are no clone. */
  commit: z.string().optional(),
  /** What the build server calls the run; absent where there is none. */
  run: z.string().optional(),
  /** What the run was set to: shards of one run have the same. */
  settings: z.strictObject({ tenant: z.string(), edition: z.string(), matrix: z.string() }),
  /** SHA-256 of what was asked of Playwright besides, by which tests are chosen. */
  selection: z.string(),
  startedAt: z.iso.datetime(),
  /** Absent where the shard has not come to its end: it is running, or it was killed. */
  finishedAt: z.iso.datetime().optional(),
  /** How Playwright says that it ended. */
  status: z.enum(['passed', 'failed', 'timedout', 'interrupted']).optional(),
  /** How many tests it had. Of more shards than tests some have none. */
  tests: z.int().optional(),
});
export type ShardOf = z.infer<typeof shardOfSchema>;
export type Shard = z.infer<typeof shardSchema>;

export function shardFile(output: string): string {
  return join(output, 'shard.json');
}

/** What Playwright leaves for its own report of all shards. */
export function blobFolder(output: string): string {
  return join(output, 'blob-report');
}
