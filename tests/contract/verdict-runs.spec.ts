import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestInfo } from '@playwright/test';
import { attachRun } from '../../reports/verdict/attach-run.ts';
import { storePictures, takeGuideRuns, takenGuideRuns } from '../../reports/verdict/run-collector.ts';
import { attached, guideRun, picture, step, testResult } from './lib/reported.ts';

test.describe('a worker hands over a run', () => {
  const handedOver = async (more: Partial<TestInfo>) => {
    const attachments: unknown[] = [];
    const attach = async (_name: string, { body }: { body?: string | Buffer } = {}) => void attachments.push(body);
    const info = { status: 'passed', errors: [], attach, ...more } as unknown as TestInfo;
    await attachRun(info, { result: (outcome) => guideRun(outcome) });
    return JSON.parse(String(attachments[0])) as unknown;
  };

  test('with how its test ended', async () => {
    expect(await handedOver({})).toEqual(guideRun());
    expect(await handedOver({ status: 'interrupted' })).toEqual(guideRun({ result: 'interrupted' }));
    const failure = { kind: 'unknown-screen', message: 'Écran inconnu.' } as const;
    const errors = [
      { message: 'Error: [product-drift] a' },
      { message: 'JourneyFailure: [unknown-screen] Écran inconnu.' },
    ];
    expect(await handedOver({ status: 'failed', errors })).toEqual(guideRun({ result: 'failed', failure }));
  });
});

test.describe('the runs of a test', () => {
  test('are taken out of what other reporters see, and are there for those that ask', () => {
    const result = testResult({ attachments: [picture('portal'), attached(guideRun())] });
    expect(takenGuideRuns(result)).toEqual([]);
    expect(takeGuideRuns(result)).toEqual([guideRun()]);
    expect(result.attachments.map(({ name }) => name)).toEqual(['image portal']);
    expect(takenGuideRuns(result)).toEqual([guideRun()]);
  });

  test('failed if a check after them did, and were interrupted if the test was', () => {
    const errors = [{ message: '[suite-defect] requests the tenant has no route for' }];
    const failure = { kind: 'suite-defect', message: 'requests the tenant has no route for' } as const;
    const attachments = () => [attached(guideRun())];
    expect(takeGuideRuns(testResult({ errors, attachments: attachments() }))).toEqual([
      guideRun({ result: 'failed', failure }),
    ]);
    const interrupted = testResult({ status: 'interrupted', attachments: attachments() });
    expect(takeGuideRuns(interrupted)).toEqual([guideRun({ result: 'interrupted' })]);
  });

  test('that cannot be read are taken out all the same, and are an error', () => {
    const result = testResult({ attachments: [attached('{ not JSON')] });
    expect(() => takeGuideRuns(result)).toThrow(SyntaxError);
    expect(result.attachments).toEqual([]);
  });
});

test.describe('pictures', () => {
  const run = guideRun({ steps: [step('2.1-1', { picture: 'landing' }), step('2.4-2', { picture: 'portal' })] });
  const folder = 'pictures/sms-after-registration-classic-fr-CA-desktop';

  test('are stored, and steps point to those that are there', ({}, testInfo) => {
    const output = testInfo.outputPath('reports');
    const { steps } = storePictures(run, [picture('landing'), { ...picture('x'), name: 'image échec' }], output);
    expect(steps.map((one) => one.picture)).toEqual([`${folder}/landing.png`, undefined]);
    expect(readFileSync(join(output, `${folder}/landing.png`), 'utf8')).toBe('landing');
  });

  test('of runs that are alike do not write over each other', ({}, testInfo) => {
    const output = testInfo.outputPath('reports');
    const first = storePictures(run, [picture('landing', 'one')], output);
    const second = storePictures(run, [picture('landing', 'two')], output);
    const content = [first, second].map(({ steps }) => readFileSync(join(output, steps[0]?.picture ?? ''), 'utf8'));
    expect(content).toEqual(['one', 'two']);
  });
});
