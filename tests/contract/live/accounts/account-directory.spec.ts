/** The directory of a list of prepared accounts gives them away and changes nothing. */
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { classify } from '../../../../reports/verdict/classify.ts';
import { remaining } from '../../../../tenant/live/accounts/account-list.ts';
import { failureOf } from '../../graph/in-process.ts';
import { LiveGraph } from '../rails/live-graph.ts';
import { account, accounts, AFTER, listOf, PASSWORD, type Written } from './prepared.ts';

async function opened(content: readonly Written[], changes = {}) {
  const graph = new LiveGraph();
  const path = listOf({ accounts: content });
  return { graph, path, directory: await graph.open({ accountList: path, ...changes }) };
}

test('the directory of a list gives accounts away and changes nothing in the tenant', async () => {
  const { graph, path, directory } = await opened(accounts(2));
  const { id, userPrincipalName, displayName, temporaryPassword } = await directory.createUser(AFTER);
  expect([id, userPrincipalName, displayName]).toEqual([
    'prepared.1@reseau.test',
    'prepared.1@reseau.test',
    'prepared.1',
  ]);
  expect(temporaryPassword.reveal() === PASSWORD).toBe(true);
  await directory.deleteUser(id);
  for (const change of [
    directory.setEnabled(id, false),
    directory.resetPassword(id),
    directory.addPhone(id, new Secret('+1 4185550123', 'phone')),
  ]) {
    expect((await failureOf(change)).message).toMatch(
      /^\[tenant-configuration\] A prepared account .+ made itself only: /,
    );
  }
  expect(graph.writes).toEqual([]);
  expect(graph.record).toMatchObject([
    { call: 'lease', outcome: 'intended' },
    { call: 'lease', outcome: 'done', userName: 'prepared.1@reseau.test' },
  ]);
  expect(remaining(path)).toBe(1);
});

test('what is registered for a prepared account is listed', async () => {
  const { graph, directory } = await opened(accounts(1));
  await graph.stranger('prepared.1@reseau.test');
  const { id } = await directory.createUser(AFTER);
  expect((await directory.methodsOf(id)).map(({ kind }) => kind)).toEqual(['password']);
});

for (const [title, wanted, says] of [
  ['order', { passwordChange: 'none' }, 'No prepared account has the order of password change none'],
  ['name', { ...AFTER, surname: 'Témoin' }, 'No prepared account has the name that the test needs'],
  ['language', { ...AFTER, preferredLanguage: 'en-US' }, 'No prepared account has the order'],
] as const) {
  test(`an account of another ${title} than the list has is refused, and none is used up`, async () => {
    const { path, directory } = await opened([account(1, { preferredLanguage: 'fr-CA' })]);
    const failure = await failureOf(directory.createUser(wanted));
    expect(classify(String(failure)).kind).toBe('tenant-configuration');
    expect(failure.message).toContain(says);
    expect(remaining(path)).toBe(1);
  });
}

for (const [title, userPrincipalName, changes] of [
  ['another domain', 'zoe@clinic.example', {}],
  ['a protected user', 'Prepared.2@reseau.test', { protectedUsers: ['prepared.2@reseau.test'] }],
] as const) {
  test(`a list with ${title} is not opened`, async () => {
    const failure = await failureOf(opened([account(1), account(2, { userPrincipalName })], changes));
    expect(failure.message).toContain(
      'An account of ACCOUNT_LIST is in none of ALLOWED_DOMAINS, or is one of PROTECTED_USERS',
    );
  });
}

test('accounts are users of a run and a day like others', async () => {
  const { path, directory } = await opened(accounts(3), { usersADay: 1 });
  await directory.createUser(AFTER);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('The day has had its 1 users');
  expect(remaining(path)).toBe(2);
});
