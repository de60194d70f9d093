import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../tenant.ts';

/**
 * The time of the real service, which is this machine's: `npm run doctor` compares them. Waiting is waiting.
 *
 * @param admit told before each wait how long it is, in ms; refuses by throwing what the run may no longer wait for.
 */
export function realClock(admit: (ms: number) => void = () => undefined): Clock {
  const now = () => Date.now();
  return {
    now: async () => now(),
    async waitUntil(at) {
      const ms = Math.max(0, at - now());
      admit(ms);
      await sleep(ms);
    },
    advance: () => Promise.reject(new Error('[suite-defect] The time of a live tenant cannot be advanced.')),
  };
}
