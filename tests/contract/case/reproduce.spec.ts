import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { caseResultSchema } from '../../../reports/case/schema.ts';
import { run } from '../lib/command.ts';

test.describe.configure({ timeout: 240_000 });

/** What the command says of where it has put the case file. */
function caseIn(stdout: string) {
  const page = /^Dossier : (.+)$/m.exec(stdout)?.[1] ?? '';
  expect(existsSync(page), stdout).toBe(true);
  return caseResultSchema.parse(JSON.parse(readFileSync(join(page, '../case.json'), 'utf8')));
}

test('a symptom is reproduced by its command, which ends with 0', { tag: '@slow' }, async ({}, testInfo) => {
  const { exitCode, stdout } = await run('reproduce', ['wrong-text-code', '--locale', 'en-US'], {
    OUTPUT: testInfo.outputPath('reports'),
  });
  expect(stdout).toContain('Reproduit. ');
  const { verdict, timeline, cure, asked } = caseIn(stdout);
  expect({ exitCode, verdict, locale: asked.locale }).toEqual({ exitCode: 0, verdict: 'reproduced', locale: 'en-US' });
  expect(timeline.filter(({ codes }) => codes.includes('API 24'))).toHaveLength(1);
  expect(cure?.worked).toBe(true);
});

test(
  'a case in which nothing goes wrong is not reproduced, and ends with 1',
  { tag: '@slow' },
  async ({}, testInfo) => {
    const file = testInfo.outputPath('report.json');
    writeFileSync(file, JSON.stringify({ schema: 1, symptom: 'wrong-text-code', method: 'sms', did: [] }));
    const { exitCode, stdout } = await run('reproduce', ['--case', file], { OUTPUT: testInfo.outputPath('reports') });
    const { verdict, symptoms } = caseIn(stdout);
    expect({ exitCode, verdict, symptoms }).toEqual({ exitCode: 1, verdict: 'not-reproduced', symptoms: [] });
  },
);
