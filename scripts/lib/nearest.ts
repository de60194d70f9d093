import { distance } from '../../settings.ts';

/**
 * The known words most like one that is not known, likest first; none if none is near. What they are found for may be
 * anything, a secret in the wrong place too: only they are fit to be said.
 */
export function nearest(word: string, known: readonly string[], most = 3): readonly string[] {
  const plain = word.toLowerCase();
  return known
    .map((one) => ({ one, away: plain !== '' && one.includes(plain) ? 1 : distance(plain, one) }))
    .filter(({ one, away }) => away <= Math.max(2, Math.floor(one.length / 2)))
    .toSorted((first, second) => first.away - second.away)
    .slice(0, most)
    .map(({ one }) => one);
}
