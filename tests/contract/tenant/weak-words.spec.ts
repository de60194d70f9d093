/** Microsoft's worked examples of the check for weak words (password-and-errors.md 1.2): `contoso` is the tenant's word. */
import { expect, test } from '@playwright/test';
import { isNear, isWeak, normalised, pointsOf } from '../../../tenant/embedded/weak-words.ts';

const weak = (password: string, names: readonly string[] = [], bannedWords: readonly string[] = ['contoso']) =>
  isWeak(password, { names, bannedWords });

test('substitutions come first: Bl@nK is blank', () => {
  expect(normalised('Bl@nK')).toBe('blank');
  expect(weak('Bl@nK')).toBe(true);
});

for (const password of ['abcdeg', 'abcdefg', 'abcde']) {
  test(`one character off: ${password} is abcdef`, () => {
    expect(isNear(password, 'abcdef')).toBe(true);
    expect(weak(password, [], ['abcdef'])).toBe(true);
  });
}

test('a name refuses what has points enough: p0LL23fb of a user called Poll', () => {
  expect(weak('p0LL23fb', ['Poll'])).toBe(true);
  expect(weak('p0LL23fb', ['Pol']), 'three letters').toBe(false);
  expect(weak('p0LL23fb'), 'of another user').toBe(false);
});

for (const [password, points, verdict] of [
  ['C0ntos0Blank12', 4, 'refused'],
  ['ContoS0Bl@nkf9!', 5, 'taken'],
  ['Contoso1!', 3, 'refused'],
] as const) {
  test(`points: ${password} has ${points} and is ${verdict}`, () => {
    expect(pointsOf(normalised(password), ['contoso', 'blank'])).toBe(points);
    expect(weak(password)).toBe(verdict === 'refused');
  });
}

test("a tenant's own words are the same in capitals, and are its own", () => {
  expect(weak('Contoso1!', [], ['CONTOSO'])).toBe(true);
  expect(weak('Contoso1!', [], [])).toBe(false);
});
