/** Users made, read and deleted through the client that serves every tenant. */
import { inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { classify } from '../../reports/verdict/classify.ts';
import { GraphError } from '../../tenant/graph/client.ts';
import { GraphDirectory } from '../../tenant/graph/directory.ts';
import { temporaryPassword } from '../../tenant/graph/temporary-password.ts';
import { always, bare, byHost, DOMAIN, error, failureOf, inTurn, InProcessGraph, listed } from './graph/in-process.ts';

const AFTER = { passwordChange: 'after-registration' } as const;

test('a user is made, read back three times, listed and deleted', async () => {
  const graph = new InProcessGraph();
  const { id, ...account } = await graph.directory.createUser(AFTER);
  expect(account.userPrincipalName).toMatch(/^e2e-[a-z0-9]+-[0-9a-f]{8}\.[a-z]+\.[a-z]+\.med@reseau\.test$/);
  expect(account.displayName).toBe(`${account.givenName} ${account.surname}`);
  expect(graph.calls.map((call) => call.replace(/\?.*? /, ' '))).toEqual([
    'POST /users 201',
    ...Array<string>(3).fill(`GET /users/${id} 200`),
  ]);
  expect(await listed(graph.client, 'e2e-')).toEqual([
    expect.objectContaining({ id, employeeType: 'first-login-e2e' }),
  ]);
  await graph.directory.deleteUser(id);
  expect(graph.world.users.all()).toEqual([]);
  expect(await failureOf(graph.client.readUser(id))).toMatchObject({ status: 404, code: 'Request_ResourceNotFound' });
});

for (const [passwordChange, first, withMfa] of [
  ['before-registration', true, false],
  ['after-registration', false, true],
  ['none', false, false],
] as const) {
  test(`the password change "${passwordChange}" is asked for by the flag that means it`, async () => {
    const graph = new InProcessGraph();
    const { temporaryPassword } = await graph.directory.createUser({ passwordChange, preferredLanguage: 'en-US' });
    expect(graph.user).toMatchObject({
      forceChangePasswordNextSignIn: first,
      forceChangePasswordNextSignInWithMfa: withMfa,
      preferredLanguage: 'en-US',
      usageLocation: 'CA',
    });
    expect(graph.user.password === temporaryPassword.reveal()).toBe(true);
  });
}

test('temporary passwords have all four classes and are never the same twice', async () => {
  const { directory } = new InProcessGraph();
  const accounts = await Promise.all(Array.from({ length: 20 }, () => directory.createUser(AFTER)));
  const passwords = accounts.map(({ temporaryPassword }) => temporaryPassword.reveal());
  for (const password of passwords) {
    const classes = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(password));
    expect([password.length, classes.length]).toEqual([16, 4]);
  }
  expect(new Set(passwords).size).toBe(20);
  expect(new Set(accounts.map(({ userPrincipalName }) => userPrincipalName)).size).toBe(20);
});

test('a user the directory does not know yet is waited for', async () => {
  const graph = new InProcessGraph({ notFoundReads: 4 });
  await graph.directory.createUser(AFTER);
  expect(graph.waits).toEqual(Array(6).fill(1_000));
});

test('a user the directory knows only now and then is not ready', async () => {
  const unknown = error(404, 'Request_ResourceNotFound');
  const graph = new InProcessGraph({}, { GET: inTurn(byHost, byHost, unknown) });
  await graph.directory.createUser(AFTER);
  expect(graph.calls.filter((call) => call.startsWith('GET '))).toHaveLength(6);
});

test('a user who never becomes known fails as provisioning, and is deleted', async () => {
  const graph = new InProcessGraph({ notFoundReads: 1_000 });
  const failure = await failureOf(graph.directory.createUser(AFTER));
  expect(classify(String(failure)).kind).toBe('provisioning');
  expect(graph.waits).toHaveLength(120);
  expect(graph.world.users.all()).toEqual([]);
});

test('a user who may have been made although no good answer came is deleted by name', async () => {
  const graph = new InProcessGraph({}, { POST: always(bare(504)), DELETE: always(bare(204)) });
  expect(classify(String(await failureOf(graph.directory.createUser(AFTER)))).kind).toBe('unreachable');
  expect(graph.calls.at(-1)).toMatch(/^DELETE \/users\/e2e-.*%40reseau\.test 204$/);
});

test('a user who was surely not made is not looked for', async () => {
  const graph = new InProcessGraph({ throttled: 1_000 });
  expect(classify(String(await failureOf(graph.directory.createUser(AFTER)))).kind).toBe('throttled');
  expect(graph.calls.filter((call) => !call.startsWith('POST /users 429'))).toEqual([]);
});

