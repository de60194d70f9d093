/** What a run may have, and who has which account, holds across processes, one of which is killed. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { remaining } from '../../../../tenant/live/accounts/account-list.ts';
import { startNode, type Running } from '../../lib/command.ts';

const CEILING = 40;
const ACCOUNTS = 60;

interface Got {
  readonly users: readonly string[];
  readonly accounts: readonly string[];
}

function say(claimer: Running, line: string): void {
  claimer.process.stdin?.write(`${line}\n`);
}

async function gotBy(claimer: Running): Promise<Got> {
  const line = (await claimer.said(/^\{.*\}$/m)).split('\n').find((one) => one.startsWith('{'));
  return JSON.parse(line ?? '') as Got;
}

test(
  'five processes take no user and no account twice, and what a killed one had stays used',
  { tag: '@slow' },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'first-login-processes-'));
    const list = join(folder, 'accounts.json');
    const accounts = Array.from({ length: ACCOUNTS }, (_, index) => ({
      userPrincipalName: `prepared.${index}@reseau.test`,
      password: 'Prepared-Rabbit-7',
      passwordChange: 'none',
    }));
    writeFileSync(list, JSON.stringify({ accounts }), { mode: 0o600 });
    const args = ['--import', 'tsx', join(import.meta.dirname, 'claimer.ts'), join(folder, 'record.jsonl'), list];
    const claimers = Array.from({ length: 5 }, () => startNode([...args, `${CEILING}`]));
    await Promise.all(claimers.map((claimer) => claimer.said(/^ready$/m)));
    const [killed, ...others] = claimers;
    say(killed as Running, 'one');
    const lost = await gotBy(killed as Running);
    killed?.process.kill('SIGKILL');
    await killed?.ended;
    for (const claimer of others) say(claimer, 'all');
    const got = [lost, ...(await Promise.all(others.map(gotBy)))];
    for (const claimer of others) claimer.process.stdin?.end();
    expect((await Promise.all(others.map(({ ended }) => ended))).map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(lost.users).toHaveLength(1);
    const users = got.flatMap((one) => one.users);
    const taken = got.flatMap((one) => one.accounts);
    expect([users.length, new Set(users).size]).toEqual([CEILING, CEILING]);
    expect([taken.length, new Set(taken).size]).toEqual([ACCOUNTS, ACCOUNTS]);
    expect(remaining(list)).toBe(0);
  },
);
