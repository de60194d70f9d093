/** One difference between the embedded tenant ("here") and a recording ("there"). */

export const KINDS = ['missing here', 'missing there', 'renamed', 'changed', 'order changed'] as const;
export type Kind = (typeof KINDS)[number];

/** Most important first: what the suite drives pages by, what is spoken between page and service, what is read, the rest. */
export const WEIGHTS = ['driven by', 'protocol', 'label', 'rest'] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface Difference {
  /** Screen, `journey sms`, or `requests` and `hosts`. */
  readonly screen: string;
  readonly kind: Kind;
  /** What differs: `id`, `accessible name`, `$Config key`, `answer key`. */
  readonly what: string;
  /** Which one, where there are several: the control or the request it belongs to. */
  readonly of: string;
  readonly here?: string;
  readonly there?: string;
  readonly weight: Weight;
  /** Where it stands: host and PageID, for who looks for the place to change. */
  readonly at: { readonly host: string; readonly pageId: string };
}

/** One value of both: nothing where they agree. */
export function differing(
  base: Omit<Difference, 'kind' | 'here' | 'there'>,
  here: string | undefined,
  there: string | undefined,
  both: 'renamed' | 'changed',
): Difference[] {
  if (here === there) return [];
  const kind = kindOf(here, there, both);
  return [
    {
      ...base,
      kind,
      ...(here === undefined ? {} : { here }),
      ...(there === undefined ? {} : { there }),
    },
  ];
}

export function byImportance(one: Difference, other: Difference): number {
  return WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight);
}

function kindOf(here: string | undefined, there: string | undefined, both: 'renamed' | 'changed'): Kind {
  if (here === undefined) return 'missing here';
  return there === undefined ? 'missing there' : both;
}
