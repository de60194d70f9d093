import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { performsTests } from '../../scripts/lib/output-lock.ts';
import { pressCtrlC, run, start, startNode } from './lib/command.ts';

const FIRST_STEP = /2\.1-1 /;

test('a second run into the same folder of reports ends with 3 and a sentence before anything starts', async ({}, testInfo) => {
  test.slow();
  // Stands for the first run: all that is asked of it is that it lives.
  const first = startNode(['--eval', 'process.stdin.resume()']);
  const output = testInfo.outputPath();
  writeFileSync(testInfo.outputPath('run.lock'), `${first.process.pid}\n`);
  for (const command of ['start', 'test', 'playwright', 'bench'] as const) {
    const { exitCode, stdout, stderr } = await run(command, [], { OUTPUT: output });
    expect({ exitCode, stdout }, command).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr, command).toBe(
      `Another run (process ${first.process.pid}) writes to the folder of the reports: ${output}; ` +
        'wait until it has ended or choose another folder, for example OUTPUT=/tmp/reports ' +
        '(if that process is no run, remove run.lock from the folder).\n',
    );
  }
  const { exitCode: listed } = await run('playwright', ['--list', '--grep', '@sms'], { OUTPUT: output });
  expect(listed, 'to list the tests writes nothing').toBe(0);
  expect(readFileSync(testInfo.outputPath('run.lock'), 'utf8'), 'the lock').toBe(`${first.process.pid}\n`);
  first.process.stdin?.end();
  await first.ended;
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

test('only what performs tests takes the folder', () => {
  const asked = (...args: string[]) => performsTests(['node', 'cli.js', ...args]);
  expect(asked('test', '--grep', '@sms')).toBe(true);
  expect(asked('test', '--ui')).toBe(true);
  expect(asked('test', '--list')).toBe(false);
  expect(asked('test-server')).toBe(false);
  expect(asked('merge-reports', 'blob')).toBe(false);
});
