/** Users of a live tenant, made and deleted under the rails. */
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { dayOf } from '../../../../tenant/live/rails/names.ts';
import { error, failureOf } from '../../graph/in-process.ts';
import { LiveGraph } from './live-graph.ts';

const AFTER = { passwordChange: 'after-registration' } as const;
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
