/** What the doctor says: one line for each thing it looked at, the same for a person and for a program. */
import { z } from 'zod';

/**
 * `fine`; `warning`: a run is possible, with less than all or not for long; `wrong`: no run before it is mended;
 * `not-asked`: another thing has to be right first; `by-hand`: no program is told.
 */
export const STATES = ['fine', 'warning', 'wrong', 'not-asked', 'by-hand'] as const;
export type State = (typeof STATES)[number];

export const GROUPS = ['machine', 'network', 'app', 'tenant', 'policies', 'phone', 'room', 'by-hand'] as const;
export type Group = (typeof GROUPS)[number];

const findingSchema = z.strictObject({
  /** The same in every report: `clock`, `permission:User.ReadWrite.All`. */
  id: z.string(),
  group: z.enum(GROUPS),
  /** What was looked at. */
  what: z.string(),
  state: z.enum(STATES),
  found: z.string(),
  /** What to do; absent where there is nothing to do. */
  remedy: z.string().optional(),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

export const VERDICTS = ['ready', 'ready with warnings', 'not ready'] as const;

export const reportSchema = z.strictObject({
  schema: z.literal(1),
  tenant: z.enum(['embedded', 'live']),
  verdict: z.enum(VERDICTS),
  findings: z.array(findingSchema),
});
export type Report = Readonly<z.infer<typeof reportSchema>>;

export function reportOf(tenant: Report['tenant'], findings: readonly Finding[]): Report {
  const has = (state: State) => findings.some((finding) => finding.state === state);
  // What was not asked is not known to be right, whatever the reason.
  const verdict = has('wrong') || has('not-asked') ? 'not ready' : has('warning') ? 'ready with warnings' : 'ready';
  const inOrder = GROUPS.flatMap((group) => findings.filter((finding) => finding.group === group));
  return { schema: 1, tenant, verdict, findings: inOrder };
}

/** What a check is about; what it finds is put to it. */
export type Subject = Pick<Finding, 'id' | 'group' | 'what'>;

export function fine(subject: Subject, found: string): Finding {
  return { ...subject, state: 'fine', found };
}

export function warning(subject: Subject, found: string, remedy: string): Finding {
  return { ...subject, state: 'warning', found, remedy };
}

export function wrong(subject: Subject, found: string, remedy?: string): Finding {
  return { ...subject, state: 'wrong', found, ...(remedy === undefined ? {} : { remedy }) };
}

/** @param missing what has to be right first, as `the token`. */
export function notAsked(subject: Subject, missing: string): Finding {
  return { ...subject, state: 'not-asked', found: `not asked: ${missing}` };
}
