/** The list of tests in quarantine, and what it makes of the verdict, the texts and the gate. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { gateOf } from '../../reports/allure/gate.ts';
import { gateText } from '../../reports/allure/gate-console.ts';
import type { Result } from '../../reports/allure/results.ts';
import { nameless, QuarantineError, readQuarantine } from '../../reports/quarantine/quarantine.ts';
import { verdictText } from '../../reports/verdict/console.ts';
import { closingLine } from '../../reports/verdict/counts.ts';
import { toMarkdown } from '../../reports/verdict/markdown.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { guideRun } from './lib/reported.ts';

const NOW = new Date(2027, 0, 10);
const SOUND = {
  test: 'sign-in/push.spec.ts › a sign-in with the app shows a number',
  reason: 'Le nombre vient parfois trop tard',
  owner: 'Marie Exemple',
  link: 'https://tracker.example/31',
  until: '2027-02-09',
};

test('an entry is read as it is written, for thirty days at most, and no file is none', ({}, { outputDir }) => {
  expect(readQuarantine(written(outputDir, [SOUND]), NOW)).toEqual([SOUND]);
  expect(readQuarantine(join(outputDir, 'none.json'))).toEqual([]);
  const past = { ...SOUND, until: '2026-12-31' };
  expect(readQuarantine(written(outputDir, [past]), NOW), 'the run fails, not the reading').toEqual([past]);
});

/** What is wrong with a list, and what must be said of it. */
const WRONG: Readonly<Record<string, readonly [unknown, string]>> = {
  'no JSON': ['{', 'is no JSON; for example an empty list: [].'],
  'an entry for more than thirty days': [
    [{ ...SOUND, until: '2027-02-10' }],
    'entry 1: until is more than 30 days away; choose a day up to 2027-02-09, and mend the test until then.',
  ],
  'no day': [[{ ...SOUND, until: undefined }], 'entry 1: until must be a day written as 2027-02-01'],
  'no owner': [[{ ...SOUND, owner: ' ' }], 'entry 1: owner must not be empty'],
  'no reason': [[{ ...SOUND, reason: '' }], 'entry 1: reason must not be empty'],
  'an address that leads nowhere': [[{ ...SOUND, link: 'ticket 31' }], 'entry 1: link must be an address'],
  'a whole file': [[{ ...SOUND, test: 'a.spec.ts' }], 'entry 1: test must be the spec and the titles'],
  'a field that is misspelt': [[{ ...SOUND, ower: 'a' }], 'entry 1: Unrecognized key: "ower"'],
  'a test that stands there twice': [[SOUND, SOUND], 'entry 2: the test stands there twice'],
};

for (const [what, [content, said]] of Object.entries(WRONG)) {
  test(`the list is refused for ${what}, in one sentence`, ({}, { outputDir }) => {
    const file = written(outputDir, content);
    expect(() => readQuarantine(file, NOW)).toThrow(QuarantineError);
    expect(() => readQuarantine(file, NOW)).toThrow(said);
  });
}

test('an entry that names no test is found', () => {
  expect(nameless([SOUND], [SOUND.test, 'another'])).toEqual([]);
  expect(nameless([SOUND], [`${SOUND.test} at once`])).toEqual([SOUND]);
});

const VERDICT: Verdict = {
  schema: 1,
  startedAt: '2027-01-10T00:00:00.000Z',
  finishedAt: '2027-01-10T00:01:00.000Z',
  tenant: 'embedded',
  verdict: 'sound',
  counts: { passed: 3, failed: 0, quarantined: 1, skipped: 0, overBudget: 0, assumed: 0, live: 0 },
  runs: [guideRun({ result: 'failed', quarantined: true, failure: { kind: 'product-defect', message: 'Trop tard.' } })],
  quarantine: [{ ...SOUND, result: 'failed', message: 'Trop tard.' }],
};
const TOLD =
  '« sign-in/push.spec.ts › a sign-in with the app shows a number » (échec, qui ne compte pas), jusqu’au 9 février 2027, Marie Exemple (https://tracker.example/31) : Le nombre vient parfois trop tard';

test('verdict, Markdown and last line tell it apart', () => {
  const text = verdictText(VERDICT);
  expect(text).toContain(`En quarantaine : ${TOLD}.`);
  expect(text).toContain('Échec en quarantaine, qui ne compte pas — Défaut du produit : Trop tard.');
  expect(text).toContain('échecs en quarantaine, qui ne comptent pas : 1.');
  expect(toMarkdown(VERDICT)).toMatch(
    /## En quarantaine\n\n\| Test \|.*\n.*\n\| sign-in\/push.* \| 2027-02-09 \| Trop tard\. \|/,
  );
  expect(closingLine({ passed: 3, failed: 0, quarantined: 1, skipped: 0, overBudget: 0, assumed: 0, live: 0 })).toBe(
    '3 passed, 0 failed, 1 failed in quarantine, 0 skipped; of 4: 0 @assumed, 0 @live',
  );
});

test('the gate lets it pass, and no other test beside it', () => {
  const failure = { kind: 'product-defect', message: 'Trop tard.', step: undefined } as const;
  const failed = { name: 'a', fullName: SOUND.test, status: 'failed', failure, tags: [] } as unknown as Result;
  const gate = gateOf({ results: [failed], verdict: VERDICT, issues: [], today: '2027-01-10' });
  expect(gate).toMatchObject({ outcome: 'passed', quarantined: [{ test: SOUND.test }] });
  expect(gateText(gate)).toContain(`En quarantaine : ${TOLD}`);
  const other = { ...failed, fullName: 'another.spec.ts › test' };
  expect(gateOf({ results: [failed, other], verdict: VERDICT, issues: [], today: '2027-01-10' }).outcome).toBe(
    'failed',
  );
});

function written(folder: string, content: unknown): string {
  const file = join(folder, 'quarantine.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
