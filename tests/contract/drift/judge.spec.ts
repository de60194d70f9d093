/** The lab's judgement, from what tests are said to have noticed. */
import { expect, test } from '@playwright/test';
import type { Noticed, Trial } from '../../../reports/drift/hand-over.ts';
import { judge, scoreOf, type Judged } from '../../../scripts/drift/judge.ts';
import { repetitions, sampleOf, trialOf } from '../../../scripts/drift/plan.ts';
import { testsFor, type Listed } from '../../../scripts/drift/select.ts';
import { explanations, scoreLine } from '../../../scripts/drift/table.ts';
import type { Change } from '../../../tenant/embedded/drift/change.ts';

const CHANGE: Change = {
  id: 'text-late',
  kind: 'behaviour',
  what: 'Texts are late.',
  steps: ['2.2.3-4', '2.2.3-3'],
  toldAs: ['product-defect'],
  probe: 'text',
  edits: [{ file: 'a.ts', from: 'a', to: 'b' }],
};
const NEUTRAL: Change = { ...CHANGE, id: 'blue', kind: 'neutral', toldAs: [] };
const listed = (title: string, about: readonly string[], ...tags: string[]): Listed => ({
  file: 'sign-in/a.spec.ts',
  title,
  tags,
  about: new Set(about),
});
const LONG = listed('long', ['2.2.3-3', '2.2.3-4', '2.4-1'], 'guided', 'classic', 'fr-CA', 'desktop');
const SHORT = listed('short', ['2.2.3-4'], 'guided', 'classic', 'fr-CA', 'desktop');
const IPHONE = listed('on an iPhone', ['2.2.3-4'], 'guided', 'classic', 'fr-CA', 'iphone');
const RESKIN = listed('reskin', ['2.2.3-4'], 'guided', 'reskin', 'fr-CA', 'iphone');
const ABOUT = listed('about it', ['2.2.3-4']);
const OTHER = listed('about another', ['2.4-1']);
const ALL = [LONG, SHORT, IPHONE, RESKIN, ABOUT, OTHER];

const TRIAL: Trial = trialOf(CHANGE, ALL);
const noticed = (over: Partial<Noticed>): Noticed => ({
  trial: CHANGE.id,
  test: 'a test',
  outcome: 'passed',
  proof: false,
  located: false,
  ms: 1_000,
  ...over,
});
const PROOF = noticed({ proof: true });
const FAILED = noticed({ outcome: 'failed', kind: 'product-defect', step: '2.4-1', message: 'No.' });
const LOCATED = { ...FAILED, step: '2.2.3-4', located: true };

test('a change is tried on the shortest performance of its step, and on the tests about the step', () => {
  expect(testsFor(CHANGE, ALL)).toEqual([SHORT, ABOUT]);
  const [first, among] = [listed('another', ['2.2.3-4', '2.4-1']), listed('among others', ['2.4-1', '2.2.3-4'])];
  expect(testsFor(CHANGE, [...ALL, first, among]), 'where there are only a few').toEqual([SHORT, ABOUT, first, among]);
  const many = [...ALL, first, among, ABOUT];
  expect(testsFor(CHANGE, many), 'where there are more').toEqual([ABOUT, first, ABOUT]);
  expect(testsFor({ ...CHANGE, kind: 'structure' }, many)).toEqual([SHORT, ABOUT, first, ABOUT]);
  expect(testsFor({ ...CHANGE, edition: 'reskin' }, ALL)).toEqual([RESKIN, ABOUT]);
  expect(testsFor({ ...CHANGE, steps: ['2.6'] }, ALL)).toEqual([]);
});

test('what is noticed counts where the change is shown to be one, and is located where any test locates it', () => {
  expect(judge(TRIAL, [PROOF, noticed({})], false)).toMatchObject({ outcome: 'missed', tests: 1 });
  expect(judge(TRIAL, [PROOF, FAILED], false)).toMatchObject({ outcome: 'detected', step: '2.4-1' });
  expect(judge(TRIAL, [PROOF, FAILED, LOCATED], false)).toMatchObject({
    outcome: 'located',
    step: '2.2.3-4',
    ms: 3_000,
  });
  expect(judge(TRIAL, [LOCATED], false).outcome).toBe('unproven');
  expect(judge(TRIAL, [{ ...PROOF, outcome: 'failed', message: 'The same.' }, LOCATED], false)).toMatchObject({
    outcome: 'unproven',
    message: 'The same.',
  });
  expect(judge(TRIAL, [PROOF, { ...FAILED, trial: 'another' }], false).outcome).toBe('missed');
});

