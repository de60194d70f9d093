/** Which of the tests that a change is tried on come first: all are run until one tells of it, but of a neutral one. */
import type { Change } from '../../tenant/embedded/drift/change.ts';
import { isGuided, type Listed } from './select.ts';

const FIRST = 3;
/** Of a change that nobody may notice so many, and no more: all of the lab's are run on all of them with `--unchanged`. */
const WHERE_NEUTRAL = 6;
/** Words are the same by their beginnings: "lock", "locked". */
const BEGINNING = 5;

/**
 * First the performance of the guide where there is one, then those whose titles have most in common with what the change
 * says of itself: a word that few titles have counts for more.
 */
export function inOrder(
  { id, what, kind }: Change,
  tests: readonly Listed[],
  all: readonly Listed[],
): { readonly first: readonly Listed[]; readonly rest: readonly Listed[] } {
  const counts = new Map<string, number>();
  for (const word of all.flatMap((test) => [...wordsOf(test)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sought = beginnings(`${id} ${what}`);
  const worth = (test: Listed) =>
    [...wordsOf(test)].reduce((sum, word) => sum + (sought.has(word) ? 1 / (counts.get(word) ?? 1) : 0), 0);
  const sorted = tests.toSorted((a, b) => Number(isGuided(b)) - Number(isGuided(a)) || worth(b) - worth(a));
  if (kind === 'neutral') return { first: sorted.slice(0, WHERE_NEUTRAL), rest: [] };
  return { first: sorted.slice(0, FIRST), rest: sorted.slice(FIRST) };
}

function wordsOf({ file, title }: Listed): ReadonlySet<string> {
  return beginnings(`${file} ${title}`);
}

function beginnings(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []).map((word) => word.slice(0, BEGINNING)));
}
