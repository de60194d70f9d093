/** The verdict of the shards is that of the run: the reporter itself is asked, once for all tests and once for each part. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { TestCase } from '@playwright/test/reporter';
import { mergeVerdicts } from '../../../reports/shards/merge-verdicts.ts';
import { NOTES } from '../../../reports/verdict/notes.ts';
import { verdictSchema, type Verdict } from '../../../reports/verdict/schema.ts';
import VerdictReporter from '../../../reports/verdict/verdict-reporter.ts';
import { attached, guideRun, report, testCase, testResult } from '../lib/reported.ts';

const performed = (path: string) => testCase(path, testResult({ attachments: [attached(guideRun({ path }))] }));
const passed = (title: string) => testCase(title, testResult());
const failed = (title: string, message: string) => testCase(title, testResult({ errors: [{ message }] }));
const skipped = (title: string, description: string) =>
  testCase(title, testResult({ status: 'skipped' }), {
    annotations: [{ type: 'skip', description }],
    outcome: () => 'skipped',
    ok: () => true,
  });
const hosts = (title: string, type: string, description: string) =>
  testCase(title, testResult(), { annotations: [{ type, description }] });

const SOUND = [performed('sms'), passed('a'), performed('call'), passed('b')];
const STOPPED = 'arrêté : le service limite ou bloque (compte verrouillé)';
const PUSH = 'ce locataire ne sait pas approuver de demandes dans l’application';

/** Tests of a run in the order they are cut by, on which tenant, and the verdict on all of them. */
const RUNS: Readonly<Record<string, readonly [tests: readonly TestCase[], verdict: string, tenant?: string]>> = {
  'everything passed': [SOUND, 'sound'],
  'one part performs nothing of the guide': [[passed('a'), passed('b'), performed('sms'), performed('call')], 'sound'],
  'the product failed in one part, the preparation in the other': [
    [failed('a', '[provisioning] x'), ...SOUND, failed('b', '[product-defect] y')],
    'broken',
  ],
  'the preparation failed in a part without the guide': [
    [failed('a', '[provisioning] x'), passed('b'), performed('sms'), performed('call')],
    'inconclusive',
  ],
  'nothing of the guide was performed': [[passed('a'), passed('b')], 'inconclusive'],
  'few tests were skipped for the same reason': [
    [skipped('a', PUSH), performed('sms'), skipped('b', STOPPED), skipped('c', PUSH)],
    'sound',
  ],
  'many tests were skipped for the same reason, few in each part': [
    [
      ...['a', 'b', 'c'].map((title) => skipped(title, STOPPED)),
      performed('sms'),
      ...['d', 'e', 'f', 'g'].map((title) => skipped(title, STOPPED)),
    ],
    'sound',
  ],
  'pages came from hosts of others': [
    [
      hosts('a', 'other hosts', 'b.test, a.test'),
      performed('sms'),
      hosts('b', 'other hosts', 'c.test, a.test'),
      hosts('c', 'new other hosts', 'c.test'),
    ],
    'sound',
    'live',
  ],
};

for (const [what, [tests, expected, tenant]] of Object.entries(RUNS)) {
  for (const parts of [2, 4]) {
    test(`the verdict of ${parts} shards is that of the run in one: ${what}`, async ({}, { outputDir }) => {
      const whole = await verdictOn(tests, join(outputDir, 'whole'), tenant);
      const size = Math.ceil(tests.length / parts);
      const shards = Array.from({ length: parts }, (_, index) => tests.slice(index * size, (index + 1) * size));
      // Of a shard without a test there is no verdict.
      const filled = shards.filter((one) => one.length > 0);
      const verdicts = await Promise.all(
        filled.map((one, index) => verdictOn(one, join(outputDir, `shard-${index + 1}`), tenant)),
      );
      const merged = mergeVerdicts(verdicts);
      expect(merged.verdict).toBe(expected);
      expect(comparable(merged)).toEqual(comparable(whole));
      expect(verdictSchema.parse(merged)).toEqual(merged);
    });
  }
}

test('a shard that was interrupted leaves the run without a conclusion', async ({}, { outputDir }) => {
  const [one, other] = [
    await verdictOn(SOUND, join(outputDir, 'one')),
    await verdictOn(SOUND, join(outputDir, 'other'), 'embedded', 'interrupted'),
  ];
  const merged = mergeVerdicts([one, other]);
  expect(merged).toMatchObject({ verdict: 'inconclusive', notes: [NOTES.interrupted] });
  expect(merged.counts?.passed).toBe(8);
});

test('what failed outside of the tests of a shard failed in the run', async ({}, { outputDir }) => {
  const reporter = new VerdictReporter({ output: outputDir });
  reporter.onError({ message: '[unreachable] the tenant did not start' });
  await report(reporter, [], 'failed');
  const merged = mergeVerdicts([await verdictOn(SOUND, join(outputDir, 'one')), readVerdict(outputDir)]);
  expect(merged).toMatchObject({
    verdict: 'inconclusive',
    notes: [`${NOTES.outside} : the tenant did not start`],
  });
});

test('the run lasted from the first beginning to the last end', async ({}, { outputDir }) => {
  const verdict = await verdictOn(SOUND, outputDir);
  const at = (startedAt: string, finishedAt: string): Verdict => ({ ...verdict, startedAt, finishedAt });
  const merged = mergeVerdicts([
    at('2026-11-26T01:01:00.000Z', '2026-11-26T01:05:00.000Z'),
    at('2026-11-26T01:00:00.000Z', '2026-11-26T01:04:00.000Z'),
  ]);
  expect([merged.startedAt, merged.finishedAt]).toEqual(['2026-11-26T01:00:00.000Z', '2026-11-26T01:05:00.000Z']);
});

async function verdictOn(
  tests: readonly TestCase[],
  output: string,
  tenant = 'embedded',
  status?: 'interrupted',
): Promise<Verdict> {
  // As its results are taken apart: what is attached to a test is there once.
  const fresh = tests.map((one) => ({
    ...one,
    results: one.results.map((result) => ({ ...result, attachments: [...result.attachments] })),
  }));
  const reporter = new VerdictReporter({ output, tenant });
  await report(reporter, fresh, status);
  return readVerdict(output);
}

function readVerdict(output: string): Verdict {
  return verdictSchema.parse(JSON.parse(readFileSync(join(output, 'verdict.json'), 'utf8')));
}

/** Times differ, and notes stand in another order. */
function comparable({ startedAt: _from, finishedAt: _to, notes = [], ...rest }: Verdict) {
  return { ...rest, notes: notes.toSorted() };
}
