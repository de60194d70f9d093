import { expect, test } from '@playwright/test';
import { AS_WRITTEN, FACTORS, IMPOSSIBLE, matrix, tagsOf, type Row } from '../../fixtures/matrix.ts';
import { allCombinations, pairsOf, pairwiseCombinations, type Factors } from '../../fixtures/pairwise.ts';
import { isNamed } from '../../reports/verdict/french.ts';

/** More rows than this make `npm test` too long: each is a whole first sign-in. */
const MOST_ROWS = 23;

test.describe('every pair of two values is performed', () => {
  test('of the guide’s own matrix, the guide as it is written first', () => {
    const rows = matrix('pairwise');
    expect(rows.slice(0, AS_WRITTEN.length)).toEqual(AS_WRITTEN);
    expect(unperformed(FACTORS, rows)).toEqual([]);
    expect(new Set(rows.map((row) => tagsOf(row).join(' '))).size, 'rows that differ').toBe(rows.length);
  });

  // A generator of numbers of its own: a set that fails must be the same at the next run.
  const next = numbersFrom(20_260_625);

  test('of any other', () => {
    for (let set = 1; set <= 40; set++) {
      const factors = someFactors(next);
      const sizes = Object.values(factors).map((values) => values.length);
      const name = `set ${set}, ${sizes.join(' × ')}`;
      const rows = pairwiseCombinations(factors);
      expect(unperformed(factors, rows), name).toEqual([]);
      const [largest = 1, second = 1] = sizes.toSorted((one, other) => other - one);
      expect(rows.length, name).toBeGreaterThanOrEqual(largest * second);
      expect(rows.length, name).toBeLessThanOrEqual(allCombinations(factors).length);
      expect(pairwiseCombinations(factors), `${name}: the same at every run`).toEqual(rows);
    }
  });
});

test('what is impossible is never performed, and every other pair is', () => {
  const factors = {
    engine: ['chromium', 'firefox'],
    device: ['desktop', 'phone', 'tablet'],
    order: ['1', '2'],
  } as const;
  const impossible = [
    { because: 'Firefox is no phone', is: (row: { engine: string; device: string }) => isPhoneInFirefox(row) },
  ];
  const rows = pairwiseCombinations(factors, [], impossible);
  expect(rows.filter(isPhoneInFirefox)).toEqual([]);
  expect(unperformed(factors, rows)).toEqual(['engine=firefox, device=phone']);
  const wanted = { engine: 'firefox', device: 'phone', order: '1' } as const;
  expect(() => pairwiseCombinations(factors, [wanted], impossible)).toThrow('is impossible: Firefox is no phone.');
});

test('a pair that only impossible combinations hold is missed and not waited for', () => {
  const factors = { a: ['1', '2'], b: ['1', '2'], c: ['1', '2'] } as const;
  const rows = pairwiseCombinations(factors, [], [{ because: 'never', is: ({ a }) => a === '2' }]);
  expect(rows.every(({ a }) => a === '1')).toBe(true);
  expect(unperformed({ a: ['1'], b: factors.b, c: factors.c }, rows)).toEqual([]);
});

test('the whole matrix is every combination once, but for what says why it is impossible', () => {
  const rows = matrix('whole');
  const size = Object.values(FACTORS).reduce((product, values) => product * values.length, 1);
  const impossible = allCombinations(FACTORS).filter((row) => IMPOSSIBLE.some((one) => one.is(row)));
  const beside = AS_WRITTEN.filter(({ path }) => !(FACTORS.path as readonly string[]).includes(path));
  expect(rows).toHaveLength(size - impossible.length + beside.length);
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  for (const { because } of IMPOSSIBLE) expect(because).toMatch(/\S{3}/);
});

test('the part of it that `npm test` performs is small', () => {
  expect(matrix('pairwise').length).toBeLessThanOrEqual(MOST_ROWS);
});

test('a row is chosen by its tags, and the guide as it is written by one', () => {
  const phone: Row = {
    path: 'app-qr',
    edition: 'classic',
    locale: 'en-US',
    device: 'iphone',
    order: 'before-registration',
  };
  expect(tagsOf(phone)).toEqual(
    ['guided', 'app-qr', 'before-registration', 'en-US', 'iphone', 'classic', 'assumed'].map((tag) => `@${tag}`),
  );
  const written = matrix('whole').filter((row) => tagsOf(row).includes('@as-written'));
  expect(written).toEqual(AS_WRITTEN);
});

test('every value has a name in the reports', () => {
  const values = Object.entries(FACTORS).flatMap(([name, all]) => (name === 'locale' ? [] : all));
  expect(values.filter((value) => !isNamed(value))).toEqual([]);
});

/** Pairs of the factors that no row holds. */
function unperformed(factors: Factors, rows: readonly Readonly<Record<string, string>>[]): string[] {
  const performed = new Set(rows.flatMap((row) => pairsOf(inOrder(row, factors))));
  return [...new Set(allCombinations(factors).flatMap((row) => pairsOf(row)))].filter((pair) => !performed.has(pair));
}

function inOrder(row: Readonly<Record<string, string>>, factors: Factors): Record<string, string> {
  return Object.fromEntries(Object.keys(factors).map((name) => [name, row[name] ?? '']));
}

function isPhoneInFirefox({ engine, device }: { readonly engine: string; readonly device: string }): boolean {
  return engine === 'firefox' && device === 'phone';
}

/** Two to five factors of one to five values, at most some hundreds of combinations. */
function someFactors(next: (below: number) => number): Factors {
  const names = ['a', 'b', 'c', 'd', 'e'].slice(0, 2 + next(4));
  return Object.fromEntries(
    names.map((name) => [name, Array.from({ length: 1 + next(5) }, (_, value) => String(value))]),
  );
}

/** Linear congruence with the constants of Numerical Recipes: whole numbers from 0 to below a bound. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
