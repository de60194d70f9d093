import { expect, test } from '@playwright/test';
import { classify, classifyAll, gravest } from '../../reports/verdict/classify.ts';
import { FAILURE_KINDS, JourneyFailure, type FailureKind } from '../../reports/verdict/failure.ts';
import { verdictOf } from '../../reports/verdict/rule.ts';
import { guideRunSchema, verdictSchema } from '../../reports/verdict/schema.ts';
import { guideRun, step } from './lib/reported.ts';

test.describe('the kind of a failure', () => {
  for (const kind of Object.keys(FAILURE_KINDS) as FailureKind[]) {
    test(`is the one its message begins with: ${kind}`, () => {
      const { name, message } = new JourneyFailure(kind, 'Une phrase.');
      for (const text of [message, `${name}: ${message}`, `Error: ${message}`, `AggregateError: ${message}`]) {
        expect(classify(text)).toEqual({ kind, message: 'Une phrase.' });
      }
    });
  }

  const OTHERWISE: readonly (readonly [string, FailureKind])[] = [
    ['page.goto: net::ERR_CONNECTION_REFUSED at https://office.com/', 'unreachable'],
    ['page.goto: net::ERR_NAME_NOT_RESOLVED at https://office.com/', 'unreachable'],
    ['TypeError: fetch failed: connect ECONNREFUSED 127.0.0.1:8443', 'unreachable'],
    ['page.goto: net::ERR_TOO_MANY_REDIRECTS at https://office.com/', 'product-defect'],
    ['page.goto: net::ERR_CERT_DATE_INVALID at https://office.com/', 'product-defect'],
    ['Error: Graph answered 429', 'throttled'],
    ['Error: TooManyRequests: try again later', 'throttled'],
    ['Test timeout of 60000ms exceeded.', 'product-defect'],
    ['TimeoutError: locator.click: Timeout 15000ms exceeded.', 'product-defect'],
    ['Error: expect(locator).toBeVisible() failed', 'product-defect'],
    ['PhoneError: No text message with a code arrived within 10 s.', 'product-defect'],
    ['PhoneError: [unreachable] The phone did not ring.', 'unreachable'],
    ['Error: the new password\n\nexpect(received).toBe(expected)\n\nExpected: 429\nReceived: 430', 'product-defect'],
    ["TypeError: Cannot read properties of undefined (reading 'reveal')", 'suite-defect'],
    ['Error: [no-such-kind] Une phrase.', 'suite-defect'],
    ['', 'suite-defect'],
  ];
  for (const [text, kind] of OTHERWISE) {
    test(`is told from the message otherwise: ${text.split('\n')[0] ?? ''}`, () => {
      expect(classify(text).kind).toBe(kind);
    });
  }

  test('is told through the colours of a terminal, and the message is its first paragraph', () => {
    const text =
      'Error: [product-drift] \u001b[31m2.3-1a\u001b[39m : le guide dit « a »\n\nexpect(received).toBe(expected)';
    expect(classify(text)).toEqual({ kind: 'product-drift', message: '2.3-1a : le guide dit « a »' });
  });

  test('is that of what was thrown where it was no error', () => {
    expect(classifyAll([{ value: 'plain text' }, { message: '[throttled] Plus tard.' }])).toEqual([
      { kind: 'suite-defect', message: 'plain text' },
      { kind: 'throttled', message: 'Plus tard.' },
    ]);
  });

  test('of several is the first that is more than a drift', () => {
    const [drift, defect, other] = ['product-drift', 'product-defect', 'provisioning'].map((kind) =>
      classify(`[${kind}] Une phrase.`),
    );
    const of = (...failures: (typeof drift)[]) => gravest(failures.filter((failure) => failure !== undefined));
    expect(of(drift, defect, other)).toBe(defect);
    expect(of(drift)).toBe(drift);
    expect(of()).toBeUndefined();
  });
});

test('a verdict is sound without failures, inconclusive if all say nothing of the product, else broken', () => {
  const inconclusive = ['provisioning', 'throttled', 'unreachable'] as const;
  const breaking = Object.keys(FAILURE_KINDS).filter((kind) => !inconclusive.some((one) => one === kind));
  expect(verdictOf([])).toBe('sound');
  expect(verdictOf(inconclusive)).toBe('inconclusive');
  expect(breaking).toHaveLength(6);
  for (const kind of breaking as FailureKind[]) {
    expect(verdictOf([kind]), kind).toBe('broken');
    expect(verdictOf([...inconclusive, kind]), kind).toBe('broken');
  }
});

test.describe('the shape of verdict.json', () => {
  const whole = {
    schema: 1,
    startedAt: '2026-11-24T18:00:00.000Z',
    tenant: 'embedded',
    verdict: 'broken',
    runs: [
      guideRun({
        result: 'failed',
        failure: { kind: 'unknown-screen', message: 'Écran inconnu.' },
        steps: [
          step('2.3-1a', { status: 'drifted', expected: 'Terminer', found: 'Terminé', known: true, picture: 'a.png' }),
          step('2.1-1', { status: 'performed', assumed: true, note: 'Une note.' }),
        ],
      }),
    ],
  };

  test('holds what a run found', () => {
    expect(verdictSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  test('refuses what no report could read', () => {
    for (const wrong of [{ schema: 2 }, { verdict: 'perhaps' }, { startedAt: 'yesterday' }, { tenants: 'embedded' }]) {
      expect(verdictSchema.safeParse({ ...whole, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
    const odd = { ...step('2.1-1'), status: 'skipped' };
    expect(guideRunSchema.safeParse({ ...guideRun(), steps: [odd] }).success).toBe(false);
    expect(guideRunSchema.safeParse({ ...guideRun(), failure: { kind: 'bad-luck', message: '' } }).success).toBe(false);
  });
});
