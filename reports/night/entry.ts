/** What is kept of a verdict, so that the next can be compared with it: one line of `verdict-history.jsonl`. */
import { z } from 'zod';
import { countsSchema } from '../verdict/counts.ts';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import { kindInNote } from '../verdict/notes.ts';
import { failureKind, VERDICTS, type Verdict } from '../verdict/schema.ts';

const driftSchema = z.strictObject({
  step: z.string(),
  title: z.string(),
  expected: z.string(),
  found: z.string(),
  /** Listed with its reason in `guide/known-drift.json`. */
  known: z.boolean(),
});

export const entrySchema = z.strictObject({
  schema: z.literal(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  tenant: z.string(),
  verdict: z.enum(VERDICTS),
  counts: countsSchema.optional(),
  drifts: z.array(driftSchema),
  /** How often each kind of failure occurred. */
  failures: z.partialRecord(failureKind, z.int().positive()),
  /** Who should have been told of this verdict and could not be. */
  undelivered: z.array(z.string()),
});

export type Drift = Readonly<z.infer<typeof driftSchema>>;
export type Entry = Readonly<z.infer<typeof entrySchema>>;

export function entryOf(verdict: Verdict): Entry {
  const { startedAt, finishedAt, tenant, counts } = verdict;
  return {
    schema: 1,
    startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    tenant,
    verdict: verdict.verdict,
    ...(counts === undefined ? {} : { counts }),
    drifts: driftsIn(verdict),
    failures: failuresIn(verdict),
    undelivered: [],
  };
}

/** Each drift once, however many runs met it. */
function driftsIn({ runs }: Verdict): Drift[] {
  const found = new Map<string, Drift>();
  for (const step of runs.flatMap((run) => run.steps).filter(({ status }) => status === 'drifted')) {
    const { id, title = id, expected = '', found: page = '', known = false } = step;
    const drift = { step: id, title, expected, found: page, known };
    const before = found.get(keyOf(drift));
    // Known in one edition and not in another: what has to be looked at counts.
    found.set(keyOf(drift), { ...drift, known: known && (before?.known ?? true) });
  }
  return [...found.values()].toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'fr'));
}

/** By this two runs tell of the same drift. */
export function keyOf({ step, expected, found }: Drift): string {
  return [step, expected, found].join('\n');
}

/** Of the tests and performances that count: not of a first try that was performed once more. */
function failuresIn({ runs, notes = [] }: Verdict): Entry['failures'] {
  const ofRuns = runs.flatMap(({ attempt, failure }) =>
    attempt === 'first' || failure === undefined ? [] : [failure.kind],
  );
  const kinds = [...ofRuns, ...notes.flatMap((note) => kindInNote(note) ?? [])];
  const names = Object.keys(FAILURE_KINDS) as FailureKind[];
  const counted = names.map((name) => [name, kinds.filter((kind) => kind === name).length] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** Whether two entries are of the same run. */
export function isSameRun(one: Entry, other: Entry): boolean {
  return one.startedAt === other.startedAt && one.tenant === other.tenant;
}

/** When it ended, as far as that is known. In ms since 1970. */
export function endOf({ startedAt, finishedAt = startedAt }: Entry): number {
  return Date.parse(finishedAt);
}
