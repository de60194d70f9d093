import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { CASE_RESULT } from '../../reports/case/schema.ts';
import { verdictSchema, type Verdict } from '../../reports/verdict/schema.ts';
import { OVERSTATED_COST } from '../../reports/verdict/skips.ts';
import VerdictReporter from '../../reports/verdict/verdict-reporter.ts';
import { attached, CONFIG, guideRun, picture, report, testCase, testResult, testStep } from './lib/reported.ts';

const test = base.extend<{ output: string; reporter: VerdictReporter; verdict: () => Verdict }>({
  output: async ({}, use, testInfo) => use(testInfo.outputPath('reports')),
  reporter: async ({ output }, use) => use(new VerdictReporter({ output })),
  verdict: async ({ output }, use) =>
    use(() => verdictSchema.parse(JSON.parse(readFileSync(join(output, 'verdict.json'), 'utf8')))),
});

const sound = () => testCase('un parcours', testResult({ attachments: [attached(guideRun())] }));
const failing = (...messages: string[]) =>
  testCase('un essai', testResult({ errors: messages.map((message) => ({ message })) }));

test.describe('the verdict of a run', () => {
  test('is sound when journeys were performed and nothing failed', async ({ reporter, verdict, output }) => {
    await report(reporter, [sound(), testCase('un autre', testResult())]);
    expect(verdict()).toMatchObject({ schema: 1, tenant: 'embedded', verdict: 'sound', runs: [guideRun()] });
    expect(verdict()).not.toHaveProperty('notes');
    expect(readFileSync(join(output, 'verdict.md'), 'utf8')).toContain('# Verdict : le guide se réalise');
  });

  test('is broken by any failure of the product, also beside one that says nothing of it', async ({
    reporter,
    verdict,
  }) => {
    await report(reporter, [sound(), failing('[provisioning] 1 user(s) left', '[product-drift] 2.3-1a : a')]);
    expect(verdict().verdict).toBe('broken');
    expect(verdict().notes).toEqual(['Échec de « un essai » (provisioning) : 1 user(s) left']);
  });

  test('is inconclusive when nothing but the preparation failed', async ({ reporter, verdict }) => {
    await report(reporter, [sound(), failing('[provisioning] 1 user(s) left')]);
    expect(verdict().verdict).toBe('inconclusive');
  });

  test('is inconclusive when no journey was performed', async ({ reporter, verdict }) => {
    await report(reporter, [testCase('un autre', testResult())]);
    expect(verdict().verdict).toBe('inconclusive');
    expect(verdict().notes).toEqual(['Aucun parcours du guide n’a été réalisé.']);
  });

  test('tells the failure of a journey once, where the journey stands', async ({ reporter, verdict }) => {
    const errors = [{ message: '[unknown-screen] Écran inconnu.' }];
    await report(reporter, [testCase('un parcours', testResult({ errors, attachments: [attached(guideRun())] }))]);
    expect(verdict()).toMatchObject({ verdict: 'broken', runs: [{ failure: { kind: 'unknown-screen' } }] });
    expect(verdict()).not.toHaveProperty('notes');
  });

  test('is broken when a journey cannot be read', async ({ reporter, verdict }) => {
    await report(reporter, [sound(), testCase('illisible', testResult({ attachments: [attached({ path: 'sms' })] }))]);
    expect(verdict().verdict).toBe('broken');
    expect(verdict().notes?.[0]).toContain('Le parcours de « illisible » ne peut être lu');
  });

  test('is broken by a test that ended badly without an error', async ({ reporter, verdict }) => {
    await report(reporter, [sound(), testCase('un essai', testResult({ status: 'timedOut' }))]);
    expect(verdict().verdict).toBe('broken');
    expect(verdict().notes).toEqual(['Échec de « un essai » (suite-defect) : état timedOut']);
  });

  test('of an interrupted run is inconclusive, with the journeys as far as they came', async ({
    reporter,
    verdict,
  }) => {
    const cut = testResult({ status: 'interrupted', attachments: [attached(guideRun({ path: 'totp-qr' }))] });
    await report(reporter, [sound(), testCase('coupé', cut), testCase('jamais commencé')], 'interrupted');
    expect(verdict().verdict).toBe('inconclusive');
    expect(verdict().runs.map(({ path, result }) => [path, result])).toEqual([
      ['totp-qr', 'interrupted'],
      ['sms', 'passed'],
    ]);
    expect(verdict().notes).toEqual(['Le passage a été interrompu : tout n’a pas été réalisé.']);
  });

  test('of an interrupted run is broken if a journey was', async ({ reporter, verdict }) => {
    await report(reporter, [failing('[product-defect] Le code est refusé.')], 'interrupted');
    expect(verdict().verdict).toBe('broken');
  });

  test('notes what was skipped with its reason, and what failed outside the tests', async ({ reporter, verdict }) => {
    reporter.onError({ message: 'Error: [unreachable] Aucun port.' });
    const annotations = [{ type: 'skip', description: 'le locataire ne sait pas appeler' }];
    await report(reporter, [sound(), testCase('un appel', undefined, { annotations })]);
    expect(verdict().verdict).toBe('inconclusive');
    expect(verdict().notes).toEqual([
      'Hors des tests : Aucun port.',
      'Non réalisé, le locataire ne sait pas appeler : un appel',
    ]);
  });

  test('counts those that were skipped for the same reason where they are many, and is sound all the same', async ({
    reporter,
    verdict,
  }) => {
    const skipped = (title: string, description: string) =>
      testCase(title, undefined, { annotations: [{ type: 'skip', description }], tags: ['@live'] });
    const many = Array.from({ length: 6 }, (_, index) => skipped(`essai ${index}`, 'pas prévu'));
    await report(reporter, [sound(), ...many, skipped('un texto', 'budget du passage (BUDGET_TEXTS) : reste 0 texto')]);
    expect(verdict()).toMatchObject({
      verdict: 'sound',
      counts: { passed: 1, failed: 0, skipped: 7, overBudget: 1, assumed: 0, live: 7 },
      notes: [
        'Non réalisés, pas prévu : 6 tests',
        'Non réalisé, budget du passage (BUDGET_TEXTS) : reste 0 texto : un texto',
      ],
    });
  });

  test('names tests that declare more than they cost', async ({ reporter, verdict }) => {
    const annotations = [{ type: OVERSTATED_COST, description: 'déclaré 4 textos, dépensé 1 texto' }];
    await report(reporter, [sound(), testCase('un texto', testResult(), { annotations })]);
    expect(verdict().notes).toEqual(['Coût surestimé, déclaré 4 textos, dépensé 1 texto : un texto']);
  });
});

