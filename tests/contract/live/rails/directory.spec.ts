/** Users of a live tenant: made under the rails, waited for, deleted, whatever goes wrong on the way. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { classify } from '../../../../reports/verdict/classify.ts';
import { createGraphClient, staticToken } from '../../../../tenant/graph/client.ts';
import { dayOf } from '../../../../tenant/live/rails/names.ts';
import { always, bare, error, failureOf, inTurn } from '../../graph/in-process.ts';
import { LiveGraph } from './live-graph.ts';

const AFTER = { passwordChange: 'after-registration' } as const;
const UNKNOWN = error(404, 'Request_ResourceNotFound');
const LICENCE = 'c42b9cae-ea4f-4ab7-9717-81576235ccac';

test('a user is made, licensed, changed and deleted, and its name tells day and run', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open({ licence: LICENCE });
  const { id, userPrincipalName } = await directory.createUser(AFTER);
  const [name] = userPrincipalName.split('@');
  expect(name).toMatch(new RegExp(`^e2e-${dayOf(Date.now())}-testrun1-1-[0-9a-f]{6}\\.[a-z]+\\.[a-z]+\\.med$`));
  expect(graph.user.licences).toEqual([LICENCE]);
  await directory.setEnabled(id, false);
  const password = await directory.resetPassword(id);
  await directory.addPhone(id, new Secret('+1 4185550123', 'phone'));
  expect(graph.user).toMatchObject({
    accountEnabled: false,
    mobilePhone: '+1 4185550123',
    employeeType: 'first-login-e2e',
  });
  expect(password.reveal() === graph.user.password).toBe(true);
  expect((await directory.methodsOf(id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
  await directory.deleteUser(id);
  expect(graph.world.users.all()).toEqual([]);
});

test('the longest names there are fit, and blanks and signs in them do no harm', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open({}, { run: 'longestrun123456' });
  const long = { givenName: 'Maximilienne (dite « Max »)', surname: "d'Essai de l’Exemple & Maquette" };
  const { userPrincipalName, displayName } = await directory.createUser({ ...AFTER, ...long });
  expect(userPrincipalName.split('@')[0]).toMatch(/^e2e-\d{8}-longestrun123456-1-[0-9a-f]{6}\.maximiliennedite/);
  expect(userPrincipalName.split('@')[0]).toHaveLength(64);
  expect(displayName).toBe("Maximilienne (dite « Max ») d'Essai de l’Exemple & Maquette");
});

test('a plan tells each write and makes none, not even of the record', async () => {
  const graph = new LiveGraph();
  const plan: string[] = [];
  const directory = await graph.open({ licence: LICENCE }, { dryRun: (line) => plan.push(line) });
  const { id, userPrincipalName } = await directory.createUser(AFTER);
  await directory.setEnabled(id, false);
  await directory.resetPassword(id);
  await directory.addPhone(id, new Secret('+1 4185550123', 'phone'));
  await directory.deleteUser(id);
  expect(plan).toEqual([
    `POST /users ${userPrincipalName}`,
    ...['POST /users/{id}/assignLicense', 'PATCH /users/{id}', 'PATCH /users/{id}'].map(
      (one) => `${one} ${userPrincipalName}`,
    ),
    `POST /users/{id}/authentication/phoneMethods ${userPrincipalName}`,
    `DELETE /users/{id} ${userPrincipalName}`,
  ]);
  expect(graph.writes).toEqual([]);
  expect(existsSync(graph.settings.record)).toBe(false);
});

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

test('a user who was given a directory role meanwhile is not deleted', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  const { id } = await directory.createUser(AFTER);
  graph.promote(id, 'Global Administrator');
  expect((await failureOf(directory.deleteUser(id))).message).toContain(
    'holds a directory role (Global Administrator)',
  );
  expect(graph.user.id).toBe(id);
  graph.promote(id);
  await directory.deleteUser(id);
});

test('nothing is deleted while it cannot be told who holds a role', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  const { id } = await directory.createUser(AFTER);
  graph.instead.push(['/transitiveMemberOf/', error(403, 'Authorization_RequestDenied')]);
  expect(await failureOf(directory.deleteUser(id))).toMatchObject({ status: 403, kind: 'tenant-configuration' });
  expect(graph.user.id).toBe(id);
});

test('a list of users that goes on at another host stops the making of one', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  const elsewhere = 'https://graph.microsoft.com.evil.example/v1.0/users';
  graph.instead.push(['/users?', () => Response.json({ value: [], '@odata.nextLink': elsewhere })]);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('Graph leads to another address');
  expect(graph.writes).toEqual([]);
});

test('a redirection is followed nowhere, and takes no token along', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const token = staticToken(new Secret('a token for one host', 'token'));
  const client = createGraphClient({ token, baseUrl: `http://127.0.0.1:${port}/v1.0` });
  expect(classify(String(await failureOf(client.deleteUser('somebody')))).kind).toBe('unreachable');
  server.close();
  expect(asked).toEqual(['/v1.0/users/somebody']);
});
