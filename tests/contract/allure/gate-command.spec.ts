import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { NOTES } from '../../../reports/verdict/notes.ts';
import { run } from '../lib/command.ts';
import { AT, leaveRun, verdictWith, type Told } from './results.ts';

const PASSED: Told = { tags: AT.desktop, steps: ['2.1-1 Ouvrir office.com'] };
const FAILED: Told = { ...PASSED, message: '[unknown-screen] Écran inconnu' };
const sound = verdictWith({ verdict: 'sound' });

test('the gate ends with its exit code on the Node that runs it, and says why', async ({}, { outputDir }) => {
  leaveRun(outputDir, [FAILED]);
  const ended = await run('report:gate', [], { OUTPUT: outputDir });
  expect(ended).toMatchObject({ exitCode: 1, stderr: '' });
  expect(ended.stdout).toContain('Seuil de qualité : non atteint\n  ✗ Aucun échec nouveau');
});

test(
  'the gate is open for a sound run, asked for no more tests than it has',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    leaveRun(outputDir, [PASSED], sound);
    const ended = await run('report:gate', ['--least', '1'], { OUTPUT: outputDir });
    expect(ended).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: expect.stringContaining('Seuil de qualité : atteint'),
    });
    expect(await run('report:gate', ['--least', '2'], { OUTPUT: outputDir })).toMatchObject({ exitCode: 1 });
  },
);

test('the gate on a run that was interrupted is inconclusive', { tag: '@slow' }, async ({}, { outputDir }) => {
  leaveRun(outputDir, [PASSED], verdictWith({ verdict: 'inconclusive', notes: [NOTES.interrupted] }));
  expect(await run('report:gate', [], { OUTPUT: outputDir })).toMatchObject({ exitCode: 4 });
});

test(
  'the gate on nothing cannot say anything, and takes whole numbers only',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    mkdirSync(outputDir, { recursive: true });
    expect(await run('report:gate', [], { OUTPUT: outputDir })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining(`There are no results of a run in ${outputDir} yet`),
    });
    expect(await run('report:gate', ['--least', '0'], { OUTPUT: outputDir })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(
        '--least must be a whole number from 1 to 999999; for example npm run report:gate',
      ),
    });
  },
);