test('a user who may be left behind is named in the failure', async () => {
  const graph = new InProcessGraph({ notFoundReads: 1_000 }, { DELETE: always(bare(403)) });
  const failure = await failureOf(graph.directory.createUser(AFTER));
  expect(classify(String(failure)).kind).toBe('provisioning');
  expect(failure.message).toContain(`left in the directory as ${graph.user.id}`);
});

test('a user of a domain that is not the tenant’s is refused', async () => {
  const graph = new InProcessGraph();
  const elsewhere = new GraphDirectory(graph.client, { domain: 'contoso.com' });
  const failure = await failureOf(elsewhere.createUser(AFTER));
  expect(failure).toMatchObject({ status: 400, code: 'Request_BadRequest' });
  expect(graph.world.users.all()).toEqual([]);
});

test('deleting a user who is not there is an error', async () => {
  const graph = new InProcessGraph();
  const { id } = await graph.directory.createUser(AFTER);
  graph.world.users.remove(id);
  expect(await failureOf(graph.directory.deleteUser(id))).toMatchObject({ status: 404, kind: 'provisioning' });
});

test('a deletion whose answer got lost is done when the user is gone', async () => {
  const carriedOut = () => {
    graph.world.users.remove(graph.user.id);
    return new Response(null, { status: 504 });
  };
  const graph = new InProcessGraph({}, { DELETE: inTurn(carriedOut) });
  const { id } = await graph.directory.createUser(AFTER);
  await graph.directory.deleteUser(id);
  expect(graph.calls.filter((call) => call.startsWith('DELETE '))).toEqual([
    `DELETE /users/${id} 504`,
    `DELETE /users/${id} 404`,
  ]);
});

test('a user without the marks of the suite is never deleted, closed or given another password', async () => {
  const graph = new InProcessGraph();
  const { id } = await graph.directory.createUser(AFTER);
  const another = new GraphDirectory(graph.client, { domain: DOMAIN });
  await graph.client.updateUser(id, { employeeType: 'Employee' });
  const { user } = graph;
  const before = { ...user };
  for (const harm of [another.deleteUser(id), another.setEnabled(id, false), another.resetPassword(id)]) {
    expect(await failureOf(harm)).toMatchObject({ kind: 'tenant-configuration' });
  }
  expect(user).toEqual(before);
  expect(graph.world.users.byId(id)).toBeDefined();
  await graph.client.updateUser(id, { employeeType: 'first-login-e2e' });
  await another.deleteUser(id);
  expect(graph.world.users.all()).toEqual([]);
});

test('a user is disabled and enabled, and given a temporary password that has to be changed first', async () => {
  const graph = new InProcessGraph();
  const { id, temporaryPassword: first } = await graph.directory.createUser({ passwordChange: 'none' });
  await graph.directory.setEnabled(id, false);
  expect(graph.user.accountEnabled).toBe(false);
  await graph.directory.setEnabled(id, true);
  expect(graph.user.accountEnabled).toBe(true);
  const second = await graph.directory.resetPassword(id);
  expect([first.reveal(), second.reveal()].map((password) => password === graph.user.password)).toEqual([false, true]);
  expect(graph.user.forceChangePasswordNextSignIn).toBe(true);
});

test('what is registered is listed by kind', async () => {
  const graph = new InProcessGraph();
  const { id } = await graph.directory.createUser(AFTER);
  const kinds = async () => (await graph.directory.methodsOf(id)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['password']);
  const { user } = graph;
  user.softwareOath.push({ id: 'b1f0', secret: 'jbswy3dpehpk3pxp', lastStep: undefined });
  user.authenticatorApps.push({ id: 'a9c2', seed: 'JBSWY3DPEHPK3PXP', lastStep: undefined });
  user.mobilePhone = '+1 4185550123';
  expect(await kinds()).toEqual(['password', 'microsoftAuthenticator', 'softwareOath', 'phone']);
});

test('no password is in what a failure says, even if the service repeats it', async () => {
  const password = temporaryPassword();
  const graph = new InProcessGraph({}, { PATCH: error(400, 'Request_BadRequest', `Weak: ${password.reveal()}.`) });
  const failure = await failureOf(graph.client.updateUser('somebody', { passwordProfile: { password } }));
  expect(failure).toBeInstanceOf(GraphError);
  expect(failure.message).toContain('Weak: ***.');
  const everything = inspect(failure, { depth: 10, showHidden: true }) + JSON.stringify(failure);
  expect(everything.includes(password.reveal())).toBe(false);
});
