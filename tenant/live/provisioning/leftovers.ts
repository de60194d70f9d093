/** Users that runs left behind: after a crash, a `kill -9`, a lost runner. */
import { GraphError, type GraphClient, type GraphUser } from '../../graph/client.ts';
import { MARKER, NAME_PREFIX } from '../../graph/directory.ts';
import { CREATE } from '../rails/ceilings.ts';
import { toldBy } from '../rails/names.ts';
import type { RecordEntry } from '../rails/record.ts';

export interface Leftover {
  readonly id: string;
  readonly name: string;
  /** That made it; undefined where the name does not tell. */
  readonly run: string | undefined;
  /** ms since its making; undefined where the directory does not tell. */
  readonly age: number | undefined;
}

export interface Wanted {
  /** Of this run alone, whatever its age. */
  readonly run?: string | undefined;
  /** ms. A run with a user that is younger may still be on, and is left alone as a whole. 0: whatever the age. */
  readonly olderThan: number;
}

export interface Found {
  /** Oldest first. */
  readonly leftovers: readonly Leftover[];
  /** Those of runs that may still be on, oldest first. */
  readonly young: readonly Leftover[];
  /** Users with the prefix who do not bear the mark: somebody else's. */
  readonly strangers: number;
}

/** So long a deleted user is kept, and so long the record is asked for those the list of the directory lacks. */
const REMEMBERED_MS = 30 * 24 * 60 * 60_000;

/**
 * Whom the directory lists, and whom the record knows to have been made and not deleted: the list lags, and a run that
 * was killed a moment ago is in the record already.
 *
 * @param now ms since the epoch.
 */
export async function findLeftovers(
  client: Pick<GraphClient, 'usersNamed' | 'readUser'>,
  entries: readonly RecordEntry[],
  { run, olderThan }: Wanted,
  now: number,
): Promise<Found> {
  const users = new Map<string, GraphUser>();
  for await (const user of client.usersNamed(NAME_PREFIX))
    users.set((user.userPrincipalName ?? '').toLowerCase(), user);
  for (const name of undeleted(entries, now)) {
    const user = users.has(name) ? undefined : await readIfThere(client, name);
    if (user !== undefined) users.set(name, user);
  }
  const named = [...users.values()].filter(({ userPrincipalName = '' }) => userPrincipalName.startsWith(NAME_PREFIX));
  const ours = named.filter(({ employeeType }) => employeeType === MARKER).map((user) => leftover(user, now));
  const byAge = ours.toSorted((one, other) => (other.age ?? 0) - (one.age ?? 0));
  const asked = byAge.filter((user) => run === undefined || user.run === run);
  const isOld = (user: Leftover) => run !== undefined || olderThan === 0 || ageOfRun(user, ours) >= olderThan;
  return {
    leftovers: asked.filter(isOld),
    young: asked.filter((user) => !isOld(user)),
    strangers: named.length - ours.length,
  };
}

/** Of the youngest user of a run: as long as it makes users it is on. What tells no age is taken for young. */
function ageOfRun(user: Leftover, all: readonly Leftover[]): number {
  const ofRun = user.run === undefined ? [user] : all.filter(({ run }) => run === user.run);
  return Math.min(...ofRun.map(({ age = 0 }) => age));
}

function undeleted(entries: readonly RecordEntry[], now: number): string[] {
  const gone = new Set(
    entries
      .filter(({ call, outcome }) => call.startsWith('DELETE ') && outcome === 'done')
      .flatMap(({ userId, userName }) => [userId, userName]),
  );
  const made = entries.filter(
    ({ call, outcome, at }) =>
      call === CREATE && ['intended', 'done', 'uncertain'].includes(outcome) && now - Date.parse(at) < REMEMBERED_MS,
  );
  const deleted = new Set(
    made.filter(({ userId }) => userId !== undefined && gone.has(userId)).map(({ userName }) => userName),
  );
  const surelyNot = new Set(
    entries.filter(({ outcome }) => outcome === 'failed' || outcome === 'refused').map(({ of }) => of),
  );
  const names = made
    .filter(({ id, userName }) => !surelyNot.has(id) && !gone.has(userName) && !deleted.has(userName))
    .map(({ userName = '' }) => userName.toLowerCase());
  return [...new Set(names)].filter((name) => name !== '');
}

async function readIfThere(client: Pick<GraphClient, 'readUser'>, name: string): Promise<GraphUser | undefined> {
  try {
    return await client.readUser(name, ['id', 'userPrincipalName', 'employeeType', 'createdDateTime']);
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return undefined;
    throw error;
  }
}

function leftover({ id, userPrincipalName: name = '', createdDateTime }: GraphUser, now: number): Leftover {
  const age = typeof createdDateTime === 'string' ? now - Date.parse(createdDateTime) : undefined;
  return { id, name, run: toldBy(name)?.run, age };
}
