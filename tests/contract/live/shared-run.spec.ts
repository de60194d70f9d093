/** What shards of one run keep to together, where they share a folder and where they share none. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ofShard } from '../../../fixtures/budget.ts';
import { budgetsHere, placeOfRun } from '../../../fixtures/run-place.ts';
import { RunStop } from '../../../fixtures/run-stop.ts';
import { runFolder, runId } from '../../../reports/redaction/registry.ts';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { Budgets } from '../../../settings.ts';
import type { LineClock } from '../../../tenant/live/phone/line-clock.ts';
import { lockNumber } from '../../../tenant/live/phone/number-lock.ts';
import type { PhoneLine } from '../../../tenant/live/phone/phone-line.ts';
import { openTestPhone } from '../../../tenant/live/phone/test-phone.ts';
import { isRunId } from '../../../tenant/live/rails/names.ts';

const BUDGETS: Budgets = { users: 12, texts: 4, calls: 2, minutes: 20, wrongEntries: 3 };
const shardsOf = (total: number) => Array.from({ length: total }, (_, index) => ({ current: index + 1, total }));

for (const total of [1, 2, 4, 5, 7, 13]) {
  test(`${total} shards that share nothing spend together what the run may, and the phone has one of them`, () => {
    const parts = shardsOf(total).map((shard) => ofShard(BUDGETS, shard));
    const sum = (kind: keyof Budgets) => parts.reduce((all, part) => all + (part[kind] ?? Number.NaN), 0);
    expect([sum('users'), sum('texts'), sum('calls'), sum('minutes')]).toEqual([12, 4, 2, 20]);
    expect(parts.filter(({ texts, calls }) => (texts ?? 0) + (calls ?? 0) > 0)).toHaveLength(1);
    expect(parts.map(({ wrongEntries }) => wrongEntries)).toEqual(parts.map(() => 3));
  });
}

test('what has no limit has none in a part either', () => {
  expect(ofShard({ ...BUDGETS, users: undefined, texts: undefined }, { current: 2, total: 2 })).toEqual({
    users: undefined,
    texts: undefined,
    calls: 0,
    minutes: 10,
    wrongEntries: 3,
  });
});

test('shards that share a folder, and a run without shards, may spend all there is', () => {
  expect(budgetsHere(BUDGETS, { current: 2, total: 4 }, '/srv/run')).toEqual(BUDGETS);
  expect(budgetsHere(BUDGETS, null, undefined)).toEqual(BUDGETS);
  expect(budgetsHere(BUDGETS, { current: 2, total: 4 }, undefined).users).toBe(3);
});

test('whoever comes first to a shared folder names the run, and nobody else reads what is in it', ({}, {
  outputDir,
}) => {
  const shared = join(outputDir, 'run');
  const [first, second] = [placeOfRun(shared), placeOfRun(shared)];
  expect(second).toEqual(first);
  expect(isRunId(first.id)).toBe(true);
  expect(placeOfRun(join(outputDir, 'other')).id).not.toBe(first.id);
  expect([statSync(shared).mode & 0o077, statSync(join(shared, 'run.txt')).mode & 0o077]).toEqual([0, 0]);
  expect(placeOfRun(undefined)).toEqual({ id: runId(), folder: runFolder() });
});

test('the service’s "stop" to one shard holds for all that share a folder', ({}, { outputDir }) => {
  const { folder } = placeOfRun(join(outputDir, 'run'));
  new RunStop(folder).stop('arrêté : le service limite ou bloque (429)');
  expect(new RunStop(placeOfRun(join(outputDir, 'run')).folder).reason()).toContain('429');
});

test('the phone is locked on the machine and in the shared folder, and given back in both', async ({}, {
  outputDir,
}) => {
  const [machine, shared] = [join(outputDir, 'machine'), join(outputDir, 'run')];
  const number = new Secret('+1 4185550147', 'phone');
  const needs = { folder: machine, patience: 500, clock: hurried() };
  const phone = openTestPhone({ number } as PhoneLine, 1_000, { ...needs, sharedFolder: shared });
  await phone.phone();
  for (const folder of [machine, shared]) {
    await expect(lockNumber(number, { ...needs, folder })).rejects.toThrow(
      /^\[provisioning\] The phone was kept by process/,
    );
  }
  await phone[Symbol.asyncDispose]();
  for (const folder of [machine, shared]) {
    await using again = await lockNumber(number, { ...needs, folder });
    expect(again).toBeDefined();
  }
});

test('who finds the phone taken in the shared folder leaves it free on the machine', async ({}, { outputDir }) => {
  const [machine, shared] = [join(outputDir, 'machine'), join(outputDir, 'run')];
  const number = new Secret('+1 4185550148', 'phone');
  const needs = { folder: machine, patience: 500, clock: hurried() };
  await using other = await lockNumber(number, { ...needs, folder: shared });
  expect(other).toBeDefined();
  const phone = openTestPhone({ number } as PhoneLine, 1_000, { ...needs, sharedFolder: shared });
  await expect(phone.phone()).rejects.toThrow(/^\[provisioning\] The phone was kept/);
  await using free = await lockNumber(number, needs);
  expect(free).toBeDefined();
});

/** Waits without losing time. */
function hurried(): LineClock {
  let now = 0;
  return {
    now: () => now,
    wait: async (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
}
