/** What the guide was like at a release, kept with the sources: what a run finds is new or was so before. */
import { z } from 'zod';
import { statusText, wordingText } from './french.ts';
import {
  DEVIATIONS,
  FINDING_STATUSES,
  type Change,
  type Finding,
  type FindingStatus,
  type NewScreen,
} from './schema.ts';

export const BASELINE_SCHEMA = 1;

const day = z.iso.date();

export const baselineSchema = z.strictObject({
  schema: z.literal(BASELINE_SCHEMA),
  edition: z.string(),
  locale: z.string(),
  device: z.string(),
  /** What the release is called. */
  release: z.string().min(1),
  date: day,
  /** Why this is how things are to be. */
  reason: z.string().min(1),
  steps: z.record(
    z.string(),
    z.strictObject({
      status: z.enum(FINDING_STATUSES),
      /** Every difference between the guide and the page. */
      wordings: z.array(z.strictObject({ expected: z.string(), found: z.string() })),
      lastVerified: day.optional(),
    }),
  ),
  newScreens: z.array(
    z.strictObject({ name: z.string(), after: z.string().optional(), before: z.string().optional() }),
  ),
});
export type Baseline = z.infer<typeof baselineSchema>;
type Known = Baseline['steps'][string];

type Compared = Pick<Finding, 'id' | 'status' | 'wordings'>;

/**
 * What is otherwise than in the baseline. What is known (`guide/known-drift.json`) is never new.
 *
 * @param baseline undefined where there is none: then whatever deviates and is not known is new.
 * @param whole every path was performed: only then a screen that does not come any more is told.
 */
export function changesSince(
  baseline: Baseline | undefined,
  findings: readonly Compared[],
  newScreens: readonly NewScreen[],
  whole: boolean,
): readonly Change[] {
  return [
    ...findings.flatMap((finding) => changesOf(finding, baseline?.steps[finding.id])),
    ...screenChanges(baseline?.newScreens ?? [], newScreens, whole),
  ];
}

export function lastVerified(finding: Compared, today: string, before: Known | undefined): string | undefined {
  return finding.status === 'verified' ? today : before?.lastVerified;
}

const DONE: ReadonlySet<FindingStatus> = new Set(['verified', 'performed', 'drifted', 'reordered']);

function changesOf({ id, status, wordings }: Compared, before: Known | undefined): Change[] {
  const was = before?.wordings ?? [];
  const fresh = wordings.filter((one) => !one.known && !was.some((earlier) => isSame(earlier, one)));
  // Of a step that was not done nothing can be said to be put right.
  const gone = DONE.has(status) ? was.filter((earlier) => !wordings.some((one) => isSame(earlier, one))) : [];
  return [
    ...statusChange(id, before?.status, status, fresh.length > 0),
    ...fresh.map((one): Change => {
      return {
        what: id,
        before: guideSays(one),
        now: one.deed === true ? `constaté : ${one.found}` : `la page dit « ${one.found} »`,
        weight: 'new',
      };
    }),
    ...gone.map((one): Change => {
      return { what: id, before: wordingText(one), now: 'cette dérive n’est plus là', weight: 'better' };
    }),
  ];
}

function guideSays({ expected }: { readonly expected: string }): string {
  return `le guide dit « ${expected} »`;
}

/** A drift is told by its wordings, where they are new. */
function statusChange(id: string, before: FindingStatus | undefined, now: FindingStatus, told: boolean): Change[] {
  if (before === now || (now === 'drifted' && (told || before === undefined))) return [];
  if (before === undefined) {
    return DEVIATIONS.has(now) ? [{ what: id, before: 'sans référence', now: statusText(now), weight: 'new' }] : [];
  }
  return [{ what: id, before: statusText(before), now: statusText(now), weight: weightOf(before, now) }];
}

function weightOf(before: FindingStatus, now: FindingStatus): Change['weight'] {
  if (now !== 'drifted' && DEVIATIONS.has(now)) return 'new';
  return DEVIATIONS.has(before) ? 'better' : 'other';
}

function screenChanges(before: Baseline['newScreens'], now: readonly NewScreen[], whole: boolean): Change[] {
  const at = (one: {
    readonly name: string;
    readonly after?: string | undefined;
    readonly before?: string | undefined;
  }) => [one.name, one.after, one.before].join('\n');
  const [known, found] = [new Set(before.map(at)), new Set(now.map(at))];
  return [
    ...now
      .filter((one) => !known.has(at(one)))
      .map((one): Change => ({
        what: one.name,
        before: 'cet écran ne venait pas',
        now: 'nouvel écran',
        weight: 'new',
      })),
    ...(whole ? before : [])
      .filter((one) => !found.has(at(one)))
      .map((one): Change => ({
        what: one.name,
        before: 'écran hors du guide',
        now: 'ne vient plus',
        weight: 'better',
      })),
  ];
}

function isSame(one: { expected: string; found: string }, other: { expected: string; found: string }): boolean {
  return one.expected === other.expected && one.found === other.found;
}
