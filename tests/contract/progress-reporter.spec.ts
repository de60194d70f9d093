import { expect, test as base } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { FOR_THE_PERSON } from '../../reports/verdict/for-the-person.ts';
import ProgressReporter from '../../reports/verdict/progress-reporter.ts';
import { takeGuideRuns } from '../../reports/verdict/run-collector.ts';
import { attached, guideRun, step, testCase, testResult, testStep } from './lib/reported.ts';

const test = base.extend<{ lines: string[]; reporter: ProgressReporter }>({
  lines: async ({}, use) => use([]),
  reporter: async ({ lines }, use) => use(new ProgressReporter({ print: (line) => lines.push(line), colour: false })),
});

function journey(path: string, result: TestResult = testResult()): { test: TestCase; result: TestResult } {
  const title = `a reader of the guide arrives in the portal: ${path}, password changed before-registration`;
  return { test: testCase(title, result, { tags: ['@guided', `@${path}`, '@fr-CA', '@iphone', '@classic'] }), result };
}

test('a journey is said under a French title, step by step, as its steps end', ({ reporter, lines }) => {
  const { test: one, result } = journey('sms');
  reporter.onTestBegin(one, result);
  expect(lines).toEqual(['texto · mot de passe changé avant l’inscription · fr-CA · iPhone · classic · chromium']);
  reporter.onStepEnd(one, result, testStep('2.1-1 Ouvrir office.com'));
  reporter.onStepEnd(one, result, testStep('Click', { category: 'pw:api' }));
  reporter.onStepEnd(one, result, testStep('12 petits pas'));
  expect(lines.slice(1)).toEqual(['  ✓ 2.1-1 Ouvrir office.com']);
});

test('steps that are part of another are said after it', ({ reporter, lines }) => {
  const { test: one, result } = journey('sms');
  reporter.onTestBegin(one, result);
  const inner = testStep('2.2.3-3a Sélectionner le pays');
  const between = testStep('a step of the suite', { steps: [testStep('2.2.3-3b Entrer le numéro')] });
  const outer = testStep('2.2.3-3 Remplir la fenêtre', { steps: [inner, between] });
  for (const ended of [inner, ...between.steps, between, outer]) reporter.onStepEnd(one, result, ended);
  expect(lines.slice(1)).toEqual([
    '  ✓ 2.2.3-3 Remplir la fenêtre',
    '    ✓ 2.2.3-3a Sélectionner le pays',
    '    ✓ 2.2.3-3b Entrer le numéro',
  ]);
});

test('a step that drifts and one that fails are told apart', ({ reporter, lines }) => {
  const { test: one, result } = journey('sms');
  reporter.onTestBegin(one, result);
  reporter.onStepEnd(
    one,
    result,
    testStep('2.2.3-2 Choisir', { error: { message: 'Error: [product-drift] 2.2.3-2 : a' } }),
  );
  reporter.onStepEnd(one, result, testStep('2.2.3-4 Entrer', { error: { message: 'Error: [product-defect] refusé' } }));
  expect(lines.slice(1)).toEqual(['  ≠ 2.2.3-2 Choisir', '  ✗ 2.2.3-4 Entrer']);
});

test('a journey ends with its counts, its drifts in both wordings and its failure', ({ reporter, lines }) => {
  const drift = step('2.3-1a', { status: 'drifted', expected: 'Terminer', found: 'Terminé', known: true });
  const attachments = [attached(guideRun({ steps: [step('2.1-1'), step('2.1-2'), drift] }))];
  const { test: one, result } = journey(
    'sms',
    testResult({ attachments, errors: [{ message: '[throttled] Plus\ntard.' }] }),
  );
  reporter.onTestBegin(one, result);
  takeGuideRuns(result);
  reporter.onTestEnd(one, result);
  expect(lines.slice(1)).toEqual([
    '  2 vérifiées, 1 dérive',
    '  ≠ Dérive connue, 2.3-1a Faire : le guide dit « Terminer », la page dit « Terminé ».',
    '  ✗ Échec — Requêtes limitées par le service : Plus tard.',
    '',
  ]);
});

test('a journey that is left out says why', ({ reporter, lines }) => {
  const { test: one, result } = journey('sms');
  reporter.onTestBegin(one, result);
  const annotations = [{ type: 'skip', description: 'budget du passage (BUDGET_TEXTS)' }];
  reporter.onTestEnd({ ...one, annotations, outcome: () => 'skipped' }, result);
  expect(lines.slice(1)).toEqual(['  Non réalisé, budget du passage (BUDGET_TEXTS)', '']);
});

test('journeys performed at the same time are said one after the other', ({ reporter, lines }) => {
  const [first, second] = [journey('sms'), journey('totp-qr')];
  for (const { test: one, result } of [first, second]) reporter.onTestBegin(one, result);
  reporter.onStepEnd(second.test, second.result, testStep('2.1-1 de la seconde'));
  reporter.onStepEnd(first.test, first.result, testStep('2.1-1 de la première'));
  reporter.onTestEnd(second.test, second.result);
  expect(lines).toEqual([expect.stringMatching(/^texto/), '  ✓ 2.1-1 de la première']);
  reporter.onTestEnd(first.test, first.result);
  expect(lines.slice(2)).toEqual(['', expect.stringMatching(/^application, code QR/), '  ✓ 2.1-1 de la seconde', '']);
});

test('a journey that never ends is said as far as it came', ({ reporter, lines }) => {
  const [first, second] = [journey('sms'), journey('totp-qr')];
  for (const { test: one, result } of [first, second]) reporter.onTestBegin(one, result);
  reporter.onStepEnd(second.test, second.result, testStep('2.1-1 de la seconde'));
  reporter.onEnd();
  expect(lines).toContain('  ✓ 2.1-1 de la seconde');
});

test('of other tests only failures are said', ({ reporter, lines }) => {
  const passing = testCase('a wrong password', testResult());
  for (const result of passing.results) {
    reporter.onTestBegin(passing, result);
    reporter.onStepEnd(passing, result, testStep('2.1-1 Ouvrir office.com'));
    reporter.onTestEnd(passing, result);
  }
  expect(lines).toEqual([]);
  const failed = testResult({ errors: [{ message: '[unreachable] Rien ne répond.' }] });
  reporter.onTestEnd(testCase('a wrong password', failed), failed);
  reporter.onError({ message: 'Error: [suite-defect] hors des tests' });
  expect(lines).toEqual([
    '  ✗ a wrong password — Service injoignable : Rien ne répond.',
    '  ✗ Défaut de la suite de tests : hors des tests',
  ]);
});

test('what a person is asked to do is said at once, and nothing else that a test prints', ({ reporter, lines }) => {
  reporter.onStdOut(`${FOR_THE_PERSON}Approuvez la demande\nsomething else\n`);
  reporter.onStdOut(Buffer.from(`${FOR_THE_PERSON}Refusez l’appel\n`));
  expect(lines).toEqual(['☞ Approuvez la demande', '☞ Refusez l’appel']);
});
