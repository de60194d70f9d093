/** `verdict.json`: what a run of the guide found, for programs and for the reports made from it. */
import { z } from 'zod';
import { FAILURE_KINDS, type FailureKind } from './failure.ts';

export const STEP_STATUSES = [
  /** Done, and everything the sentence names is on the page. */
  'verified',
  /** Done, with nothing sure to compare with. */
  'performed',
  'drifted',
  'failed',
  'not-reached',
  'not-verifiable',
] as const;

const failureKind = z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]);

const stepResult = z.strictObject({
  id: z.string(),
  section: z.string(),
  title: z.string().optional(),
  status: z.enum(STEP_STATUSES),
  expected: z.string().optional(),
  found: z.string().optional(),
  note: z.string().optional(),
  /** The drift is listed as known, with its reason, and fails nothing. */
  known: z.boolean().optional(),
  /** Compared with something the tenant had to assume: counted apart, it proves nothing. */
  assumed: z.boolean().optional(),
  /** In an attachment the name of the screen; in `verdict.json` a path relative to it. */
  picture: z.string().optional(),
});

export const guideRunSchema = z.strictObject({
  path: z.string(),
  order: z.string(),
  edition: z.string(),
  locale: z.string(),
  device: z.string(),
  result: z.enum(['passed', 'failed', 'interrupted']),
  failure: z.strictObject({ kind: failureKind, message: z.string() }).optional(),
  steps: z.array(stepResult),
});

export const VERDICTS = ['sound', 'broken', 'inconclusive'] as const;

export const verdictSchema = z.strictObject({
  schema: z.literal(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  tenant: z.string(),
  verdict: z.enum(VERDICTS),
  runs: z.array(guideRunSchema),
  /** Sentences on what the runs do not show: tests that failed outside the guide, tests that were skipped. */
  notes: z.array(z.string()).optional(),
});

export type StepStatus = (typeof STEP_STATUSES)[number];
export type StepResult = z.infer<typeof stepResult>;
export type GuideRun = z.infer<typeof guideRunSchema>;
export type VerdictName = (typeof VERDICTS)[number];
export type Verdict = z.infer<typeof verdictSchema>;
