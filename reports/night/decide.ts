/** Whether there is anything to tell, and what. All of it follows from the history: no state is kept elsewhere. */
import { endOf, type Entry } from './entry.ts';
import type { VerdictName } from '../verdict/schema.ts';

const HOUR_MS = 3_600_000;
/** Two runs of one night are closer together, those of two nights further apart. */
const ANOTHER_NIGHT_MS = 12 * HOUR_MS;
/** A night is a day after the one before, and may begin late or take its time. */
export const SILENCE_MS = 26 * HOUR_MS;
/** While it stays silent, somebody is told of it once a day. */
const TOLD_AGAIN_MS = 24 * HOUR_MS;

export type News =
  | { readonly event: 'verdict-changed'; readonly was: VerdictName | undefined }
  | { readonly event: 'still-inconclusive'; readonly since: string }
  | { readonly event: 'no-verdict'; readonly last: string | undefined };

/**
 * What somebody is to be told of the newest verdict; undefined where it is as before.
 *
 * @param entries oldest first, the newest verdict last, of one tenant.
 * @param target What could not be told them of an earlier verdict is told with this one.
 */
export function newsOf(entries: readonly Entry[], target: string): News | undefined {
  const [newest, ...before] = entries.toReversed();
  if (newest === undefined) return undefined;
  const was = before.find(({ undelivered }) => !undelivered.includes(target))?.verdict;
  // Of the first verdict of all only a bad one is news.
  if (was === undefined ? newest.verdict !== 'sound' : was !== newest.verdict) return { event: 'verdict-changed', was };
  if (newest.verdict !== 'inconclusive') return undefined;
  const streak = streakOf(entries);
  const [first = newest] = streak;
  const isLong = (entry: Entry) => endOf(entry) - endOf(first) >= ANOTHER_NIGHT_MS;
  const told = streak.slice(0, -1).some((entry) => isLong(entry) && !entry.undelivered.includes(target));
  return isLong(newest) && !told ? { event: 'still-inconclusive', since: first.startedAt } : undefined;
}

/** The inconclusive verdicts at the end, one after the other. */
function streakOf(entries: readonly Entry[]): readonly Entry[] {
  const last = entries.findLastIndex(({ verdict }) => verdict !== 'inconclusive');
  return entries.slice(last + 1);
}

/** When the silence after a verdict was told. */
export interface ToldSilence {
  /** `startedAt` of the last verdict; undefined where there was none. */
  readonly last?: string | undefined;
  readonly toldAt: string;
}

/**
 * Whether no verdict has come for too long.
 *
 * @returns the silence there is, and whether it is time to tell of it.
 */
export function silenceIn(
  entries: readonly Entry[],
  now: number,
  told?: ToldSilence,
): { readonly news: News; readonly due: boolean } | undefined {
  const newest = entries.at(-1);
  if (newest !== undefined && now - endOf(newest) < SILENCE_MS) return undefined;
  const isTold = told !== undefined && told.last === newest?.startedAt && now - Date.parse(told.toldAt) < TOLD_AGAIN_MS;
  return { news: { event: 'no-verdict', last: newest?.startedAt }, due: !isTold };
}
