import { setTimeout as sleep } from 'node:timers/promises';

/** Time as a line sees it; given by tests that look at the time without spending it. */
export interface LineClock {
  /** ms since the epoch. */
  now(): number;
  wait(ms: number): Promise<void>;
}

export const systemClock: LineClock = { now: () => Date.now(), wait: (ms) => sleep(ms) };
