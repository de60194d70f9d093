/** What the performances leave for the report that is made of them. */
import { z } from 'zod';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import { guideRunSchema } from '../verdict/schema.ts';

export const RUNS_FILE = 'runs.json';

const kind = z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]);

export const runsSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** False where the run was interrupted. */
  complete: z.boolean(),
  runs: z.array(guideRunSchema),
  /** What failed outside of every performance. */
  failures: z.array(z.strictObject({ kind, message: z.string() })),
});
export type Runs = z.infer<typeof runsSchema>;
