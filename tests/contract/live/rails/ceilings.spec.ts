/** How many users a run and a day may have holds whatever the number of directories, processes and machines. */
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { dayOf } from '../../../../tenant/live/rails/names.ts';
import { bare, error, failureOf, inTurn } from '../../graph/in-process.ts';
import { LiveGraph, MARKED, RUN } from './live-graph.ts';

const AFTER = { passwordChange: 'after-registration' } as const;
const DAY_MS = 24 * 60 * 60_000;
const nameOf = (day: string, run: string, index: number) => `e2e-${day}-${run}-${index}-a1b2c3.zoe@reseau.test`;

test('of twenty users asked for at a time a run gets twelve, through whatever directory of its own', async () => {
  const graph = new LiveGraph();
  const directories = await Promise.all([graph.open(), graph.open(), graph.open(), graph.open()]);
  const asked = Array.from({ length: 5 }, () => directories.map((directory) => directory.createUser(AFTER))).flat();
  const answers = await Promise.allSettled(asked);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
  expect(graph.world.users.all()).toHaveLength(12);
  expect(graph.record.filter(({ outcome }) => outcome === 'refused')).toHaveLength(8);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: expect.stringContaining('The run has had its 12 users') },
  });
});

test('a user who was surely not made leaves the place to another', async () => {
  const graph = new LiveGraph({}, { POST: inTurn(error(403, 'Authorization_RequestDenied')) });
  const directory = await graph.open({}, { usersARun: 1 });
  expect(await failureOf(directory.createUser(AFTER))).toMatchObject({ status: 403 });
  await directory.createUser(AFTER);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('The run has had its 1 users');
});

test('a deleted user leaves no place to another', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open({}, { usersARun: 1 });
  await directory.deleteUser((await directory.createUser(AFTER)).id);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('The run has had its 1 users');
});

test('a day has its users from all the runs of the machine, and the next day has its own', async () => {
  const graph = new LiveGraph();
  const day = Date.UTC(2026, 10, 26, 12);
  for (const run of ['run1', 'run2', 'run3']) {
    const directory = await graph.open({ usersADay: 3 }, { run, now: () => day });
    await directory.deleteUser((await directory.createUser(AFTER)).id);
  }
  const fourth = await graph.open({ usersADay: 3 }, { run: 'run4', now: () => day });
  expect((await failureOf(fourth.createUser(AFTER))).message).toContain('The day has had its 3 users');
  const tomorrow = await graph.open({ usersADay: 3 }, { run: 'run5', now: () => day + DAY_MS });
  await tomorrow.createUser(AFTER);
  expect(graph.user.userPrincipalName).toContain('e2e-20261127-run5-1-');
});

test('a day has its users from other machines as well, those that are deleted included', async () => {
  const graph = new LiveGraph();
  const today = dayOf(Date.now());
  await graph.stranger(nameOf(today, 'elsewhere', 1), MARKED);
  const gone = await graph.stranger(nameOf(today, 'elsewhere', 2), MARKED);
  await graph.stranger(nameOf('20200101', 'elsewhere', 3), MARKED);
  await graph.client.deleteUser(gone);
  // Later than that of the others, so that it has to be waited for.
  graph.instead.push(['/deletedItems/', inTurn(bare(429, { 'retry-after': '1' }))]);
  const full = await graph.open({ usersADay: 2 });
  expect((await failureOf(full.createUser(AFTER))).message).toContain('The day has had its 2 users');
  const roomy = await graph.open({ usersADay: 3 });
  await roomy.createUser(AFTER);
  expect((await failureOf(roomy.createUser(AFTER))).message).toContain('The day has had its 3 users');
});

test('a day has the users of a record that is lost', async () => {
  const graph = new LiveGraph();
  const first = await graph.open({ usersADay: 2 });
  await first.createUser(AFTER);
  await first.createUser(AFTER);
  rmSync(graph.settings.record);
  const second = await graph.open({ usersADay: 2 }, { run: 'another1' });
  expect((await failureOf(second.createUser(AFTER))).message).toContain('The day has had its 2 users');
  expect(graph.world.users.all()).toHaveLength(2);
});

test('a run has the users that another machine made for it', async () => {
  const graph = new LiveGraph();
  await graph.stranger(nameOf(dayOf(Date.now()), RUN, 1), MARKED);
  const directory = await graph.open({}, { usersARun: 2 });
  await directory.createUser(AFTER);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('The run has had its 2 users');
});
