/** How many users a run and a day may have, whatever the number of processes. */
import { dayOf, toldBy } from './names.ts';
import type { RecordEntry, WriteRecord } from './record.ts';
import type { Intended } from './recorded.ts';
import { refused } from './refusal.ts';

export interface Ceilings {
  readonly usersARun: number;
  readonly usersADay: number;
}

/** The calls that a ceiling counts. */
export const CREATE = 'POST /users';
export const LEASE = 'lease';

/**
 * Takes one user out of what the run and the day may still have. Each claim is a line at the end of the record, and
 * whether it is granted follows from the lines before it: whoever reads comes to the same result, and no process waits
 * for another. Runs on other machines have records of their own: of those the directory tells, so far as it lists by then
 * what they made.
 *
 * @param claimed a user to be made, or a prepared account to be taken.
 * @param inDirectory names of the users that were made today and are there, or were deleted.
 * @returns the entry of the claim.
 * @throws {GraphError} of the kind `tenant-configuration` where a ceiling is reached.
 */
export function claimUser(
  record: WriteRecord,
  claimed: Intended,
  ceilings: Ceilings,
  inDirectory: readonly string[],
): string {
  const id = record.append({ ...claimed, outcome: 'intended' });
  const entries = record.entries();
  const own = entries.find((entry) => entry.id === id);
  if (own === undefined)
    throw refused('The record of writes lost a line', 'keep other programs from writing to RECORD');
  const problem = problemWith(own, entries, ceilings, inDirectory);
  if (problem === undefined) return id;
  record.append({ ...claimed, outcome: 'refused', of: id });
  throw problem;
}

/** How many users the day has had, for those who only want to know. @param now ms since the epoch. */
export function usersOfDay(entries: readonly RecordEntry[], inDirectory: readonly string[], now: number): number {
  const day = dayOf(now);
  const recorded = claimsIn(entries).filter((entry) => dayOf(Date.parse(entry.at)) === day);
  return new Set([...inDirectory, ...recorded.map(({ id, userName = id }) => userName)].map(lower)).size;
}

function problemWith(
  own: RecordEntry,
  entries: readonly RecordEntry[],
  { usersARun, usersADay }: Ceilings,
  inDirectory: readonly string[],
): Error | undefined {
  const day = dayOf(Date.parse(own.at));
  const claims = claimsIn(entries.slice(0, entries.indexOf(own) + 1));
  const recorded = new Set(claims.map(({ userName = '' }) => lower(userName)));
  // Those of other machines; what this one made stands in the record as well.
  let ofDay = new Set(inDirectory.map(lower).filter((name) => !recorded.has(name))).size;
  let ofRun = inDirectory.filter((name) => !recorded.has(lower(name)) && toldBy(lower(name))?.run === own.run).length;
  for (const claim of claims) {
    const [today, ours] = [dayOf(Date.parse(claim.at)) === day, claim.run === own.run];
    const problem = ours && ofRun >= usersARun ? 'run' : today && ofDay >= usersADay ? 'day' : undefined;
    if (claim === own) return problem === undefined ? undefined : reached(problem, usersARun, usersADay);
    if (problem !== undefined) continue;
    ofDay += Number(today);
    ofRun += Number(ours);
  }
  return undefined;
}

/** Those that came, or may have come, to a user. */
function claimsIn(entries: readonly RecordEntry[]): RecordEntry[] {
  const none = new Set(
    entries.filter(({ outcome }) => outcome === 'failed' || outcome === 'refused').map(({ of }) => of),
  );
  return entries.filter(
    ({ id, call, outcome }) => outcome === 'intended' && (call === CREATE || call === LEASE) && !none.has(id),
  );
}

function reached(ceiling: 'run' | 'day', usersARun: number, usersADay: number): Error {
  return ceiling === 'run'
    ? refused(`The run has had its ${usersARun} users`, 'perform less in a run, or set BUDGET_USERS')
    : refused(`The day has had its ${usersADay} users`, 'wait until tomorrow (UTC), or set USERS_A_DAY');
}

function lower(name: string): string {
  return name.toLowerCase();
}
