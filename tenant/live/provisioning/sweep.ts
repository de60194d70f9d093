/** Deletes what runs left behind, through the rails. */
import { GraphError } from '../../graph/error.ts';
import type { DirectoryClient } from '../../graph/directory.ts';
import type { Leftover } from './leftovers.ts';

export type Fate = 'deleted' | 'gone' | 'kept' | 'not-tried';

export interface Swept {
  readonly user: Leftover;
  /** `gone`: somebody else deleted it meanwhile; `kept`: it could not be deleted. */
  readonly fate: Fate;
  /** Why it could not be. */
  readonly reason?: string;
}

/**
 * One after the other: nobody waits for it, and a directory that others use is not to be hurried. A service that limits or
 * does not answer ends it.
 */
export async function sweep(client: Pick<DirectoryClient, 'deleteUser'>, users: readonly Leftover[]): Promise<Swept[]> {
  const swept: Swept[] = [];
  for (const user of users) {
    const last = await sweepOne(client, user);
    swept.push(last.swept);
    if (!last.goOn) break;
  }
  return [...swept, ...users.slice(swept.length).map((user) => ({ user, fate: 'not-tried' as const }))];
}

async function sweepOne(
  client: Pick<DirectoryClient, 'deleteUser'>,
  user: Leftover,
): Promise<{ readonly swept: Swept; readonly goOn: boolean }> {
  try {
    await client.deleteUser(user.id);
    return { swept: { user, fate: 'deleted' }, goOn: true };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.status === 404) return { swept: { user, fate: 'gone' }, goOn: true };
    const goOn = error.kind !== 'throttled' && error.kind !== 'unreachable';
    return { swept: { user, fate: 'kept', reason: error.message }, goOn };
  }
}
