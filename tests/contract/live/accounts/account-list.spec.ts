/** Prepared accounts are given away once each. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { classify } from '../../../../reports/verdict/classify.ts';
import { openAccountList, remaining } from '../../../../tenant/live/accounts/account-list.ts';
import { failureOf } from '../../graph/in-process.ts';
import { accounts, AFTER, listOf } from './prepared.ts';

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
