/** A write as the record tells it: what was about to be done before it, and after it what became of that. */
import { withCallIds, type CallIds } from '../../graph/call-ids.ts';
import { GraphError } from '../../graph/error.ts';
import { withPermit } from './permit.ts';
import type { NewEntry, WriteRecord } from './record.ts';

export interface Intended {
  readonly call: string;
  /** What of these is known only afterwards is added by the write. */
  userId?: string | undefined;
  userName?: string | undefined;
}

/**
 * @param of the entry that says what is intended; without one nothing is written to a tenant.
 * @returns what the write answers. @throws what the write throws.
 */
export async function recorded<Result>(
  record: WriteRecord,
  of: string | undefined,
  intended: Intended,
  write: () => Promise<Result>,
): Promise<Result> {
  const ids: CallIds = {};
  try {
    const result = await withCallIds(ids, () => withPermit(write));
    record.note({ ...intended, ...ids, of, outcome: 'done' });
    return result;
  } catch (error) {
    record.note({ ...intended, ...ids, of, ...outcomeOf(error) });
    throw error;
  }
}

function outcomeOf(error: unknown): Pick<NewEntry, 'outcome' | 'failure'> {
  if (!(error instanceof GraphError)) return { outcome: 'uncertain' };
  const { kind, status = '', code = '', mayHaveBeenDone } = error;
  return {
    outcome: mayHaveBeenDone ? 'uncertain' : 'failed',
    failure: `${kind} ${status} ${code}`.trim().replace(/ +/g, ' '),
  };
}
