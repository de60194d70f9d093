/** A list of prepared accounts is read with care: what is wrong with it is told, and nothing of it. */
import { expect, test } from '@playwright/test';
import { classify } from '../../../../reports/verdict/classify.ts';
import { openAccountList } from '../../../../tenant/live/accounts/account-list.ts';
import { failureOf } from '../../graph/in-process.ts';
import { account, accounts, listOf, PASSWORD } from './prepared.ts';

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
