/** `verdict.json`: what a run of the guide found, for programs and for the reports made from it. */
import { z } from 'zod';
import { countsSchema } from './counts.ts';
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

export const failureKind = z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]);

/** Where something is on a picture, in its pixels. */
const boxSchema = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** A picture of a step as it acts. Made only where a report shows it. */
const viewSchema = z.strictObject({
  /** As `picture` of a step. */
  picture: z.string(),
  width: z.number(),
  height: z.number(),
  /** The controls it acts on, each with the step whose control it is: of a step with parts, the parts' too. */
  marks: z.array(
    z.strictObject({
      of: z.string(),
      box: boxSchema,
      /** What the control is called on the page. Only where illustrations are made of it. */
      label: z.string().optional(),
      /** Where a letter beside it covers nothing else. Only where illustrations are made of it. */
      room: z.enum(['left', 'right', 'above']).optional(),
    }),
  ),
  /** The part of the screen that matters, with its corners and its heading. Only where illustrations are made of it. */
  framing: z.strictObject({ box: boxSchema, radius: z.number(), heading: z.string() }).optional(),
});

/** What the guide says beside what the page says or does. */
const comparisonSchema = z.strictObject({
  expected: z.string(),
  found: z.string(),
  /** `label`: two wordings of a control. `deed`: what the sentence says happens, and what does. */
  kind: z.enum(['label', 'deed']),
  agrees: z.boolean(),
  /** What the page says is sure to be the real service's. */
  sure: z.boolean(),
});

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
  /** Of a known drift: why the page says or does otherwise, in French. */
  reason: z.string().optional(),
  /** Compared with something the tenant had to assume: counted apart, it proves nothing. */
  assumed: z.boolean().optional(),
  /** In an attachment the name of the screen; in `verdict.json` a path relative to it. */
  picture: z.string().optional(),
  /** Everything that was compared, in the order of the sentence. */
  compared: z.array(comparisonSchema).optional(),
  views: z.array(viewSchema).optional(),
  /** How long it took, the service's and a person's time included. Of a step with parts: theirs as well. */
  ms: z.int().nonnegative().optional(),
});

/** A screen as it came, in order, with the steps that were performed on it; none where the guide does not mention it. */
const metScreenSchema = z.strictObject({
  /** `ScreenName` of the flows. */
  name: z.string(),
  steps: z.array(z.string()),
  /** What the page is headed with, of a screen that no step of the guide names. */
  heading: z.string().optional(),
  /** The heading is sure to be the real service's. */
  sure: z.boolean().optional(),
  /** As `picture` of a step. */
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
  screens: z.array(metScreenSchema).optional(),
  /** An announced change that the tenant was set to, as `guide/announced.ts` names it; absent: the tenant as it is. */
  scenario: z.string().optional(),
  /** Its test is in quarantine: what failed here does not count. */
  quarantined: z.literal(true).optional(),
  /** Of a scenario: why it went no further, which is what it was performed to find out. */
  stop: z.strictObject({ kind: failureKind, message: z.string(), picture: z.string().optional() }).optional(),
  /** Of a journey on a live tenant that was performed twice, as the first came to no conclusion. */
  attempt: z.enum(['first', 'second']).optional(),
});

/** A test that came to no conclusion and was performed once more, with a fresh user. */
const againSchema = z.strictObject({
  /** Its spec and titles, as the Allure results name it. */
  test: z.string(),
  /** Of the performance of the guide, or of the test where it is none. */
  title: z.string(),
  first: z.strictObject({ kind: failureKind, message: z.string() }),
  /** `skipped`: it was not performed again, and its first result stands. */
  second: z.strictObject({
    result: z.enum(['passed', 'failed', 'skipped']),
    failure: z.strictObject({ kind: failureKind, message: z.string() }).optional(),
  }),
});

/** What no journey goes through, with the reason it is not verified. */
export const outsideSchema = z.strictObject({
  steps: z.array(z.strictObject({ id: z.string(), section: z.string(), title: z.string(), note: z.string() })),
  links: z.array(
    z.strictObject({
      /** The step whose sentence holds it; absent before the first section. */
      step: z.string().optional(),
      text: z.string(),
      /** Absent where the guide does not print the address. */
      target: z.string().optional(),
      leadsTo: z.string(),
      note: z.string(),
    }),
  ),
});

/** A test of the run that is in quarantine (`tests/quarantine.json`), and how it ended. */
const quarantinedSchema = z.strictObject({
  test: z.string(),
  reason: z.string(),
  owner: z.string(),
  link: z.string(),
  until: z.string(),
  result: z.enum(['passed', 'failed', 'skipped']),
  /** Of a failure. */
  message: z.string().optional(),
});

export const VERDICTS = ['sound', 'broken', 'inconclusive'] as const;

export const verdictSchema = z.strictObject({
  schema: z.literal(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  tenant: z.string(),
  verdict: z.enum(VERDICTS),
  /** Of all tests of the run, those of the suite itself among them. Earlier files have none. */
  counts: countsSchema.optional(),
  runs: z.array(guideRunSchema),
  again: z.array(againSchema).optional(),
  /** Steps and links of the guide that are in no run: none of them is verifiable there. */
  outside: outsideSchema.optional(),
  /** Absent where none was. */
  quarantine: z.array(quarantinedSchema).optional(),
  /** Sentences on what the runs do not show: tests that failed outside the guide, tests that were skipped. */
  notes: z.array(z.string()).optional(),
});

export type StepStatus = (typeof STEP_STATUSES)[number];
export type Box = z.infer<typeof boxSchema>;
export type View = z.infer<typeof viewSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
export type MetScreen = z.infer<typeof metScreenSchema>;
export type StepResult = z.infer<typeof stepResult>;
export type Again = z.infer<typeof againSchema>;
export type GuideRun = z.infer<typeof guideRunSchema>;
export type QuarantinedResult = z.infer<typeof quarantinedSchema>;
export type Outside = z.infer<typeof outsideSchema>;
export type VerdictName = (typeof VERDICTS)[number];
export type Verdict = z.infer<typeof verdictSchema>;
