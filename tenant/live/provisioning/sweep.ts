/** Deletes what runs left behind, through the rails. */
import { GraphError } from '../../graph/error.ts';
import type { DirectoryClient } from '../../graph/directory.ts';
import type { Leftover } from './leftovers.ts';
import { againWhileUnknown, type Patience } from './while-unknown.ts';

export type Fate = 'deleted' | 'gone' | 'kept' | 'not-tried';

export interface Swept {
  readonly user: Leftover;
  /** `gone`: somebody else deleted it meanwhile, or an attempt that was given up did; `kept`: it could not be deleted. */
  readonly fate: Fate;
  /** Why it could not be. */
  readonly reason?: string;
}

/** Until then not every replica needs to know a user: one that the list names may be unknown to the next call (1.6). In ms. */
const SETTLED_MS = 10 * 60_000;
const NOT_YET =
  'the directory lists the user and does not know it yet, or another sweep deleted it: run npm run sweep again in some minutes';

/**
 * One after the other: nobody waits for it, and a directory that others use is not to be hurried. A service that limits or
 * does not answer ends it.
 *
 * @param patience with a user that was made a moment ago, by a run that was killed.
 */
export async function sweep(
  client: Pick<DirectoryClient, 'deleteUser'>,
  users: readonly Leftover[],
  patience: Patience,
): Promise<Swept[]> {
  const swept: Swept[] = [];
  for (const user of users) {
    const last = await sweepOne(client, user, patience);
    swept.push(last.swept);
    if (!last.goOn) break;
  }
  return [...swept, ...users.slice(swept.length).map((user) => ({ user, fate: 'not-tried' as const }))];
}

async function sweepOne(
  client: Pick<DirectoryClient, 'deleteUser'>,
  user: Leftover,
  patience: Patience,
): Promise<{ readonly swept: Swept; readonly goOn: boolean }> {
  const isFresh = user.age === undefined || user.age < SETTLED_MS;
  const remove = () => client.deleteUser(user.id);
  try {
    await (isFresh ? againWhileUnknown(remove, patience) : remove());
    return { swept: { user, fate: 'deleted' }, goOn: true };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.status === 404 && isFresh && !error.mayHaveBeenDone)
      return { swept: { user, fate: 'kept', reason: NOT_YET }, goOn: true };
    if (error.status === 404) return { swept: { user, fate: 'gone' }, goOn: true };
    const goOn = error.kind !== 'throttled' && error.kind !== 'unreachable';
    return { swept: { user, fate: 'kept', reason: error.message }, goOn };
  }
}
