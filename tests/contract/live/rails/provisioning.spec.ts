/** What goes wrong at the making of a user is mended or told, and leaves nobody behind. */
import { expect, test } from '@playwright/test';
import { classify } from '../../../../reports/verdict/classify.ts';
import { always, bare, error, failureOf, inTurn } from '../../graph/in-process.ts';
import { LiveGraph } from './live-graph.ts';

const AFTER = { passwordChange: 'after-registration' } as const;
const UNKNOWN = error(404, 'Request_ResourceNotFound');
const LICENCE = 'c42b9cae-ea4f-4ab7-9717-81576235ccac';

test('a name that somebody has is left to them, and another one is taken', async () => {
  const taken = () => {
    graph.bring(graph.lastName);
    return error(400, 'Request_BadRequest')();
  };
  const graph = new LiveGraph({}, { POST: inTurn(taken) });
  const directory = await graph.open();
  const { userPrincipalName } = await directory.createUser(AFTER);
  const names = graph.world.users.all().map((user) => user.userPrincipalName);
  expect(names).toHaveLength(2);
  expect(names).toContain(userPrincipalName);
  expect(graph.writes).toHaveLength(2);
});

test('a request that is bad for another reason is not made again', async () => {
  const graph = new LiveGraph({}, { POST: always(error(400, 'Request_BadRequest', 'Invalid value.')) });
  const failure = await failureOf((await graph.open()).createUser(AFTER));
  expect(failure.message).toContain('Invalid value.');
  expect(graph.writes).toHaveLength(1);
});

test('a user who was made although the call failed is looked for until it turns up, and deleted', async () => {
  const made = () => {
    graph.bring(graph.lastName);
    return bare(500)();
  };
  const graph = new LiveGraph({}, { POST: inTurn(made) });
  const directory = await graph.open();
  graph.instead.push(['GET /users/', inTurn(UNKNOWN, UNKNOWN, UNKNOWN)]);
  expect(classify(String(await failureOf(directory.createUser(AFTER)))).kind).toBe('unreachable');
  expect(graph.world.users.all()).toEqual([]);
  expect(graph.waits).toEqual([1_000, 1_000, 1_000]);
  expect(graph.record.map(({ call, outcome }) => `${call} ${outcome}`)).toEqual([
    'POST /users intended',
    'POST /users uncertain',
    'DELETE /users/{id} intended',
    'DELETE /users/{id} done',
  ]);
});

test('a user who was perhaps made and never turns up is on record for the next sweep', async () => {
  const graph = new LiveGraph({}, { POST: always(bare(500)) });
  const directory = await graph.open();
  expect(classify(String(await failureOf(directory.createUser(AFTER)))).kind).toBe('unreachable');
  expect(graph.record).toMatchObject([{ outcome: 'intended' }, { outcome: 'uncertain', failure: 'unreachable 500' }]);
  expect(graph.waits).toHaveLength(29);
});

test('a write to a user whom the directory does not know yet is made again', async () => {
  const graph = new LiveGraph({}, { PATCH: inTurn(UNKNOWN, UNKNOWN) });
  const directory = await graph.open();
  const { id } = await directory.createUser(AFTER);
  graph.waits.length = 0;
  await directory.setEnabled(id, false);
  expect(graph.waits).toEqual([1_000, 1_000]);
  expect(graph.user.accountEnabled).toBe(false);
});

test('a user who is never readable is deleted', async () => {
  const graph = new LiveGraph({ notFoundReads: 1_000 });
  const failure = await failureOf((await graph.open()).createUser(AFTER));
  expect(classify(String(failure)).kind).toBe('provisioning');
  expect(graph.world.users.all()).toEqual([]);
  expect(graph.record.at(-1)).toMatchObject({ call: 'DELETE /users/{id}', outcome: 'done' });
});

test('a user whom no deletion finds is named, since it may still turn up', async () => {
  const graph = new LiveGraph({ notFoundReads: 1_000 }, { DELETE: always(UNKNOWN) });
  const failure = await failureOf((await graph.open()).createUser(AFTER));
  expect(failure.message).toContain('may be left in the directory');
  expect(failure.message).toContain('run npm run sweep later');
});

test('a user who gets no licence is deleted', async () => {
  const graph = new LiveGraph();
  graph.journey.change({ licences: 2 });
  const directory = await graph.open({ licence: LICENCE });
  const first = await directory.createUser(AFTER);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('does not have any available licenses');
  expect(graph.user.id).toBe(first.id);
});
