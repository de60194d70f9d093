import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { FullResult, TestResult } from '@playwright/test/reporter';
import CaseReporter from '../../../reports/case/case-reporter.ts';
import { CASE_VERDICTS, caseResultSchema, type CaseResult } from '../../../reports/case/schema.ts';
import { testCase, testResult, testStep } from '../lib/reported.ts';
import { attachedCase, caseResult, pictured } from './results.ts';

type Attachments = TestResult['attachments'];

interface CaseFolder {
  readonly name: string;
  readonly files: readonly string[];
  readonly result: CaseResult;
  read(file: string): string;
}

const test = base.extend<{
  output: string;
  /** Lets a reporter hear of one test with these attachments, and the end of the run. */
  report: (attachments: Attachments, more?: Partial<TestResult>) => Promise<FullResult['status'] | undefined>;
  folders: () => readonly CaseFolder[];
  /** What the reporter said. */
  sentences: string[];
}>({
  sentences: async ({}, use) => use([]),
  output: async ({}, use, testInfo) => use(testInfo.outputPath('reports')),
  report: async ({ output, sentences }, use) =>
    use(async (attachments, more = {}) => {
      const reporter = new CaseReporter({ output, say: (sentence) => sentences.push(sentence) });
      const result = testResult({ attachments, ...more });
      reporter.onTestEnd(testCase('un cas', result), result);
      return (await reporter.onEnd()).status;
    }),
  folders: async ({ output }, use) =>
    use(() =>
      entries(join(output, 'cases')).map((name) => {
        const folder = join(output, 'cases', name);
        const read = (file: string) => readFileSync(join(folder, file), 'utf8');
        const result = caseResultSchema.parse(JSON.parse(read('case.json')));
        return { name, files: readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(), result, read };
      }),
    ),
});

function entries(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

for (const verdict of CASE_VERDICTS) {
  test(`a case comes out as it was handed over: ${verdict}`, async ({ report, folders }) => {
    const told = caseResult(verdict);
    expect(await report([attachedCase(told)])).toBeUndefined();
    const [folder] = folders();
    expect(folder?.name).toBe(verdict === 'told' ? '2026-11-26-cas' : '2026-11-26-session-expired');
    expect(folder?.files).toEqual(['case.html', 'case.json', 'case.md']);
    const timeline = told.timeline.map(({ picture: _, ...one }) => one);
    expect(folder?.result).toEqual({ ...told, timeline });
  });
}

test('pictures are kept beside the case, and within its page', async ({ report, folders, output }) => {
  const attachments = [
    attachedCase(caseResult()),
    pictured('02 user-name'),
    pictured('03 password'),
    pictured('portal'),
  ];
  await report(attachments);
  const [folder] = folders();
  const kept = ['pictures/02-user-name.png', 'pictures/03-password.png'];
  expect(folder?.result.timeline.map(({ picture }) => picture)).toEqual([undefined, ...kept, undefined]);
  expect(entries(join(output, 'cases', folder?.name ?? '', 'pictures'))).toEqual([
    '02-user-name.png',
    '03-password.png',
  ]);
  expect(folder?.read('case.html').match(/<img src="data:image\/png;base64,/g)).toHaveLength(2);
  expect(folder?.read('case.md').match(/!\[Écran \d\]\(<pictures\//g)).toHaveLength(2);
});

test('the result goes to the case file alone: other reporters get the pictures only', async ({ report, output }) => {
  const attachments = [attachedCase(caseResult()), pictured('portal')];
  await report(attachments);
  const step = testStep('attach "case"', { attachments: [attachedCase(caseResult()), pictured('portal')] });
  new CaseReporter({ output }).onStepEnd(testCase('un cas'), testResult(), step);
  expect([attachments, step.attachments].map((left) => left.map(({ name }) => name))).toEqual([
    ['image portal'],
    ['image portal'],
  ]);
});

test('a case is never written over another', async ({ report, folders }) => {
  for (let time = 0; time < 3; time++) await report([attachedCase(caseResult())]);
  expect(folders().map(({ name }) => name)).toEqual(
    ['', '-2', '-3'].map((ending) => `2026-11-26-session-expired${ending}`),
  );
});

test('the name of a folder cannot lead out of its place', async ({ report, folders, output }) => {
  const { asked } = caseResult();
  await report([attachedCase(caseResult('other', { asked: { ...asked, symptom: '../../autre' } }))]);
  expect(folders().map(({ name }) => name)).toEqual(['2026-11-26--autre']);
  expect(entries(output)).toEqual(['cases']);
});

test('a run that was interrupted leaves no case file', async ({ report, output }) => {
  await report([attachedCase(caseResult())], { status: 'interrupted' });
  expect(entries(join(output, 'cases'))).toEqual([]);
});

test('what failed after the result was handed over is in the case', async ({ report, folders }) => {
  await report([attachedCase(caseResult())], { errors: [{ message: 'Error: [provisioning] 1 user(s) left' }] });
  expect(folders()[0]?.result.failure).toEqual({ kind: 'provisioning', message: '1 user(s) left' });
  expect(folders()[0]?.read('case.html')).toContain('Préparation des comptes');
});

test('a case that cannot be read or written fails the run and leaves nothing half', async ({
  report,
  output,
  sentences,
}) => {
  expect(await report([attachedCase('{"schema":1')])).toBe('failed');
  expect(await report([attachedCase({ ...caseResult(), verdict: 'perhaps' })])).toBe('failed');
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'cases'), 'in the way');
  expect(await report([attachedCase(caseResult())])).toBe('failed');
  expect(entries(output)).toEqual(['cases']);
  expect(sentences).toEqual(
    ['SyntaxError', 'ZodError', 'ENOTDIR'].map((reason) => `Le dossier de « un cas » ne peut être écrit (${reason}).`),
  );
});
