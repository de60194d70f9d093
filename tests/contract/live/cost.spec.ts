import { expect, test } from '@playwright/test';
import { claim } from '../../../fixtures/budget.ts';
import type { Cost } from '../../../fixtures/cost.ts';
import { declaredCost, declaredNeeds, live, ONE_CODE } from '../../../fixtures/live-details.ts';
import type { Path } from '../../../guide/paths.ts';
import type { Budgets } from '../../../settings.ts';

/** What is declared, and how a report says it. */
const DECLARED: readonly (readonly [readonly (Path | Cost)[], Cost, string])[] = [
  [[{}], {}, 'rien'],
  [['sms'], { users: 1, texts: 1 }, '1 utilisateur, 1 texto'],
  [
    ['other-account', { texts: 1, wrongEntries: 2 }],
    { users: 2, texts: 3, wrongEntries: 2 },
    '2 utilisateurs, 3 textos, 2 saisies refusées par utilisateur',
  ],
  [
    ['totp-qr', { minutes: 3 * ONE_CODE, calls: 1 }],
    { users: 1, calls: 1, minutes: 2 },
    '1 utilisateur, 1 appel, 2 minutes d’attente',
  ],
  [[{ minutes: ONE_CODE }], { minutes: 0.5 }, '0,5 minute d’attente'],
];

test('what a test costs is declared in words that are understood again', () => {
  for (const [parts, cost, said] of DECLARED) {
    const annotations = live(...parts);
    expect(annotations.map(({ description }) => description)).toEqual([said]);
    expect(declaredCost(annotations)).toEqual(cost);
  }
  expect(declaredCost([])).toBeUndefined();
  expect(declaredNeeds(live('app-key'))).toEqual(['push']);
});

test('a cost that nobody understands, or that is declared twice, is a mistake', () => {
  expect(() => declaredCost([{ type: 'cost', description: '3 faxes' }])).toThrow('declared with live()');
  expect(() => declaredCost([{ type: 'cost' }])).toThrow('declared with live()');
  expect(() => declaredCost([...live('sms'), ...live({})])).toThrow('once');
});

test('a claim is granted whole or not at all, and what is not granted costs nothing', ({}, testInfo) => {
  const budgets: Budgets = { users: 3, texts: 1, calls: undefined, minutes: 1, wrongEntries: 2 };
  const said = (cost: Cost) => claim(cost, budgets, testInfo.outputPath('spent.jsonl')) ?? 'granted';
  expect(said({ users: 1, texts: 1, calls: 99, wrongEntries: 2 })).toBe('granted');
  expect(said({ users: 1, texts: 1 })).toBe(
    'budget du passage (BUDGET_TEXTS) : reste 0 texto, ce test coûterait 1 texto',
  );
  expect(said({ minutes: 0.5, wrongEntries: 2 })).toBe('granted');
  expect(said({ minutes: 0.75 })).toBe(
    'budget du passage (BUDGET_MINUTES) : reste 0,5 minute d’attente, ce test coûterait 0,75 minute d’attente',
  );
  expect(said({ wrongEntries: 3 })).toBe(
    'budget du passage (BUDGET_WRONG_ENTRIES) : reste 2 saisies refusées par utilisateur, ce test coûterait 3 saisies refusées par utilisateur',
  );
  expect(said({ users: 2, minutes: 0.5 })).toBe('granted');
  expect(said({})).toBe('granted');
});
