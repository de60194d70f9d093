/** `case.json`: what became of a case that was replayed, for programs and for the reports made from it. */
import { z } from 'zod';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';

const failureKind = z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]);

/** `other`: something happened, but not what was reported. `told`: the case named no symptom, and what happened is told. */
export const CASE_VERDICTS = ['reproduced', 'not-reproduced', 'other', 'told'] as const;

/** One thing that was done or seen, in order. */
const momentSchema = z.strictObject({
  /** Seconds since the journey began, as the tenant counts them. */
  at: z.number(),
  /** `ScreenName` of the flows; absent where none is known. */
  screen: z.string().optional(),
  /** Steps of the guide that belong to the screen. */
  steps: z.array(z.string()),
  /** In French, what was done. */
  did: z.string(),
  /** What the page said then, in its own words. */
  says: z.string().optional(),
  /** The wording is documented for the real service; an assumed one proves nothing. */
  sure: z.boolean().optional(),
  /** AADSTS numbers and codes of the APIs: `50126`, `API 24`. */
  codes: z.array(z.string()),
  correlationId: z.string().optional(),
  requestId: z.string().optional(),
  /** Host and path, without the query. */
  address: z.string().optional(),
  /** In an attachment the name of the picture; in `case.json` a path relative to it. */
  picture: z.string().optional(),
});

export const caseResultSchema = z.strictObject({
  schema: z.literal(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  tenant: z.string(),
  /** The command that replays it. */
  command: z.string(),
  asked: z.strictObject({
    symptom: z.string().optional(),
    method: z.string(),
    order: z.string(),
    edition: z.string(),
    locale: z.string(),
    device: z.string(),
    /** In French, the circumstances and what the user did. */
    given: z.array(z.string()),
    did: z.array(z.string()),
  }),
  verdict: z.enum(CASE_VERDICTS),
  /** In French, one sentence. */
  summary: z.string(),
  /** The symptoms that were recognised, the asked one first. All texts but `sees` in French. */
  symptoms: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      sees: z.strictObject({ fr: z.string(), en: z.string() }),
      steps: z.array(z.string()),
      causes: z.array(z.string()),
      cure: z.string(),
      /** The tenant had to assume how the service behaves here. */
      assumed: z.boolean(),
    }),
  ),
  timeline: z.array(momentSchema),
  /** What was tried of the cure, and whether it led to the end. */
  cure: z.strictObject({ tried: z.string(), worked: z.boolean(), says: z.string().optional() }).optional(),
  failure: z.strictObject({ kind: failureKind, message: z.string() }).optional(),
});

export type CaseVerdict = (typeof CASE_VERDICTS)[number];
export type Moment = z.infer<typeof momentSchema>;
export type CaseResult = z.infer<typeof caseResultSchema>;

/** How a test hands a result over: one attachment, taken out again by the reporter that writes the case file. */
export const CASE_RESULT = { name: 'case', contentType: 'application/vnd.first-login.case+json' } as const;
