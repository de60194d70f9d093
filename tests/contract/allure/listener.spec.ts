import { expect, test } from '@playwright/test';
import { STEP_IDS } from '../../../guide/guide.ts';
import { METHOD_PATHS, stepsOf } from '../../../guide/paths.ts';
import { severityOfStep } from '../../../reports/allure/severity.ts';
import { AT, prepared, type Told } from './results.ts';

const STEPS = ['2.1-1 Ouvrir office.com', '2.2.3-4 Entrer le code reçu'];

test('a step without which no reader arrives is one of every method, one of some methods leaves another', () => {
  const isOnAll = (id: string) => METHOD_PATHS.every((path) => (stepsOf(path) as readonly string[]).includes(id));
  const blockers = STEP_IDS.filter((id) => severityOfStep(id) === 'blocker' && id.startsWith('2.') && !isLater(id));
  const critical = STEP_IDS.filter((id) => severityOfStep(id) === 'critical');
  expect(blockers.filter((id) => !isOnAll(id))).toEqual([]);
  expect(critical.filter(isOnAll)).toEqual([]);
  expect(blockers).toEqual(expect.arrayContaining(['2.1-1', '2.1-3', '2.3-1', '2.4-1b']));
  expect(critical).toEqual(expect.arrayContaining(['2.2.2-5', '2.2.3-4', '2.2.4-4']));
});

/** What a failure is, and who looks at it and how grave it is then. */
const FAILURES: Readonly<Record<string, readonly [Told, { readonly severity: string; readonly owner: string }]>> = {
  'other words on a step of every method': [
    { tags: AT.desktop, steps: ['!2.1-1 Ouvrir office.com'], message: '[product-drift] autre' },
    { severity: 'minor', owner: 'Auteur du guide' },
  ],
  'an unknown screen on a step of every method': [
    { tags: AT.desktop, steps: ['!2.1-1 Ouvrir office.com'], message: '[unknown-screen] autre' },
    { severity: 'blocker', owner: 'Assurance qualité' },
  ],
  'a step of one method that cannot be done': [
    {
      tags: AT.desktop,
      steps: ['2.1-1 Ouvrir office.com', '!2.2.3-3 Remplir', '2.3-1 Choisir'],
      message: 'expect(received).toBe(expected)',
    },
    { severity: 'critical', owner: 'Assurance qualité' },
  ],
  'the question whether to stay signed in': [
    { tags: AT.desktop, steps: ['!2.4-2 Accepter'], message: '[unknown-screen] autre' },
    { severity: 'minor', owner: 'Assurance qualité' },
  ],
  'a service that is too busy': [
    { fullName: 'sign-in/password.spec.ts › it works', message: '[throttled] HTTP 429' },
    { severity: 'blocker', owner: 'Administration du locataire' },
  ],
  'a contract of the suite': [
    { fullName: 'contract/layers.spec.ts › it holds', message: 'Error: no' },
    { severity: 'trivial', owner: 'Assurance qualité' },
  ],
};

for (const [what, [told, judged]] of Object.entries(FAILURES)) {
  test(`the report says what a failure stops a reader from doing, and who looks at it: ${what}`, () => {
    expect(labelsOf(prepared(told))).toMatchObject(judged);
  });
}

test('a test that passed says what its failure would mean, unless it says so itself', () => {
  expect(labelsOf(prepared({ tags: AT.desktop, steps: STEPS }))).toMatchObject({ severity: 'blocker' });
  expect(labelsOf(prepared({ fullName: 'a-folder/new.spec.ts › it works' }))).toMatchObject({ severity: 'trivial' });
  const own = prepared({ fullName: 'refusals/call.spec.ts › it works', labels: { severity: 'minor', owner: 'Moi' } });
  expect(labelsOf(own)).toMatchObject({ severity: 'minor', owner: 'Moi' });
});

test('the kind of a failure leads its message, once and before anything else', () => {
  const messageOf = (message: string) => prepared({ message }).statusDetails.message;
  expect(messageOf('Error: [product-drift] 2.3-1a : autre')).toBe('[product-drift] 2.3-1a : autre');
  expect(messageOf('JourneyFailure: [unknown-screen] ?')).toBe('[unknown-screen] ?');
  expect(messageOf('[unknown-screen] ?')).toBe('[unknown-screen] ?');
  expect(messageOf('expect(received).toBe(expected)')).toBe('[product-defect] expect(received).toBe(expected)');
  expect(messageOf('Error: no')).toBe('[suite-defect] Error: no');
});

/** Of the sections that come after the first sign-in, which no path goes through. */
function isLater(id: string): boolean {
  return /^2\.[56]/.test(id);
}

function labelsOf({ labels }: ReturnType<typeof prepared>): Record<string, string> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]));
}
