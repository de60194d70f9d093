import { readFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import type { TestCase } from '@playwright/test/reporter';
import { gateOf } from '../../../reports/allure/gate.ts';
import type { Result } from '../../../reports/allure/results.ts';
import { ENDINGS_VARIABLE, endingsSchema, toTryAgain, type Endings } from '../../../reports/verdict/endings.ts';
import { runTitle } from '../../../reports/verdict/french.ts';
import { toMarkdown } from '../../../reports/verdict/markdown.ts';
import { verdictSchema, type Verdict } from '../../../reports/verdict/schema.ts';
import { withSecondTry, type Try } from '../../../reports/verdict/second-try.ts';
import { STOPPED } from '../../../reports/verdict/stopped.ts';
import VerdictReporter from '../../../reports/verdict/verdict-reporter.ts';
import { attached, guideRun, picture, report, step, testCase, testResult } from '../lib/reported.ts';

/** A run of the reporter, with what it hands over. */
const test = base.extend<{ performed: (name: string, tests: readonly TestCase[]) => Promise<Try> }>({
  performed: async ({}, use, testInfo) => {
    await use(async (name, tests) => {
      const [output, file] = [testInfo.outputPath(name), testInfo.outputPath(`${name}.json`)];
      process.env[ENDINGS_VARIABLE] = file;
      await report(new VerdictReporter({ output, tenant: 'live' }), tests);
      return {
        endings: endingsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))),
        verdict: verdictSchema.parse(JSON.parse(readFileSync(`${output}/verdict.json`, 'utf8'))),
      };
    });
    Reflect.deleteProperty(process.env, ENDINGS_VARIABLE);
  },
});

const SILENT = '[unreachable] login.microsoftonline.com ne répond pas.';
const PICTURED = guideRun({ steps: [step('2.1-1', { picture: 'landing' })] });

function journey(path: string, error?: string): TestCase {
  const errors = error === undefined ? [] : [{ message: error }];
  const attachments = [attached({ ...PICTURED, path }), picture('landing')];
  return located(path, testResult({ errors, attachments }));
}

function other(title: string, error?: string): TestCase {
  return located(title, testResult({ errors: error === undefined ? [] : [{ message: error }] }));
}

function located(title: string, result?: ReturnType<typeof testResult>): TestCase {
  return testCase(title, result, { titlePath: () => ['', 'chromium', 'guide/a.spec.ts', title] });
}

const LINE = '[chromium] › guide/a.spec.ts › sms';

test('what failed by preparation, limits or reach alone is tried again, named as a list of tests names it', async ({
  performed,
}) => {
  const { endings } = await performed('first', [
    journey('sms', SILENT),
    journey('call', '[unknown-screen] Écran inconnu.'),
    other('both', '[provisioning] 1 user(s) left'),
    other('passed'),
    located('left out'),
  ]);
  expect(toTryAgain(endings).map((one) => one.test)).toEqual([LINE, '[chromium] › guide/a.spec.ts › both']);
  expect(endings.performed).toHaveLength(4);
});

test('nothing is tried again once the service said stop, or after an interruption', () => {
  const failed = [
    { test: LINE, title: 'sms', kinds: ['unreachable'], failure: { kind: 'unreachable', message: 'x' }, runs: [] },
  ] satisfies Endings['failed'];
  const endings: Endings = { complete: true, outside: [], failed, performed: [LINE] };
  expect(toTryAgain(endings)).toHaveLength(1);
  expect(toTryAgain({ ...endings, complete: false })).toEqual([]);
  const failure = { kind: 'throttled', message: `${STOPPED} (AADSTS50196)` } as const;
  const stopped = {
    test: 'other',
    title: 'other',
    kinds: ['throttled'],
    failure,
    runs: [],
  } satisfies Endings['failed'][0];
  expect(toTryAgain({ ...endings, failed: [...failed, stopped] })).toEqual([]);
});