test('three tests come first: the performance, then those whose titles say most of what has changed', () => {
  const [late, never, other] = ['a text is late', 'a text never comes', 'a call'].map((title) =>
    listed(title, ['2.2.3-4']),
  );
  const all = [SHORT, LONG, other, never, late].filter((one) => one !== undefined);
  const titles = (change: Change) => {
    const { tests, rest } = trialOf(change, all);
    return [tests, rest].map((some) => some.map(({ title }) => title));
  };
  expect(titles(CHANGE), 'of behaviour').toEqual([['a text is late', 'a text never comes', 'a call'], []]);
  expect(titles({ ...CHANGE, kind: 'structure' })).toEqual([
    ['short', 'a text is late', 'a text never comes'],
    ['a call'],
  ]);
  expect(titles(NEUTRAL), 'nothing is left for later where nothing may be noticed').toEqual([
    ['short', 'a text is late', 'a call', 'a text never comes'],
    [],
  ]);
});

test('a change is missed where all of its tests ran, and not shown where the rest of them did not', () => {
  const rest = [{ file: 'sign-in/a.spec.ts', title: 'another' }];
  const ran = noticed({ test: 'sign-in/a.spec.ts › another' });
  expect(judge({ ...TRIAL, rest }, [PROOF, noticed({}), ran], false).outcome).toBe('missed');
  expect(judge({ ...TRIAL, rest }, [PROOF, noticed({})], false)).toMatchObject({
    outcome: 'unproven',
    message: 'Not all of its tests ran.',
  });
  expect(judge({ ...TRIAL, rest }, [PROOF, LOCATED], false).outcome).toBe('located');
});

test('where nothing may be noticed any failure is a false alarm', () => {
  const [unchanged, neutral] = repetitions(1, [CHANGE, NEUTRAL], ALL);
  expect(unchanged).toMatchObject({
    name: 'unchanged-1',
    changes: [],
    tests: [{ title: 'short' }, { title: 'about it' }],
  });
  expect(neutral).toMatchObject({ name: 'neutral-1', changes: ['blue'] });
  const trial = unchanged ?? TRIAL;
  expect(judge(trial, [noticed({ trial: trial.name })], true).outcome).toBe('quiet');
  expect(judge(trial, [], true), 'no test, no good news').toMatchObject({ outcome: 'unproven' });
  expect(judge(trial, [{ ...FAILED, trial: trial.name }], true).outcome).toBe('false-alarm');
});

test('a run is sound from 98 of 100 noticed and 95 located on, without a false alarm and with every change shown', () => {
  const changes = Array.from({ length: 100 }, (_, index) => ({ ...CHANGE, id: `c${index}` }));
  const run = (missed: number, detected: number, ...more: Judged[]) =>
    scoreOf(
      [
        ...changes.map(({ id: name }, index): Judged => {
          const outcome = index < missed ? 'missed' : index < missed + detected ? 'detected' : 'located';
          return { name, outcome, tests: 1, ms: 1 };
        }),
        ...more,
      ],
      [...changes, NEUTRAL],
    );
  expect(run(2, 3)).toMatchObject({ changes: 100, behaviour: 100, detected: 98, located: 95, sound: true });
  expect(run(3, 0).sound).toBe(false);
  expect(run(2, 4).sound).toBe(false);
  const alarm: Judged = { name: 'blue', outcome: 'false-alarm', tests: 1, ms: 1 };
  expect(run(0, 0, alarm)).toMatchObject({ quiet: 1, falseAlarms: 1, sound: false });
  expect(run(0, 0, { ...alarm, outcome: 'unproven' })).toMatchObject({ unproven: 1, sound: false });
  expect(scoreLine(run(2, 3), 61_400)).toBe(
    '100 changes, 100 of behaviour: 98 detected (98.0 %), 95 located (95.0 %); 0 where nothing may be noticed: 0 false alarms; 61 s.',
  );
});

test('what is not located is explained, with the reason a change gives itself where it does', () => {
  const missed: Judged = { name: CHANGE.id, outcome: 'missed', tests: 2, ms: 1 };
  expect(explanations([missed], [CHANGE])).toBe('text-late: none of 2 tests about 2.2.3-4 failed.');
  expect(explanations([missed], [{ ...CHANGE, unnoticed: 'nobody can see it.' }])).toBe(
    'text-late: nobody can see it.',
  );
  const detected: Judged = {
    ...missed,
    outcome: 'detected',
    by: 'a test',
    step: '2.4-1',
    kind: 'product-drift',
    message: 'No.\nx',
  };
  expect(explanations([detected], [CHANGE])).toBe(
    'text-late: told as product-drift at 2.4-1, not as product-defect at 2.2.3-4 or 2.2.3-3 by a test: No.',
  );
});

test('a sample is the same for the same seed, holds nothing twice and nothing that goes unnoticed', () => {
  const changes = Array.from({ length: 30 }, (_, index) => ({ ...CHANGE, id: `c${index}` }));
  const all = [...changes, { ...CHANGE, id: 'blind', unnoticed: 'why' }];
  const ids = (seed: number) => sampleOf(all, 10, seed).map(({ id }) => id);
  expect(ids(1)).toEqual(ids(1));
  expect(ids(1)).not.toEqual(ids(2));
  expect(new Set(ids(3)).size).toBe(10);
  expect(sampleOf(all, 99, 1).map(({ id }) => id)).not.toContain('blind');
});
