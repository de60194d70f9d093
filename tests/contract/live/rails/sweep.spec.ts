/** What runs left behind on a live tenant is found and deleted; what is not theirs, or still theirs, is left alone. */
import { expect, test } from '@playwright/test';
import { readSweepOptions } from '../../../../scripts/lib/sweep/options.ts';
import { sweepTenant } from '../../../../scripts/lib/sweep/sweep-tenant.ts';
import { SettingsError } from '../../../../settings.ts';
import type { GraphUser } from '../../../../tenant/graph/client.ts';
import { findLeftovers } from '../../../../tenant/live/provisioning/leftovers.ts';
import { bare, error, failureOf, inTurn } from '../../graph/in-process.ts';
import { LiveGraph } from './live-graph.ts';

const MINUTE = 60_000;
const nameOf = (run: string, index: number) => `e2e-20261126-${run}-${index}-a1b2c3.zoe`;

/** Users by nickname and age in minutes. */
function graphWith(...users: readonly (readonly [name: string, minutes: number])[]): LiveGraph {
  const graph = new LiveGraph();
  for (const [name, minutes] of users) graph.bring(`${name}@reseau.test`, minutes * MINUTE);
  return graph;
}

/** @param args of the command. */
function sweepOf(graph: LiveGraph, ...args: string[]) {
  const token = { claims: async () => ({ tenantId: graph.world.tenantId }) };
  const waitMs = async (ms: number) => void graph.waits.push(ms);
  return sweepTenant(graph.settings, { client: graph.guarded, token, waitMs }, readSweepOptions(args));
}

function namesIn(graph: LiveGraph): string[] {
  const names = graph.world.users.all().map(({ mailNickname }) => mailNickname);
  return names.sort();
}

test('users of old runs are deleted, and those of a run that may still be on are kept', async () => {
  const young = nameOf('on01', 2);
  const graph = graphWith([nameOf('old1', 1), 300], [nameOf('on01', 1), 150], [young, 5], ['e2e-nobody.zoe', 180]);
  const { text, exitCode } = await sweepOf(graph);
  expect(exitCode).toBe(0);
  expect(text.split('\n')).toEqual([
    '             age    run   user',
    'deleted      5 h    old1  e2e-20261126-old1-1-a1b2c3.zoe@reseau.test',
    'deleted      3 h    ?     e2e-nobody.zoe@reseau.test',
    'young, kept  2 h    on01  e2e-20261126-on01-1-a1b2c3.zoe@reseau.test  its run may still be on',
    'young, kept  5 min  on01  e2e-20261126-on01-2-a1b2c3.zoe@reseau.test  its run may still be on',
    '2 left behind, 2 deleted, 0 not deleted, 2 young and kept.',
  ]);
  expect(namesIn(graph)).toEqual([nameOf('on01', 1), young]);
});

for (const [args, left] of [
  [['--run', 'run2'], [nameOf('run1', 1)]],
  [['--all'], []],
  [
    ['--older-than', '3m'],
    [nameOf('run1', 1), nameOf('run2', 1)],
  ],
  [
    ['--all', '--dry-run'],
    [nameOf('run1', 1), nameOf('run2', 1)],
  ],
] as const) {
  test(`${args.join(' ')} leaves ${left.length} of two young users`, async () => {
    const graph = graphWith([nameOf('run1', 1), 1], [nameOf('run2', 1), 2]);
    await sweepOf(graph, ...args);
    expect(namesIn(graph)).toEqual(left);
  });
}

test('a plan shows what would be deleted', async () => {
  const { text } = await sweepOf(graphWith([nameOf('run1', 1), 500]), '--dry-run');
  expect(text).toContain('would be deleted  8 h  run1');
  expect(text).toContain('1 left behind, 1 would be deleted, 0 not deleted, 0 young and kept.');
});

test('whoever bears the prefix only is somebody else’s', async () => {
  const graph = graphWith();
  await graph.stranger('e2e-boss@reseau.test');
  const { text, exitCode } = await sweepOf(graph, '--all');
  expect(exitCode).toBe(0);
  expect(text).toBe(
    '1 with the prefix do not bear the mark of the suite and are left alone.\nNo user of the suite is left in the directory.',
  );
  expect(graph.writes).toEqual([]);
});

