/** Every write is on record before it is made; what cannot be written down is not written to the tenant either. */
import { appendFileSync, chmodSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { failureOf } from '../../graph/in-process.ts';
import { LiveGraph } from './live-graph.ts';

const AFTER = { passwordChange: 'after-registration' } as const;

test('of each write the record tells what was meant and what became of it, and under which ids', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  const { id, userPrincipalName: userName } = await directory.createUser(AFTER);
  await directory.setEnabled(id, false);
  await directory.deleteUser(id);
  const user = { userId: id, userName };
  const written = expect.stringMatching(/^[0-9a-f-]{36}$/);
  const ids = { requestId: written, clientRequestId: written, of: written };
  expect(graph.record).toMatchObject([
    { run: 'testrun1', call: 'POST /users', userName, outcome: 'intended' },
    { run: 'testrun1', call: 'POST /users', ...user, ...ids, outcome: 'done' },
    { call: 'PATCH /users/{id}', ...user, outcome: 'intended' },
    { call: 'PATCH /users/{id}', ...user, ...ids, outcome: 'done' },
    { call: 'DELETE /users/{id}', ...user, outcome: 'intended' },
    { call: 'DELETE /users/{id}', ...user, ...ids, outcome: 'done' },
  ]);
});

test('no secret is in it, and nobody else of the machine reads it', async () => {
  const graph = new LiveGraph();
  writeFileSync(graph.settings.record, '');
  chmodSync(graph.settings.record, 0o644);
  const directory = await graph.open();
  const { id, temporaryPassword } = await directory.createUser(AFTER);
  await directory.addPhone(id, new Secret('+1 4185550199', 'phone'));
  const password = await directory.resetPassword(id);
  const text = readFileSync(graph.settings.record, 'utf8');
  const secrets = [temporaryPassword.reveal(), password.reveal(), '4185550199', graph.world.graphToken];
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(statSync(graph.settings.record).mode & 0o777).toBe(0o600);
});

test('what a rail refuses is on record as well', async () => {
  const graph = new LiveGraph();
  const id = await graph.stranger('zoe@reseau.test');
  const directory = await graph.open();
  await failureOf(directory.guarded?.deleteUser(id) ?? Promise.resolve());
  expect(graph.record).toMatchObject([{ call: 'DELETE /users/{id}', userId: id, outcome: 'refused' }]);
});

/** A user who is made, disabled and deleted, on a disk with room for some lines. */
function lifeOn(graph: LiveGraph, room: number, warn: (sentence: string) => void) {
  let left = room;
  const writeLine = (descriptor: number, line: Buffer) =>
    writeSync(descriptor, left-- > 0 ? line : line.subarray(0, 10));
  return async () => {
    const directory = await graph.open({}, { writeLine, warn });
    const { id } = await directory.createUser(AFTER);
    try {
      await directory.setEnabled(id, false);
    } finally {
      await directory.deleteUser(id);
    }
  };
}

// The first line is the opening's; the life of a user takes six more.
for (const [room, made] of [
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 1],
] as const) {
  test(`a disk that is full after ${room} lines stops what comes next, and leaves no user behind`, async () => {
    const graph = new LiveGraph();
    const failure = await failureOf(lifeOn(graph, room, () => {})());
    expect(failure.message).toContain('The record of writes cannot be written (ENOSPC)');
    expect(graph.calls.filter((call) => call.startsWith('POST /users 201'))).toHaveLength(made);
    expect(graph.calls.filter((call) => call.startsWith('PATCH '))).toEqual([]);
    expect(graph.world.users.all()).toEqual([]);
  });
}

test('a disk that is full after the last write but one warns of it, and the user is still deleted', async () => {
  const graph = new LiveGraph();
  const warnings: string[] = [];
  await lifeOn(graph, 4, (sentence) => warnings.push(sentence.replace(/:.*/, '')))();
  expect(warnings).toEqual(['PATCH /users/{id}', 'DELETE /users/{id}', 'DELETE /users/{id}']);
  expect(graph.world.users.all()).toEqual([]);
});

test('a line that broke off does not swallow the next one', async () => {
  const graph = new LiveGraph();
  const first = await graph.open({}, { usersARun: 2 });
  await first.createUser(AFTER);
  appendFileSync(graph.settings.record, '{"id":"half of a li');
  await first.createUser(AFTER);
  const failure = await failureOf((await graph.open({}, { usersARun: 2 })).createUser(AFTER));
  expect(failure.message).toContain('The run has had its 2 users');
});

test('a record that somebody shortened stops what would be counted by it', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  await directory.createUser(AFTER);
  truncateSync(graph.settings.record, 10);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('The record of writes was shortened');
  expect(graph.writes).toHaveLength(1);
});
