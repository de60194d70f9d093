import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../tenant.ts';

/** The time of the real service, which is this machine's: `npm run doctor` compares them. Waiting is waiting. */
export function realClock(): Clock {
  const now = () => Date.now();
  return {
    now: async () => now(),
    async waitUntil(at) {
      await sleep(Math.max(0, at - now()));
    },
    advance: () => Promise.reject(new Error('[suite-defect] The time of a live tenant cannot be advanced.')),
  };
}
