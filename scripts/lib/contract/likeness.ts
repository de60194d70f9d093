/** What belongs together of two lists, though it is not the same in both. */
import { distance } from '../../../settings.ts';

/** Less alike than this, two names are two things. */
const ALIKE = 0.6;
/** Long texts are compared by their beginning: what it costs grows with the square. */
const COMPARED = 120;

/** A name this long within another is hardly there by chance. */
const TELLING = 4;

/** 1 for the same, 0 for nothing in common. */
export function likeness(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => text.slice(0, COMPARED).toLowerCase()) as [string, string];
  const longest = Math.max(first.length, second.length);
  if (longest === 0) return 1;
  const like = 1 - distance(first, second) / longest;
  const holds = first.includes(second) || second.includes(first);
  return holds && Math.min(first.length, second.length) >= TELLING ? Math.max(like, ALIKE) : like;
}

export function isAlike(one: string, other: string): boolean {
  return likeness(one, other) >= ALIKE;
}

/** Each of the first list with the one of the second it is most like, likest first; none is taken twice. */
export function pairAlike(here: readonly string[], there: readonly string[]): (readonly [string, string])[] {
  const candidates = here
    .flatMap((one) => there.map((other) => ({ one, other, like: likeness(one, other) })))
    .filter(({ like }) => like >= ALIKE)
    .toSorted((first, second) => second.like - first.like);
  const taken = new Set<string>();
  return candidates.flatMap(({ one, other }) => {
    if (taken.has(`here ${one}`) || taken.has(`there ${other}`)) return [];
    taken.add(`here ${one}`).add(`there ${other}`);
    return [[one, other] as const];
  });
}

/** Indices of the longest part of the list that rises: what is not among them has changed its place. */
export function longestRise(list: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  list.forEach((value, index) => {
    const before = best.slice(0, index).filter((way) => (list[way.at(-1) ?? 0] ?? 0) < value);
    const longest = before.reduce<readonly number[]>((one, other) => (other.length > one.length ? other : one), []);
    best.push([...longest, index]);
  });
  return new Set(best.reduce<readonly number[]>((one, other) => (other.length > one.length ? other : one), []));
}
