/** Waiting on a live tenant is real, and no test waits for longer than it has said. */
import { expect, test } from '@playwright/test';
import { boundedClock } from '../../../fixtures/bounded-clock.ts';
import type { Clock } from '../../../tenant/tenant.ts';

/** One on which time passes by waiting alone, and at once. */
function stubClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let time = 1_000_000;
  return {
    waits,
    now: async () => time,
    waitUntil: async (at) => {
      waits.push(at - time);
      time = Math.max(time, at);
    },
    advance: async () => {
      throw new Error('Time does not travel here.');
    },
  };
}

test('a test waits for as long as it declares, and not a second more', async () => {
  const stub = stubClock();
  const clock = boundedClock(stub, 1);
  await clock.waitUntil((await clock.now()) + 29_000);
  await clock.waitUntil((await clock.now()) + 31_000);
  await expect(clock.waitUntil((await clock.now()) + 1_000)).rejects.toThrow(
    '[suite-defect] Le test déclare 1 minute d’attente et en demande 1,02 minute d’attente (BUDGET_MINUTES).',
  );
  expect(stub.waits).toEqual([29_000, 31_000]);
});

test('what is over already and moments between two looks cost nothing', async () => {
  const stub = stubClock();
  const clock = boundedClock(stub, 0);
  await clock.waitUntil((await clock.now()) - 5_000);
  await clock.waitUntil((await clock.now()) + 900);
  expect(stub.waits).toEqual([-5_000, 900]);
  await expect(clock.waitUntil((await clock.now()) + 1_000)).rejects.toThrow('BUDGET_MINUTES');
  await expect(clock.advance({ minutes: 1 })).rejects.toThrow('Time does not travel here.');
});
