import { expect, test } from '@playwright/test';
import { scenarioOf } from '../../../fixtures/scenario.ts';
import { caseProblem } from '../../../guide/case-rules.ts';
import { METHOD_PATHS } from '../../../guide/paths.ts';
import { recognise, SYMPTOM_IDS, symptomById, SYMPTOMS } from '../../../guide/symptoms.ts';
import { telling, type Seen } from '../../../guide/symptoms/signature.ts';
import { symptomList } from '../../../scripts/lib/reproduce/list.ts';
import { caseOfSymptom, symptomNamed, type Chosen } from '../../../scripts/lib/reproduce/told.ts';

const AS_IT_IS: Chosen = {
  method: undefined,
  order: undefined,
  edition: undefined,
  locale: undefined,
  device: undefined,
};

function symptom(id: string) {
  const found = symptomById(id);
  if (found === undefined) throw new Error(`There is no symptom ${id}.`);
  return found;
}

test('there are at least 25 symptoms, each with a name of its own that can be typed', () => {
  expect(SYMPTOMS.length).toBeGreaterThanOrEqual(25);
  expect(new Set(SYMPTOM_IDS).size).toBe(SYMPTOMS.length);
  expect(SYMPTOM_IDS.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
});

test('every scenario can be, with every method it is said to show with', () => {
  const problems = SYMPTOMS.flatMap((one) => {
    const { alsoBy = [], method } = one.scenario;
    const methods = alsoBy === 'any' ? METHOD_PATHS : [method, ...alsoBy];
    return methods.map((by) => ({ id: one.id, by, problem: caseProblem({ ...scenarioOf(one), method: by }) }));
  });
  expect(problems.filter(({ problem }) => problem !== undefined)).toEqual([]);
});

test('a cure that waits says how long, and one by another method names one that the user did not have', () => {
  const bad = SYMPTOMS.filter(
    ({ cure, scenario }) =>
      (cure.by === 'wait') !== (cure.minutes !== undefined) ||
      (cure.by === 'another-method') !== (cure.method !== undefined) ||
      cure.method === scenario.method,
  );
  expect(bad.map(({ id }) => id)).toEqual([]);
});

test('the French texts have typographic apostrophes', () => {
  const texts = SYMPTOMS.flatMap(({ title, sees, causes, cure }) => [title, sees.fr, ...causes, cure.text]);
  expect(texts.filter((text) => text.includes("'"))).toEqual([]);
});

test('the list names every symptom on a line of its own', () => {
  const lines = symptomList().split('\n');
  const missing = SYMPTOMS.filter(({ id, title }) => !lines.some((l) => l.startsWith(`${id} `) && l.includes(title)));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('a method with which a symptom does not show is refused with those with which it does', () => {
  expect(() => caseOfSymptom(symptom('push-denied'), { ...AS_IT_IS, method: 'sms' }, 'classic')).toThrow(
    '--method sms cannot show push-denied, which shows with app-qr or app-key; for example npm run reproduce -- push-denied --method app-qr.',
  );
});

test('what is chosen stands in the place of what the scenario has', () => {
  const chosen = { method: 'call', locale: 'en-US', device: 'iphone' } as const;
  const told = caseOfSymptom(symptom('session-expired'), { ...AS_IT_IS, ...chosen }, 'reskin');
  expect(told).toMatchObject({ ...chosen, edition: 'reskin', order: 'after-registration', symptom: 'session-expired' });
});

test('a name far from every symptom is answered with the list', () => {
  expect(() => symptomNamed('xyzzy-nothing-like-it-at-all')).toThrow('npm run reproduce -- --list shows them all');
});

const refused = (code: string): Seen => ({
  screen: 'password',
  doing: 'entered other',
  outcome: 'refused',
  codes: [code],
});
const wentOn: Seen = { screen: 'password', doing: 'right', outcome: 'left', codes: [] };

test('of a row of refusals the last one tells, and what was made good still tells', () => {
  expect(telling([refused('1'), refused('2'), wentOn, refused('3'), refused('4')])).toEqual([
    refused('2'),
    refused('4'),
  ]);
  expect(telling([wentOn])).toEqual([]);
});

test('nothing is recognised in a journey without trouble, and two things in one with two', () => {
  expect(recognise([wentOn])).toEqual([]);
  const denied: Seen = { screen: 'try-push', doing: 'answered denied', outcome: 'refused', codes: ['API 31'] };
  const both = recognise([refused('AADSTS50126'), wentOn, denied]).map(({ id }) => id);
  expect(both).toEqual(['wrong-temporary-password', 'push-denied']);
});
