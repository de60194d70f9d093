import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { startOf } from '../../../../tenant/live/phone/alive.ts';
import { lockNumber } from '../../../../tenant/live/phone/number-lock.ts';
import { startNode, type Running } from '../../lib/command.ts';
import { JumpingClock, messageOf, NUMBER } from './lab.ts';

const number = () => new Secret(NUMBER, 'phone');
/** Of one number, in the folder. */
function fileIn(folder: string): string {
  const [name, second] = readdirSync(folder);
  expect(second, 'one number has one file').toBeUndefined();
  return join(folder, name ?? '');
}

test('who comes second waits until the first has given the number back', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  const order: string[] = [];
  const use = async (name: string) => {
    const lock = await lockNumber(number(), { folder, clock: new JumpingClock() });
    order.push(`${name} has it`);
    await new Promise(setImmediate);
    order.push(`${name} gives it back`);
    await lock[Symbol.asyncDispose]();
  };
  await Promise.all(['a', 'b', 'c'].map(use));
  expect(order).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} has it`, `${name} gives it back`]));
});

test('two numbers do not wait for each other', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  await lockNumber(number(), { folder, patience: 0 });
  await lockNumber(new Secret('+1 4185550124', 'phone'), { folder, patience: 0 });
  expect(readdirSync(folder)).toHaveLength(2);
});

test('one number is one, however it is written', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  await lockNumber(number(), { folder });
  const said = await messageOf(lockNumber(new Secret('+14185550123', 'phone'), { folder, patience: 0 }));
  expect(said).toContain('The phone was kept by');
});

test('nobody waits for ever, and the sentence says for whom and what to do, without the number', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  const clock = new JumpingClock();
  const lock = await lockNumber(number(), { folder, clock });
  const said = await messageOf(lockNumber(number(), { folder, clock, patience: 30_000 }));
  const file = fileIn(folder);
  expect(said).toBe(
    `[provisioning] The phone was kept by process ${process.pid} on ${hostname()} for more than 30 s: ` +
      `wait until that run has ended, or, if there is none, remove ${file}.`,
  );
  expect(said + readFileSync(file, 'utf8')).not.toMatch(/4185550123|5550123/);
  await lock[Symbol.asyncDispose]();
  await lockNumber(number(), { folder, clock, patience: 0 });
  expect(existsSync(file)).toBe(true);
});

test('who gave up waiting, has died, or was another process of the same number holds nothing', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  const lock = await lockNumber(number(), { folder });
  const file = fileIn(folder);
  await messageOf(lockNumber(number(), { folder, patience: 0 }));
  await lock[Symbol.asyncDispose]();
  const gone = { id: 'gone', pid: 4_194_305, host: hostname() };
  const reused = { id: 'reused', pid: process.pid, host: hostname(), started: '1' };
  for (const claim of [gone, reused]) appendFileSync(file, `${JSON.stringify(claim)}\n`);
  appendFileSync(file, '{"id":"cut o\n');
  expect(startOf(process.pid), 'when this process started').toMatch(/^\d+$/);
  const next = await lockNumber(number(), { folder, patience: 0 });
  appendFileSync(file, `${JSON.stringify({ id: 'far', pid: 1, host: 'another-machine' })}\n`);
  await next[Symbol.asyncDispose]();
  expect(await messageOf(lockNumber(number(), { folder, patience: 0 }))).toContain('process 1 on another-machine');
});

test('who removes the file as the sentence says frees the number for those who wait', async ({}, testInfo) => {
  const folder = testInfo.outputPath('locks');
  await lockNumber(number(), { folder });
  const clock = new JumpingClock();
  const waiting = lockNumber(number(), { folder, clock, patience: 3_600_000 });
  rmSync(fileIn(folder));
  await waiting;
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a folder that cannot be used is named', async ({}, testInfo) => {
  const folder = join(testInfo.outputPath('file'), 'locks');
  appendFileSync(testInfo.outputPath('file'), '');
  const said = await messageOf(lockNumber(number(), { folder }));
  expect(said).toMatch(/^\[tenant-configuration\] The lock of the phone cannot be used \(ENOTDIR\): /);
});

/** Takes the number, says so, and gives it back when its input ends. */
const USER = `
  const { openRegistry } = await import('./reports/redaction/registry.ts');
  openRegistry();
  const { Secret } = await import('./reports/redaction/secret.ts');
  const { lockNumber } = await import('./tenant/live/phone/number-lock.ts');
  const { appendFileSync } = await import('node:fs');
  const say = (what) => appendFileSync(process.env.DIARY, what + ' ' + process.pid + '\\n');
  const lock = await lockNumber(new Secret(process.env.NUMBER, 'phone'), { folder: process.env.FOLDER, patience: 60000 });
  say('takes');
  console.log('has it');
  for await (const _ of process.stdin) { }
  say('gives');
  await lock[Symbol.asyncDispose]();
  process.exit(0);
`;

test(
  'of four processes never two have the number, each gets it, and one that is killed frees it',
  { tag: '@slow' },
  async ({}, testInfo) => {
    test.slow();
    const [FOLDER, DIARY] = [testInfo.outputPath('locks'), testInfo.outputPath('diary')];
    const users = Array.from({ length: 4 }, () =>
      startNode(['--import', 'tsx', '--input-type=module', '--eval', USER], { FOLDER, DIARY, NUMBER }),
    );
    const waiting = new Map(users.map((user) => [user, user.said(/has it/).then(() => user)]));
    const killed: (number | undefined)[] = [];
    for (const [index] of users.entries()) {
      const holder: Running = await Promise.race(waiting.values());
      waiting.delete(holder);
      const kill = () => {
        killed.push(holder.process.pid);
        holder.process.kill('SIGKILL');
      };
      // The second one is killed in the middle of it.
      [() => holder.process.stdin?.end(), kill][Number(index === 1)]?.();
      await holder.ended;
    }
    const diary = readFileSync(DIARY, 'utf8').trim().split('\n');
    const claims = readFileSync(fileIn(FOLDER), 'utf8').match(/(?<="pid":)\d+/g) ?? [];
    const expected = claims.flatMap((pid) => [
      `takes ${pid}`,
      ...(killed.includes(Number(pid)) ? [] : [`gives ${pid}`]),
    ]);
    expect(claims).toHaveLength(4);
    expect(diary, 'in the order they came').toEqual(expected);
  },
);
