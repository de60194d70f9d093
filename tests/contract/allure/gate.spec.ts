import { expect, test } from '@playwright/test';
import { gateText, overdueLines } from '../../../reports/allure/gate-console.ts';
import { gateOf, type Gate, type GateInput } from '../../../reports/allure/gate.ts';
import type { KnownIssue } from '../../../reports/allure/known-issues.ts';
import type { Result } from '../../../reports/allure/results.ts';
import { NOTES } from '../../../reports/verdict/notes.ts';
import { verdictWith } from './results.ts';

const TODAY = '2027-02-01';
const PASSED: Result = {
  testCaseId: 'a',
  name: 'texto',
  fullName: 'guide/first-sign-in.spec.ts › sms',
  status: 'passed',
  tags: [],
  epic: undefined,
  feature: undefined,
  start: 1,
  failure: undefined,
};
const DRIFT: Result = {
  ...PASSED,
  status: 'failed',
  failure: { kind: 'product-drift', message: 'la page dit « SMS »', step: '2.2.3-3c' },
};
const THROTTLED: Result = { ...DRIFT, failure: { kind: 'throttled', message: 'HTTP 429', step: undefined } };
const ISSUE: KnownIssue = {
  id: 'sms',
  title: 'SMS',
  link: 'https://example.org/12',
  until: TODAY,
  kind: 'product-drift',
  step: '2.2.3-3c',
};
const sound = verdictWith({ verdict: 'sound' });

const CASES: Readonly<Record<string, { readonly given: Partial<GateInput>; readonly ends: Gate['outcome'] }>> = {
  'nothing failed': { given: { verdict: sound }, ends: 'passed' },
  'something failed that nobody knows': { given: { results: [DRIFT] }, ends: 'failed' },
  'what is known failed on its last day': { given: { results: [DRIFT], issues: [ISSUE] }, ends: 'passed' },
  'what was known failed the day after': {
    given: { results: [DRIFT], issues: [ISSUE], today: '2027-02-02' },
    ends: 'failed',
  },
  'it failed at another step': { given: { results: [DRIFT], issues: [{ ...ISSUE, step: '2.2.3-4' }] }, ends: 'failed' },
  'it failed by another kind': {
    given: { results: [DRIFT], issues: [{ ...ISSUE, kind: 'unknown-screen' }] },
    ends: 'failed',
  },
  'another test failed': { given: { results: [DRIFT], issues: [{ ...ISSUE, test: 'call' }] }, ends: 'failed' },
  'it failed with another message': {
    given: { results: [DRIFT], issues: [{ ...ISSUE, message: 'texto' }] },
    ends: 'failed',
  },
  'the service was busy': { given: { results: [PASSED, THROTTLED] }, ends: 'inconclusive' },
  'the service was busy, and something else failed': { given: { results: [DRIFT, THROTTLED] }, ends: 'failed' },
  'fewer tests were performed than asked for': { given: { verdict: sound, least: 2 }, ends: 'failed' },
  'every test was skipped': { given: { verdict: sound, results: [{ ...PASSED, status: 'skipped' }] }, ends: 'failed' },
  'it was interrupted': {
    given: { verdict: verdictWith({ verdict: 'inconclusive', notes: [NOTES.interrupted] }) },
    ends: 'inconclusive',
  },
  'no journey was performed': {
    given: { verdict: verdictWith({ verdict: 'inconclusive', notes: [NOTES.nothingPerformed] }) },
    ends: 'inconclusive',
  },
  'something failed between the tests': {
    given: { verdict: verdictWith({ notes: [`${NOTES.outside} : no port`] }) },
    ends: 'failed',
  },
  'the verdict is broken and no test is': { given: {}, ends: 'failed' },
};

for (const [what, { given, ends }] of Object.entries(CASES)) {
  test(`the gate is ${ends} where ${what}`, () => {
    const gate = gateOf({ results: [PASSED], verdict: verdictWith(), issues: [], today: TODAY, ...given });
    expect(gate.outcome).toBe(ends);
    expect(gate.rules.every(({ met }) => met)).toBe(ends === 'passed');
  });
}

test('the gate says what failed, what is accepted until when, and what did not occur', () => {
  const absent = { ...ISSUE, id: 'gone', title: 'Disparu', step: '2.3-1' };
  const known = gateOf({
    results: [DRIFT, THROTTLED],
    verdict: verdictWith(),
    issues: [ISSUE, absent],
    today: TODAY,
  });
  const text = gateText(known);
  expect(text).toContain('Seuil de qualité : sans conclusion');
  expect(text).toContain('✗ Aucun échec nouveau\n      « texto » : HTTP 429');
  expect(text).toContain('« SMS », jusqu’au 1er février 2027, 1 test (https://example.org/12)');
  expect(text).toContain('à retirer s’ils sont réglés :\n  « Disparu » (gone)');
  const late = gateOf({ results: [DRIFT], verdict: verdictWith(), issues: [ISSUE], today: '2027-02-02' });
  expect(gateText(late)).toContain(
    '✗ Aucun problème connu dont le délai est passé\n      Problème connu « SMS » : délai passé le 1er février 2027 (https://example.org/12)',
  );
});

test('a run names the known issues that are past their day, whether they occurred or not', () => {
  expect(overdueLines([ISSUE], TODAY)).toEqual([]);
  expect(overdueLines([ISSUE], '2027-02-02')).toEqual([
    'Problème connu « SMS » : délai passé le 1er février 2027 (https://example.org/12)',
  ]);
});
