import { expect, test } from '@playwright/test';
import { findingsOf } from '../../../reports/guide/findings.ts';
import { arrived, judgeRun, newScreensOf } from '../../../reports/guide/judge.ts';
import { letterOf } from '../../../reports/guide/letters.ts';
import { outsideLongestRise } from '../../../reports/guide/order.ts';
import type { GuideRun } from '../../../reports/verdict/schema.ts';
import { met, ORDER, performance, withStep } from './samples.ts';

const WHOLE = performance([...ORDER]);
const statuses = (run: GuideRun) => judgeRun(run, ORDER).map(({ status }) => status);

test.describe('a step', () => {
  test('is what its performance says, where all came in the guide’s order', () => {
    expect(statuses(WHOLE)).toEqual(ORDER.map(() => 'verified'));
    expect(arrived(WHOLE)).toBe(true);
  });

  test('is gone where the way to the portal led past it', () => {
    expect(statuses(performance(['2.1-1', '2.1-2', '2.1-3', '2.4-1']))[3]).toBe('gone');
  });

  test('came in another place where its screen did; what keeps the guide’s order did not move', () => {
    const run = performance(['2.1-1', '2.1-2', '2.4-1', '2.1-3', '2.3-1']);
    const judged = judgeRun(run, ORDER);
    expect(judged.map(({ status }) => status)).toEqual(['verified', 'verified', 'verified', 'verified', 'reordered']);
    expect(judged[4]?.after).toBe('2.1-2');
  });

  test('that drifts as well as moves is told as a drift, with its place', () => {
    const run = withStep(performance(['2.1-1', '2.1-2', '2.4-1', '2.1-3', '2.3-1']), '2.4-1', { status: 'drifted' });
    expect(judgeRun(run, ORDER)[4]).toMatchObject({ status: 'drifted', after: '2.1-2' });
  });

  test('is replaced where a screen came that nobody knows; what follows is not reached', () => {
    const failure = { kind: 'unknown-screen', message: 'Écran inconnu sur login.example.' } as const;
    const screens = [met('landing', '2.1-1'), met('user-name', '2.1-2')];
    const run = performance(['2.1-1', '2.1-2'], { result: 'failed', failure, screens });
    expect(statuses(run)).toEqual(['verified', 'verified', 'replaced', 'not-reached', 'not-reached']);
    expect(judgeRun(run, ORDER)[2]?.instead).toBe(failure.message);
    expect(arrived(run)).toBe(false);
  });

  test('is replaced where a known screen came that has no place there', () => {
    const failure = { kind: 'product-drift', message: 'L’écran « reset-done » ne fait pas partie.' } as const;
    const screens = [met('landing', '2.1-1'), met('reset-done')];
    expect(statuses(performance(['2.1-1'], { result: 'failed', failure, screens }))[1]).toBe('replaced');
    expect(newScreensOf({ ...WHOLE, screens })).toEqual([]);
  });

  test('is gone where a tenant no longer offers what it names, and failed where something else broke', () => {
    const stopped = withStep(performance(['2.1-1', '2.1-2']), '2.1-3', { status: 'failed' });
    const screens = [met('landing', '2.1-1'), met('user-name', '2.1-2'), met('password', '2.1-3')];
    const stop = { kind: 'tenant-configuration', message: 'Le locataire n’offre pas le téléphone.' } as const;
    const failure = { kind: 'product-defect', message: 'Rien ne vient.' } as const;
    expect(statuses({ ...stopped, screens, stop })[2]).toBe('gone');
    expect(statuses({ ...stopped, screens, failure })[2]).toBe('failed');
  });
});

test.describe('a screen the guide does not mention', () => {
  const screens = [
    met('landing', '2.1-1'),
    { ...met('account-picker'), heading: 'Choisir' },
    met('user-name', '2.1-2'),
    met('portal'),
  ];

  test('stands between the steps it came between; the portal at the end is none', () => {
    expect(newScreensOf({ ...WHOLE, screens })).toEqual([
      { name: 'account-picker', heading: 'Choisir', sure: false, after: '2.1-1', before: '2.1-2' },
    ]);
  });
});

test.describe('several performances', () => {
  const knowledge = {
    steps: [...ORDER.map((id) => ({ id })), { id: '2.5', notPerformable: 'Vidéo.' }],
    reasonOf: (_id: string, { found }: { found: string }) => (found === 'Terminé' ? 'L’image le montre.' : undefined),
    sizeOf: () => ({ width: 1280, height: 800 }),
  };
  const compared = [
    { expected: 'Terminer', found: 'Terminé', kind: 'label', agrees: false, sure: true },
    { expected: 'Oui', found: 'OK', kind: 'label', agrees: false, sure: true },
    { expected: '5 questions', found: '3 questions', kind: 'deed', agrees: false, sure: true },
    { expected: 'Non', found: 'Nenni', kind: 'label', agrees: false, sure: false },
  ] as const;
  const drifted = withStep({ ...WHOLE, path: 'call' }, '2.3-1', { status: 'drifted', compared: [...compared] });
  const found = () => findingsOf('desktop', [WHOLE, drifted], knowledge).found;

  test('say the worst of a step, on which paths, and every difference with whether it is known', () => {
    const one = found().find(({ id }) => id === '2.3-1');
    expect(one).toMatchObject({ status: 'drifted', paths: ['call'] });
    expect(one?.wordings.map(({ found: page, deed, known }) => [page, deed, known])).toEqual([
      ['Terminé', undefined, true],
      ['OK', undefined, false],
      ['3 questions', true, false],
    ]);
    expect(one?.assumed).toEqual([{ expected: 'Non', found: 'Nenni' }]);
  });

  test('leave what no browser performs with its reason, and other devices out', () => {
    expect(found().at(-1)).toMatchObject({ id: '2.5', status: 'not-verifiable', note: 'Vidéo.' });
    expect(findingsOf('iphone', [WHOLE], knowledge).found.map(({ id }) => id)).toEqual(['2.5']);
  });

  test('tell of a scenario only what is otherwise than without it', () => {
    const scenario = 'without-questions';
    const tried = performance(['2.1-1', '2.1-2', '2.1-3', '2.4-1'], { scenario });
    const { tryouts, found: all } = findingsOf('desktop', [WHOLE, tried], knowledge);
    expect(tryouts).toEqual([
      { scenario, path: 'sms', steps: [{ id: '2.3-1', status: 'gone' }], newScreens: [], arrived: true },
    ]);
    expect(all.find(({ id }) => id === '2.3-1')?.status).toBe('verified');
  });
});

test('of a list that should rise, as little as possible is out of order', () => {
  const out = (numbers: readonly number[]) => [...outsideLongestRise(numbers)];
  expect(out([])).toEqual([]);
  expect(out([1, 2, 2, 3])).toEqual([]);
  expect(out([1, 9, 2, 3, 4])).toEqual([1]);
  expect(out([5, 1, 2, 3])).toEqual([0]);
});

test('a control has the letter of its part of the step, or the number of its step', () => {
  const ids = ['2.2.3-3b', '2.2.2-alt-1b-i', '2.1-2', '2.2.2-alt-1', '2.1-1b'];
  expect(ids.map(letterOf)).toEqual(['b', 'i', '2', '1', 'b']);
});