test('a second try that passes makes the run sound, and both results are shown', async ({ performed }) => {
  const first = await performed('first', [journey('sms', SILENT), other('both', SILENT), journey('call')]);
  const second = await performed('second', [journey('sms'), other('both')]);
  const verdict = verdictSchema.parse(withSecondTry(first, second, 'second-try'));
  expect(verdict).toMatchObject({ verdict: 'sound', counts: { passed: 3, failed: 0 } });
  expect(verdict.notes).toEqual([]);
  expect(verdict.again).toMatchObject([
    { test: 'guide/a.spec.ts › sms', first: { kind: 'unreachable' }, second: { result: 'passed' } },
    { test: 'guide/a.spec.ts › both', title: 'both', second: { result: 'passed' } },
  ]);
  expect(verdict.again?.[0]?.title).toBe(runTitle(PICTURED));
  expect(verdict.runs.map(({ path, attempt, steps }) => [path, attempt, steps[0]?.picture])).toEqual([
    ['call', undefined, 'pictures/call-after-registration-classic-fr-CA-desktop/landing.png'],
    ['sms', 'first', 'pictures/sms-after-registration-classic-fr-CA-desktop/landing.png'],
    ['sms', 'second', 'second-try/pictures/sms-after-registration-classic-fr-CA-desktop/landing.png'],
  ]);
  const page = toMarkdown(verdict);
  expect(page).toContain('## Réalisés une seconde fois');
  expect(page).toContain('| both | Service injoignable : login.microsoftonline.com ne répond pas. | réussi |');
  expect(page).toMatch(/## texto .* \(premier essai\)[^]*## texto .* \(second essai\)/);
});

for (const [error, name] of [
  [SILENT, 'inconclusive'],
  ['[product-defect] Le code est refusé.', 'broken'],
] as const) {
  test(`a second try that fails counts for what it is: ${name}`, async ({ performed }) => {
    const first = await performed('first', [journey('sms', SILENT), journey('call')]);
    const verdict = withSecondTry(first, await performed('second', [journey('sms', error)]), 'second-try');
    expect(verdict).toMatchObject({ verdict: name, counts: { passed: 1, failed: 1 } });
    expect(verdict.again?.[0]?.second).toMatchObject({ result: 'failed', failure: { message: expect.any(String) } });
  });
}

test('what was not performed again keeps its first result, and what failed for good is never cured', async ({
  performed,
}) => {
  const first = await performed('first', [journey('sms', SILENT), journey('call')]);
  const skipped = withSecondTry(first, await performed('second', [located('sms'), journey('call')]), 'second-try');
  expect(skipped).toMatchObject({ verdict: 'inconclusive', counts: { failed: 1 } });
  expect(skipped.again).toMatchObject([{ second: { result: 'skipped' } }]);
  const defect = journey('call', '[product-defect] Le code est refusé.');
  const broken = withSecondTry(
    await performed('third', [journey('sms', SILENT), defect]),
    await performed('fourth', [journey('sms')]),
    'second-try',
  );
  expect(broken).toMatchObject({ verdict: 'broken', counts: { passed: 1, failed: 1 } });
});

test('the gate counts the second result of a test that was performed twice', async ({ performed }) => {
  const first = await performed('first', [journey('sms', SILENT)]);
  const verdict = withSecondTry(first, await performed('second', [journey('sms')]), 'second-try');
  const failure = { kind: 'unreachable', message: 'ne répond pas', step: undefined } as const;
  const result = (start: number, more: Partial<Result>): Result => ({
    ...{
      testCaseId: 'a',
      name: 'sms',
      fullName: 'guide/a.spec.ts › sms',
      tags: [],
      epic: undefined,
      feature: undefined,
    },
    ...{ status: 'passed', failure: undefined, start, ...more },
  });
  const results = [result(1, { status: 'failed', failure }), result(2, {})];
  const gate = (told: Verdict, all = results) =>
    gateOf({ results: all, verdict: told, issues: [], today: '2026-11-26' });
  expect(gate(verdict).outcome).toBe('passed');
  expect(gate(first.verdict).outcome, 'no other test may hide a failure so').toBe('inconclusive');
  expect(gate(verdict, results.slice(0, 1)).outcome, 'nor a first try without a second').toBe('inconclusive');
});
