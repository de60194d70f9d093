/** Prepared accounts: the list is read with care, each is given away once, and nothing else is done to them. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { classify } from '../../../../reports/verdict/classify.ts';
import { openAccountList, remaining } from '../../../../tenant/live/accounts/account-list.ts';
import { failureOf } from '../../graph/in-process.ts';
import { LiveGraph } from '../rails/live-graph.ts';

const PASSWORD = 'Prepared-Rabbit-7';
const AFTER = { passwordChange: 'after-registration' } as const;

interface Written {
  readonly [field: string]: unknown;
}

function account(index: number, changes: Written = {}): Written {
  const userPrincipalName = `prepared.${index}@reseau.test`;
  return { userPrincipalName, password: PASSWORD, passwordChange: AFTER.passwordChange, ...changes };
}

function accounts(count: number): Written[] {
  return Array.from({ length: count }, (_, index) => account(index + 1));
}

/** A list as it would be prepared. @returns its path. */
function listOf(content: unknown, mode = 0o600): string {
  const path = join(mkdtempSync(join(tmpdir(), 'first-login-accounts-')), 'accounts.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(path, mode);
  return path;
}

async function opened(content: readonly Written[], changes = {}) {
  const graph = new LiveGraph();
  const path = listOf({ accounts: content });
  return { graph, path, directory: await graph.open({ accountList: path, ...changes }) };
}

const BAD: readonly (readonly [title: string, content: unknown, says: string])[] = [
  ['no JSON', '{ "accounts": [', 'The list of accounts is no JSON'],
  ['an empty file', '', 'The list of accounts is no JSON'],
  ['a list', [account(1)], 'the file is no object with accounts'],
  ['no accounts', {}, 'the file: accounts is missing'],
  ['an empty list', { accounts: [] }, 'the file: accounts must not be empty'],
  ['a text among the accounts', { accounts: [account(1), 'zoe'] }, 'entry 2 is no account'],
  ['no password', { accounts: [account(1), account(2, { password: undefined })] }, 'entry 2: password is missing'],
  [
    'a short password',
    { accounts: [account(1, { password: 'short' })] },
    'entry 1: password must be 8 characters at least',
  ],
  ['a number for a password', { accounts: [account(1, { password: 12345678 })] }, 'entry 1: password must be a text'],
  [
    'a name without domain',
    { accounts: [account(1, { userPrincipalName: 'zoe' })] },
    'entry 1: userPrincipalName must be',
  ],
  [
    'an order there is none of',
    { accounts: [account(1, { passwordChange: 'never' })] },
    'entry 1: passwordChange must be',
  ],
  ['an unknown field', { accounts: [account(1, { [PASSWORD]: true })] }, 'entry 1 has a field that there is none of'],
  [
    'an unknown field of the file',
    { accounts: [account(1)], [PASSWORD]: 1 },
    'the file has a field that there is none of',
  ],
  [
    'a name twice',
    { accounts: [account(1), account(1, { userPrincipalName: 'PREPARED.1@reseau.test' })] },
    'entry 2 has the name of an earlier one',
  ],
];

for (const [title, content, says] of BAD) {
  test(`a list with ${title} is refused, and nothing of it is repeated`, async () => {
    const failure = await failureOf((async () => openAccountList(listOf(content)))());
    expect(classify(String(failure)).kind).toBe('tenant-configuration');
    expect(failure.message).toContain(says);
    expect(
      [PASSWORD, 'prepared', '12345678', 'short', 'zoe', 'never'].filter((one) => failure.message.includes(one)),
    ).toEqual([]);
  });
}

test('a list that others can read is refused', async () => {
  const failure = await failureOf((async () => openAccountList(listOf({ accounts: accounts(1) }, 0o640)))());
  expect(failure.message).toContain('can be read by others of this machine: take that from them with chmod 600');
});

test('each account is given away once, by whatever list of whatever process', async () => {
  const path = listOf({ accounts: accounts(4) });
  const lists = [openAccountList(path), openAccountList(path)];
  const given = [0, 1, 0, 1].map((index) => lists[index]?.lease(AFTER, 'run1').userPrincipalName);
  expect(new Set(given).size).toBe(4);
  expect(remaining(path)).toBe(0);
  const failure = await failureOf((async () => lists[0]?.lease(AFTER, 'run1'))());
  expect(classify(String(failure)).kind).toBe('provisioning');
  expect(failure.message).toContain(
    'All 4 prepared accounts that fit have been used: write new ones into ACCOUNT_LIST.',
  );
});

test('who was given away is told by no file name, and the password by no file', () => {
  const path = listOf({ accounts: accounts(1) });
  openAccountList(path).lease(AFTER, 'run1');
  const [lease = '', ...others] = readdirSync(`${path}.used`);
  expect(others).toEqual([]);
  expect(lease).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.parse(readFileSync(join(`${path}.used`, lease), 'utf8'))).toMatchObject({
    run: 'run1',
    pid: process.pid,
  });
});

test('parts of a list have no account in common', () => {
  const path = listOf({ accounts: accounts(5) });
  const names = (current: number) =>
    openAccountList(path, { current, total: 2 }).accounts.map(({ userPrincipalName }) => userPrincipalName);
  expect(names(1)).toEqual([1, 3, 5].map((index) => `prepared.${index}@reseau.test`));
  expect(names(2)).toEqual([2, 4].map((index) => `prepared.${index}@reseau.test`));
});

test('a place where nothing can be written down gives no account away', async () => {
  const path = listOf({ accounts: accounts(1) });
  writeFileSync(`${path}.used`, 'no folder');
  const failure = await failureOf((async () => openAccountList(path).lease(AFTER, 'run1'))());
  expect(failure.message).toContain('That an account is used cannot be written down');
});

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
