/** How `npm run drift` hands its plan to the run that carries it out, and gets back what the tests noticed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../atomic-write.ts';

/** Path of the file that holds the plan. */
export const PLAN_VARIABLE = 'FIRST_LOGIN_DRIFT_PLAN';

/** Between the titles of a test's groups and its own. */
export const BETWEEN_TITLES = ' › ';

/** Relative to `tests/`, with the titles of the groups and of the test joined. */
const testSchema = z.strictObject({ file: z.string(), title: z.string() });

const trialSchema = z.strictObject({
  /** Of a change, or of a repetition without any. */
  name: z.string(),
  /** Names of the changes that are made together; none: the tenant as it is. */
  changes: z.array(z.string()),
  /** What has to show that something was changed. */
  probes: z.array(z.string()),
  /** Ids of the guide's steps and kinds of failure by which the change is told; none where it has to go unnoticed. */
  steps: z.array(z.string()),
  toldAs: z.array(z.string()),
  tests: z.array(testSchema),
  /** Run only where `tests` did not tell of the change. */
  rest: z.array(testSchema),
});
export type Trial = Readonly<z.infer<typeof trialSchema>>;

const planSchema = z.strictObject({
  /** Where what was noticed is written, and the marks of what is found. */
  folder: z.string(),
  trials: z.array(trialSchema),
});
export type Plan = Readonly<z.infer<typeof planSchema>>;

/** What the project of a trial says of itself. */
export interface TrialMetadata {
  readonly trial: string;
  readonly probes: readonly string[];
  readonly folder: string;
}

/** The plan of this run; undefined where tests are only listed. */
export function plan(): Plan | undefined {
  const file = process.env[PLAN_VARIABLE];
  return file === undefined ? undefined : planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** One line of what is handed back: how one test of a trial ended. */
export const noticedSchema = z.strictObject({
  trial: z.string(),
  test: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped']),
  /** Whether it is the test that shows that anything was changed at all. */
  proof: z.boolean(),
  kind: z.string().optional(),
  step: z.string().optional(),
  message: z.string().optional(),
  located: z.boolean(),
  ms: z.number(),
});
export type Noticed = Readonly<z.infer<typeof noticedSchema>>;

export const NOTICED_FILE = 'noticed.jsonl';
/** Annotation of a test that failed and whose worker goes on nevertheless. */
export const FAILED = 'drift: failed';
/** Is there once a trial needs no further test. @param folder that of the plan */
export const foundMark = (folder: string, trial: string): string => join(folder, `${trial}.found`);
/** Is there once it is noted how the test failed. @param folder that of the plan */
export const notedMark = (folder: string, testId: string): string => join(folder, `${testId}.noted`);
/** What the unchanged tenant answers to the probes: the same for all trials, and asked once. @param folder that of the plan */
export async function askedOnce(
  folder: string,
  probes: readonly string[],
  ask: () => Promise<unknown>,
): Promise<unknown> {
  const file = join(folder, `${probes.join('+')}.answers.json`);
  if (!existsSync(file)) writeAtomically(file, JSON.stringify(await ask()));
  return JSON.parse(readFileSync(file, 'utf8'));
}
export const PROOF_FILE = 'proof.drift.ts';