test('what an earlier run left goes when the first test begins, and not before', ({ reporter, output }) => {
  const stale = ['allure-results/a-result.json', 'pictures/a/portal.png'].map((file) => join(output, file));
  for (const file of stale) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
  }
  reporter.onBegin(CONFIG, { allTests: () => [] } as never);
  expect(stale.map((file) => existsSync(file))).toEqual([true, true]);
  reporter.onTestBegin();
  expect(stale.map((file) => existsSync(file))).toEqual([false, false]);
});

test('a list of the tests writes no verdict', async ({ reporter, output }) => {
  await report(reporter, [testCase('un parcours')]);
  expect(existsSync(join(output, 'verdict.json'))).toBe(false);
});

test('the step that hands a run over shows nothing of it', ({ reporter }) => {
  const handover = testStep('attach "guide-run"', { attachments: [attached(guideRun()), picture('portal')] });
  reporter.onStepEnd(testCase('un parcours'), testResult(), handover);
  expect(handover.attachments.map(({ name }) => name)).toEqual(['image portal']);
});

test('what became of a replayed case is shown by no reporter that comes later', ({ reporter }) => {
  const raw = () => ({ ...CASE_RESULT, body: Buffer.from('{}') });
  const result = testResult({ attachments: [raw(), picture('portal')] });
  const step = testStep('attach', { attachments: [raw()] });
  reporter.onStepEnd(testCase('un symptôme'), result, step);
  reporter.onTestEnd(testCase('un symptôme', result), result);
  expect(step.attachments).toEqual([]);
  expect(result.attachments.map(({ name }) => name)).toEqual(['image portal']);
});
