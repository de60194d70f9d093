import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { guideReportSchema } from '../../../reports/guide/schema.ts';
import { pressCtrlC, run, start } from '../lib/command.ts';
import { axeFindings } from './axe.ts';

const FIRST_STEP = /2\.1-1 /;

test(
  'one method of the guide on one device is reported, and the page holds what axe asks for',
  { tag: '@slow' },
  async ({ page }, { outputDir }) => {
    test.slow();
    const asked = ['--method', 'sms', '--device', 'desktop', '--edition', 'reskin'];
    const { exitCode, stdout } = await run('validate:guide', asked, { OUTPUT: outputDir });
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain('Rien de nouveau depuis la référence.');
    const folder = join(outputDir, 'guide');
    const report = guideReportSchema.parse(JSON.parse(readFileSync(join(folder, 'guide.json'), 'utf8')));
    expect(report).toMatchObject({
      edition: 'reskin',
      locale: 'fr-CA',
      method: 'sms',
      outcome: 'as-known',
      failures: [],
    });
    const [device, ...others] = report.devices;
    expect(others).toEqual([]);
    expect(device?.findings.find(({ id }) => id === '2.2.3-2')).toMatchObject({
      status: 'drifted',
      wordings: [{ expected: 'Confirmer', known: true }],
      suggestions: [{ sure: true }],
    });
    const letters = device?.findings.find(({ id }) => id === '2.2.3-3')?.views.flatMap(({ marks }) => marks);
    expect([...new Set(letters?.map(({ letter }) => letter))]).toEqual(['a', 'b', 'c']);
    await page.goto(pathToFileURL(join(folder, 'guide.html')).href);
    expect(await axeFindings(page)).toEqual([]);
  },
);

test(
  'a run that is interrupted ends with 130 and leaves the earlier report untouched',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    test.slow();
    mkdirSync(join(outputDir, 'guide'), { recursive: true });
    writeFileSync(join(outputDir, 'guide/guide.html'), 'the earlier one');
    const command = start('validate:guide', ['--device', 'desktop'], { OUTPUT: outputDir, WORKERS: '1' });
    await command.said(FIRST_STEP);
    pressCtrlC(command);
    const { exitCode, stdout } = await command.ended;
    expect(exitCode, stdout).toBe(130);
    expect(readFileSync(join(outputDir, 'guide/guide.html'), 'utf8')).toBe('the earlier one');
    expect(readdirSync(outputDir).filter((name) => name.startsWith('.guide'))).toEqual([]);
  },
);

test('a folder that cannot be written ends with 3 before anything starts', { tag: '@slow' }, async ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('file'), '');
  const OUTPUT = testInfo.outputPath('file', 'reports');
  const { exitCode, stdout, stderr } = await run('validate:guide', [], { OUTPUT });
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr).toMatch(/^The folder of the reports cannot be written \(ENOTDIR\): /);
});
