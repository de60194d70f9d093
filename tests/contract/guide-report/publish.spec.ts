import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import RunsReporter from '../../../reports/guide/runs-reporter.ts';
import { runsSchema } from '../../../reports/guide/runs.ts';
import { guideReportSchema } from '../../../reports/guide/schema.ts';
import { assemble } from '../../../scripts/validate/assemble.ts';
import { discard, newDraft, publish, readRuns } from '../../../scripts/validate/publish.ts';
import type { FullResult } from '@playwright/test/reporter';
import { attached, guideRun, picture, step, testCase, testResult, testStep } from '../lib/reported.ts';
import { guideReport, PICTURES } from './samples.ts';

function withPictures(draft: string): string {
  mkdirSync(join(draft, 'pictures'));
  for (const [path, png] of PICTURES) writeFileSync(join(draft, path), png);
  return draft;
}

test.describe('the report', () => {
  test('replaces the earlier one whole, and leaves nothing else', ({}, testInfo) => {
    const output = testInfo.outputPath('reports');
    for (const release of ['first', 'second']) {
      const folder = publish(guideReport({ failures: [release] }), withPictures(newDraft(output)), output);
      expect(readdirSync(folder).toSorted()).toEqual(['guide.html', 'guide.json', 'guide.md', 'pictures']);
      const kept = guideReportSchema.parse(JSON.parse(readFileSync(join(folder, 'guide.json'), 'utf8')));
      expect(kept.failures).toEqual([release]);
      expect(readdirSync(output)).toEqual(['guide']);
    }
  });

  test('that cannot be made leaves the earlier one untouched', ({}, testInfo) => {
    const output = testInfo.outputPath('reports');
    publish(guideReport({ failures: ['first'] }), withPictures(newDraft(output)), output);
    const draft = newDraft(output);
    // Its pictures are not there.
    expect(() => publish(guideReport({ failures: ['second'] }), draft, output)).toThrow('ENOENT');
    discard(draft);
    expect(readFileSync(join(output, 'guide/guide.json'), 'utf8')).toContain('first');
    expect(readdirSync(output)).toEqual(['guide']);
  });
});

test.describe('a run', () => {
  const views = [{ picture: 'etape-2-1-1-1', width: 1280, height: 800, marks: [] }];
  const stop = { kind: 'tenant-configuration', message: 'Non offert.', picture: 'stop' } as const;
  const run = guideRun({
    steps: [step('2.1-1', { views })],
    screens: [{ name: 'landing', steps: [], picture: 'landing' }],
    stop,
  });
  const report = async (status: FullResult['status'], folder: string, results = [run]) => {
    const reporter = new RunsReporter({ folder });
    const pictures = ['etape-2-1-1-1', 'landing', 'stop'].map((name) => picture(name));
    for (const one of results) {
      reporter.onTestEnd(testCase('a'), testResult({ attachments: [attached(one), ...pictures] }));
    }
    await reporter.onEnd({ status } as FullResult);
    return readRuns(folder);
  };

  test('is handed over with its pictures, and other reporters do not see it', async ({}, testInfo) => {
    const folder = testInfo.outputPath('draft');
    const runs = await report('passed', folder);
    expect(runs).toMatchObject({ complete: true, failures: [] });
    const [one] = runs?.runs ?? [];
    const paths = [one?.steps[0]?.views?.[0]?.picture, one?.screens?.[0]?.picture, one?.stop?.picture];
    expect(paths.map((path) => existsSync(join(folder, path ?? 'none')))).toEqual([true, true, true]);
    const inner = testStep('attach', { attachments: [attached(run), picture('landing')] });
    new RunsReporter({ folder }).onStepEnd(testCase('a'), testResult(), inner);
    expect(inner.attachments.map(({ name }) => name)).toEqual(['image landing']);
  });

  test('that was interrupted says so, and one that could not begin has left nothing', async ({}, testInfo) => {
    expect(await report('interrupted', testInfo.outputPath('draft'), [])).toMatchObject({ complete: false });
    expect(readRuns(testInfo.outputPath('none'))).toBeUndefined();
  });

  const ASKED = { tenant: 'embedded', edition: 'classic', locale: 'fr-CA', devices: ['desktop'], method: undefined };
  const RUNS = runsSchema.parse({
    startedAt: '2026-11-26T01:00:00Z',
    finishedAt: '2026-11-26T01:01:00Z',
    complete: true,
    runs: [
      guideRun({
        screens: [
          { name: 'landing', steps: ['2.1-1'] },
          { name: 'portal', steps: [] },
        ],
      }),
    ],
    failures: [],
  });
  const outcome = (more: Partial<typeof RUNS>) =>
    assemble(ASKED, { runs: { ...RUNS, ...more }, baselines: new Map(), sizeOf: () => ({ width: 1, height: 1 }) })
      .outcome;
  const failed = (kind: 'provisioning' | 'suite-defect' | 'product-drift') => [
    guideRun({ ...RUNS.runs[0], result: 'failed', failure: { kind, message: 'x' } }),
  ];

  test('comes to an outcome: known, changed, or none where nothing is said of the product', () => {
    expect(outcome({})).toBe('as-known');
    // Whether a drift is new is for the baseline to say.
    expect(outcome({ runs: failed('product-drift') })).toBe('as-known');
    expect(outcome({ runs: failed('suite-defect') })).toBe('changed');
    expect(outcome({ runs: failed('provisioning') })).toBe('inconclusive');
    expect(outcome({ complete: false })).toBe('inconclusive');
    expect(outcome({ runs: [] })).toBe('inconclusive');
  });
});
