import { GraphError } from '../../graph/error.ts';

export interface Patience {
  /** So often a thing is tried. */
  readonly attempts: number;
  /** Between two attempts, in ms. */
  readonly pauseMs: number;
  readonly waitMs: (ms: number) => Promise<void>;
}

/**
 * Tries again where the directory does not know a user that was made a moment ago: its replicas take seconds to minutes
 * (provisioning-and-practice.md 1.6). An answer that may follow an earlier attempt's success is none of these.
 *
 * @throws {GraphError} what the last attempt throws, and whatever else is thrown at once.
 */
export async function againWhileUnknown<Result>(call: () => Promise<Result>, patience: Patience): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const unknown = error instanceof GraphError && error.status === 404 && !error.mayHaveBeenDone;
      if (!unknown || attempt >= patience.attempts) throw error;
      await patience.waitMs(patience.pauseMs);
    }
  }
}
