import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { performsTests } from '../../scripts/lib/output-lock.ts';
import { ensureWritable } from '../../scripts/lib/writable.ts';
import { pressCtrlC, run, start, startNode } from './lib/command.ts';

const FIRST_STEP = /2\.1-1 /;

/** All of them ask the same of the folder, the runner itself last: the others are slow for that. */
const SECOND = {
  'start @slow': 'start',
  'test @slow': 'test',
  'bench @slow': 'bench',
  playwright: 'playwright',
} as const;

for (const [what, command] of Object.entries(SECOND)) {
  test(`a second run into the same folder of reports ends with 3 and a sentence before anything starts: ${what}`, async ({}, testInfo) => {
    await using first = firstRunIn(testInfo.outputPath());
    const { exitCode, stdout, stderr } = await run(command, [], { OUTPUT: testInfo.outputPath() });
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toBe(
      `Another run (process ${first.pid}) writes to the folder of the reports: ${testInfo.outputPath()}; ` +
        'wait until it has ended or choose another folder, for example OUTPUT=/tmp/reports ' +
        '(if that process is no run, remove run.lock from the folder).\n',
    );
    expect(readFileSync(testInfo.outputPath('run.lock'), 'utf8'), 'the lock').toBe(`${first.pid}\n`);
  });
}

test('a disk with no room for what a run leaves is told in a sentence, and one with room is not', ({}, testInfo) => {
  const folder = testInfo.outputPath();
  expect(() => ensureWritable(folder, () => 79.5)).toThrow(
    `The disk of the folder of the reports is full (79 MB free, 80 needed): ${folder}; make room or choose another, for example OUTPUT=/tmp/reports.`,
  );
  expect(() => ensureWritable(folder, () => 80)).not.toThrow();
  expect(existsSync(testInfo.outputPath(`.writable-${process.pid}`)), 'the probe').toBe(false);
});

test('to list the tests writes nothing, whoever has the folder', { tag: '@slow' }, async ({}, testInfo) => {
  await using first = firstRunIn(testInfo.outputPath());
  const { exitCode } = await run('playwright', ['--list', '--grep', '@sms'], { OUTPUT: testInfo.outputPath() });
  expect(exitCode).toBe(0);
  expect(readFileSync(testInfo.outputPath('run.lock'), 'utf8'), 'the lock').toBe(`${first.pid}\n`);
});

test('a run has its folder until it is interrupted', { tag: '@slow' }, async ({}, testInfo) => {
  test.slow();
  const lock = testInfo.outputPath('run.lock');
  const running = start('playwright', ['--project=chromium', '--grep', '@sms'], {
    OUTPUT: testInfo.outputPath(),
    FIRST_LOGIN_PROGRESS: '1',
    WORKERS: '1',
  });
  await running.said(FIRST_STEP);
  expect(readFileSync(lock, 'utf8')).toBe(`${running.process.pid}\n`);
  pressCtrlC(running);
  expect((await running.ended).exitCode).toBe(130);
  expect(existsSync(lock)).toBe(false);
});

test('the folder of a run that died is taken over, as is one whose lock says nothing', async ({}, testInfo) => {
  const dead = startNode(['--eval', '']);
  await dead.ended;
  const take = "const { takeOutput } = await import('./scripts/lib/output-lock.ts'); takeOutput(process.env.FOLDER);";
  for (const left of [`${dead.process.pid}\n`, '', 'x\n']) {
    writeFileSync(testInfo.outputPath('run.lock'), left);
    const say = "console.log((await import('node:fs')).readFileSync(process.env.FOLDER + '/run.lock', 'utf8').trim());";
    const next = startNode(['--import', 'tsx', '--input-type=module', '--eval', take + say], {
      FOLDER: testInfo.outputPath(),
    });
    const { exitCode, stdout, stderr } = await next.ended;
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: `${next.process.pid}\n`, stderr: '' });
    expect(existsSync(testInfo.outputPath('run.lock')), JSON.stringify(left)).toBe(false);
  }
});

/** Stands for the first run: all that is asked of it is that it lives. */
function firstRunIn(folder: string): AsyncDisposable & { readonly pid: number | undefined } {
  const { process: child, ended } = startNode(['--eval', 'process.stdin.resume()']);
  writeFileSync(join(folder, 'run.lock'), `${child.pid}\n`);
  return {
    pid: child.pid,
    async [Symbol.asyncDispose]() {
      child.stdin?.end();
      await ended;
    },
  };
}

test('only what performs tests takes the folder', () => {
  const asked = (...args: string[]) => performsTests(['node', 'cli.js', ...args]);
  expect(asked('test', '--grep', '@sms')).toBe(true);
  expect(asked('test', '--ui')).toBe(true);
  expect(asked('test', '--list')).toBe(false);
  expect(asked('test-server')).toBe(false);
  expect(asked('merge-reports', 'blob')).toBe(false);
});
