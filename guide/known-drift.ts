import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { STEP_IDS, type StepId } from './guide.ts';
import { normalise } from './normalise.ts';

const knownDriftSchema = z.strictObject({
  id: z.enum(STEP_IDS as [StepId, ...StepId[]]),
  /** What the guide's sentence says. */
  expected: z.string().min(1),
  /** What the page says or does instead. */
  found: z.string().min(1),
  /** In French, for the guide's author. */
  reason: z.string().min(1),
  /** Where it applies; absent: everywhere. */
  locales: z.array(z.string()).nonempty().optional(),
  editions: z.array(z.string()).nonempty().optional(),
});

export type KnownDrift = Readonly<z.infer<typeof knownDriftSchema>>;

/** Differences between the guide and the pages that somebody looked at. They are reported and fail nothing. */
export const KNOWN_DRIFTS: readonly KnownDrift[] = z
  .array(knownDriftSchema)
  .parse(JSON.parse(readFileSync(new URL('./known-drift.json', import.meta.url), 'utf8')));

/** What the guide says and what the page says. */
interface Difference {
  readonly expected: string;
  readonly found: string;
}

/**
 * The known drift of a step, where there is one for this locale and edition.
 *
 * @param difference what was seen: another wording on the same step, or another of its labels, is not known. Without it
 * the answer is only whether the step has a known drift at all.
 */
export function knownDrift(
  id: StepId,
  run: { readonly locale: string; readonly edition: string },
  difference?: Difference,
): KnownDrift | undefined {
  return KNOWN_DRIFTS.find(
    (known) =>
      known.id === id &&
      (known.locales?.includes(run.locale) ?? true) &&
      (known.editions?.includes(run.edition) ?? true) &&
      (difference === undefined || (same(known.expected, difference.expected) && same(known.found, difference.found))),
  );
}

function same(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}