test('who could not be deleted is told with the reason, and the others are', async () => {
  const graph = graphWith([nameOf('run1', 1), 500], [nameOf('run2', 1), 400]);
  graph.promote(graph.world.users.byName(`${nameOf('run1', 1)}@reseau.test`)?.id ?? '', 'User Administrator');
  const { text, exitCode } = await sweepOf(graph);
  expect(exitCode).toBe(1);
  expect(text).toContain('NOT DELETED  8 h  run1');
  expect(text).toContain('The user holds a directory role (User Administrator)');
  expect(text).toContain('2 left behind, 1 deleted, 1 not deleted');
  expect(namesIn(graph)).toEqual([nameOf('run1', 1)]);
});

test('a user whom another sweep deleted meanwhile is none to complain of', async () => {
  const graph = graphWith([nameOf('run1', 1), 500]);
  graph.instead.push(['DELETE ', inTurn(error(404, 'Request_ResourceNotFound'))]);
  const { text, exitCode } = await sweepOf(graph);
  expect(text).toContain('gone already');
  expect(exitCode).toBe(0);
});

test('a user who was made a moment ago is deleted when every replica knows it', async () => {
  const graph = graphWith([nameOf('run1', 1), 1]);
  graph.instead.push(['DELETE ', inTurn(...Array.from({ length: 3 }, () => error(404, 'Request_ResourceNotFound')))]);
  const { text, exitCode } = await sweepOf(graph, '--all');
  expect(text).toContain('1 left behind, 1 deleted');
  expect(exitCode).toBe(0);
  expect(graph.waits).toEqual([2_000, 2_000, 2_000]);
  expect(namesIn(graph)).toEqual([]);
});

test('a user who was made a moment ago and stays unknown is told, and no success', async () => {
  const graph = graphWith([nameOf('run1', 1), 1]);
  graph.instead.push(['DELETE ', inTurn(...Array.from({ length: 40 }, () => error(404, 'Request_ResourceNotFound')))]);
  const { text, exitCode } = await sweepOf(graph, '--all');
  expect(text).toContain('does not know it yet, or another sweep deleted it: run npm run sweep again');
  expect(exitCode).toBe(1);
});

test('a user whom a busy directory does not know yet is no user who is gone', async () => {
  const graph = graphWith([nameOf('run1', 1), 1]);
  graph.instead.push(['GET /users/', inTurn(bare(503), error(404, 'Request_ResourceNotFound'))]);
  const { text, exitCode } = await sweepOf(graph, '--all');
  expect(text).toContain('1 left behind, 1 deleted');
  expect(exitCode).toBe(0);
  expect(namesIn(graph)).toEqual([]);
});

test('a service that limits ends the sweep, and the rest is not tried', async () => {
  const graph = graphWith([nameOf('run1', 1), 500], [nameOf('run2', 1), 400], [nameOf('run3', 1), 300]);
  graph.instead.push(['DELETE ', inTurn(bare(204), ...Array.from({ length: 40 }, () => bare(429)))]);
  const { text, exitCode } = await sweepOf(graph);
  expect(exitCode).toBe(4);
  expect(text).toMatch(/^deleted .*\nNOT DELETED .*run2.*429.*\nnot tried .*run3/m);
});

test('more than may be deleted at a time is not touched at all', async () => {
  const graph = graphWith([nameOf('run1', 1), 500], [nameOf('run2', 1), 400]);
  const failure = await failureOf(sweepOf(graph, '--most', '1'));
  expect(failure).toBeInstanceOf(SettingsError);
  expect(failure.message).toContain('2 users are left behind, which is more than --most 1, and none was deleted');
  expect(graph.writes).toEqual([]);
});

test('another tenant is swept as little as it is written to', async () => {
  const graph = graphWith([nameOf('run1', 1), 500]);
  graph.journey.change({ verifiedDomains: ['ssss.gouv.qc.ca'] });
  expect((await failureOf(sweepOf(graph, '--all'))).message).toContain('is a production domain');
  expect(graph.writes).toEqual([]);
});

test('a user whom the directory does not list yet is known from the record', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  const killed = await directory.createUser({ passwordChange: 'none' });
  const ended = await directory.createUser({ passwordChange: 'none' });
  await directory.deleteUser(ended.id);
  async function* usersNamed(): AsyncGenerator<GraphUser, void, undefined> {}
  const readUser = (user: string, select?: string[]) => graph.client.readUser(user, select);
  const { leftovers } = await findLeftovers({ usersNamed, readUser }, graph.record, { olderThan: 0 }, Date.now());
  expect(leftovers).toMatchObject([{ id: killed.id, run: 'testrun1' }]);
  expect((await sweepOf(graph, '--run', 'testrun1')).text).toContain('1 left behind, 1 deleted');
  expect(namesIn(graph)).toEqual([]);
});
