/** Differences that are known and wanted, each with its reason: `tenant/contract/accepted.json`. */
import { z } from 'zod';
import { KINDS, type Difference } from './difference.ts';

const text = z.string().min(1);
const acceptedSchema = z.strictObject({
  $comment: z.string().optional(),
  accepted: z.array(
    z.strictObject({
      /** A `*` at the end stands for anything, here and in the other texts. */
      screen: text,
      kind: z.enum(KINDS),
      what: text,
      of: text.optional(),
      here: text.optional(),
      there: text.optional(),
      reason: z.string().min(10),
    }),
  ),
});
export type Accepted = z.infer<typeof acceptedSchema>['accepted'][number];

export interface Judged {
  readonly open: readonly Difference[];
  readonly accepted: readonly { readonly difference: Difference; readonly reason: string }[];
  /** What no difference fits any more: the entry can go. */
  readonly stale: readonly Accepted[];
}

/** @returns what is wrong with it, as one sentence each, where it is no such list. */
export function readAccepted(json: string): readonly Accepted[] | { readonly problems: readonly string[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problems: ['is no JSON'] };
  }
  const result = acceptedSchema.safeParse(parsed);
  if (result.success) return result.data.accepted;
  return { problems: result.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`) };
}

export function judge(differences: readonly Difference[], accepted: readonly Accepted[]): Judged {
  const reasonFor = (difference: Difference) => accepted.find((entry) => fits(entry, difference))?.reason;
  return {
    open: differences.filter((one) => reasonFor(one) === undefined),
    accepted: differences.flatMap((difference) => {
      const reason = reasonFor(difference);
      return reason === undefined ? [] : [{ difference, reason }];
    }),
    stale: accepted.filter((entry) => !differences.some((one) => fits(entry, one))),
  };
}

function fits(entry: Accepted, difference: Difference): boolean {
  if (entry.kind !== difference.kind || entry.what !== difference.what) return false;
  const parts = ['screen', 'of', 'here', 'there'] as const;
  return parts.every((part) => entry[part] === undefined || matches(entry[part], difference[part] ?? ''));
}

function matches(pattern: string, value: string): boolean {
  return pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;
}
