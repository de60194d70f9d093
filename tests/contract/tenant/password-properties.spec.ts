/** What holds of every password, whatever it is. A counter-example is printed with the seed that finds it again. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { checkPassword, type PolicyContext } from '../../../tenant/embedded/password-policy.ts';
import { isNear, isWeak, normalised, pointsOf } from '../../../tenant/embedded/weak-words.ts';

/** The same passwords at every run: what fails once fails again. */
const RUNS = { seed: 20_230_601, numRuns: 400 };

const NOBODY: PolicyContext = {
  userPrincipalName: '',
  givenName: '',
  surname: '',
  tenantName: '',
  currentPassword: undefined,
  longest: 256,
  bannedWords: [],
};
const taken = (password: string, context: Partial<PolicyContext> = {}) =>
  checkPassword(password, { ...NOBODY, ...context }) === undefined;

const allowed = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
const words = (unit: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(unit)), minLength, maxLength });
/** Of all four kinds: most of these are taken, and some are not. */
const likely = fc
  .tuple(fc.string({ unit: allowed, minLength: 3, maxLength: 260 }), fc.constantFrom('aZ4#', '', 'zK', 'P@ssw0rd'))
  .map(([text, more]) => text + more);
/** So few letters that words, overlaps and near misses are common. */
const FEW = 'ab';
const text = words(FEW, 0, 12);
const list = fc.array(words(FEW, 2, 4), { maxLength: 4 });

/** @returns undefined if it holds, else the smallest counter-example with the seed and the path that lead to it. */
function broken<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => boolean,
): string | undefined {
  return fc.defaultReportMessage(fc.check(fc.property(...arbitraries, holds), RUNS));
}

test('a password that is taken has its length, nothing but allowed characters, and three kinds of them', () => {
  let count = 0;
  const found = broken([likely, fc.constantFrom<16 | 256>(16, 256)], (password, longest) => {
    if (!taken(password, { longest })) return true;
    count += 1;
    const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password));
    return /^[ -~]{8,256}$/.test(password) && password.length <= longest && kinds.length >= 3;
  });
  expect(found).toBeUndefined();
  expect(count, 'passwords that were taken').toBeGreaterThan(RUNS.numRuns / 4);
});

test('one character from outside makes any password refused, wherever it stands', () => {
  const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  const outside = character.filter((one) => !/^[ -~]$/.test(one));
  const refused = (password: string, stranger: string, place: number) => !taken(inserted(password, stranger, place));
  expect(broken([likely, outside, fc.nat()], refused)).toBeUndefined();
});

test('a name of four letters and more makes any password refused, in whatever letters it is written', () => {
  const name = words('abcdefghilmnoprstuvABCDEFGHILMNOPRSTUV01', 4, 12);
  const field = fc.constantFrom('givenName', 'surname', 'tenantName');
  const found = broken([likely, name, field, fc.nat(), fc.boolean()], (password, given, whose, place, disguised) => {
    const written = disguised ? disguise(given) : given.toUpperCase();
    return !taken(inserted(password, written, place), { [whose]: given });
  });
  expect(found).toBeUndefined();
});

test('a name of three letters changes nothing', () => {
  const same = (password: string, givenName: string) => taken(password, { givenName }) === taken(password);
  expect(broken([likely, words('abcxyzABC019', 1, 3)], same)).toBeUndefined();
});

test('normalised twice is normalised once, and disguise does not show', () => {
  const idempotent = (password: string) => normalised(normalised(password)) === normalised(password);
  expect(broken([fc.string({ unit: 'grapheme' })], idempotent)).toBeUndefined();
  const same = (password: string) => normalised(disguise(password)) === normalised(password);
  expect(broken([words('abolsOLSA01$@', 0, 12)], same)).toBeUndefined();
});

test('one character off is the same in both directions, and agrees with the distance of Levenshtein', () => {
  let near = 0;
  const found = broken([words('ab', 0, 8), words('ab', 0, 8)], (one, other) => {
    if (isNear(one, other)) near += 1;
    return isNear(one, other) === levenshtein(one, other) <= 1 && isNear(other, one) === isNear(one, other);
  });
  expect(found).toBeUndefined();
  expect(near, 'pairs that are near').toBeGreaterThan(10);
});

test('points: a word more gives none, two texts have no more together than apart, and each part has one', () => {
  const found = broken([text, list, words(FEW, 1, 4)], (password, banned, more) => {
    const points = pointsOf(password, banned);
    const withMore = pointsOf(password, [...banned, more]);
    return withMore <= points && points <= password.length && points >= Math.ceil(password.length / 4);
  });
  expect(found).toBeUndefined();
  const together = broken(
    [text, text, list],
    (one, other, banned) => pointsOf(one + other, banned) <= pointsOf(one, banned) + pointsOf(other, banned),
  );
  expect(together).toBeUndefined();
});

test('points agree with trying every way to cut a password into words and characters', () => {
  const agrees = (password: string, banned: string[]) => pointsOf(password, banned) === fewestParts(password, banned);
  expect(broken([words(FEW, 0, 9), list], agrees)).toBeUndefined();
});

test('a longer list of the tenant lets no password through that a shorter one refuses', () => {
  const found = broken([words('abc1', 1, 9), list, list], (password, banned, more) => {
    const refused = isWeak(password, { names: [], bannedWords: banned });
    return !refused || isWeak(password, { names: [], bannedWords: [...banned, ...more] });
  });
  expect(found).toBeUndefined();
});

function inserted(password: string, what: string, place: number): string {
  const at = place % (password.length + 1);
  return password.slice(0, at) + what + password.slice(at);
}

/** With the four documented substitutions, the other way round. */
function disguise(name: string): string {
  return name.replace(/[olsa]/gi, (letter) => ({ o: '0', l: '1', s: '$', a: '@' })[letter.toLowerCase()] ?? letter);
}

/** Straight from the definition, and as slow. */
function levenshtein(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return levenshtein(a, b);
  return 1 + Math.min(levenshtein(a, other), levenshtein(one, b), levenshtein(a, b));
}

function fewestParts(password: string, banned: readonly string[]): number {
  if (password === '') return 0;
  const heads = [password.slice(0, 1), ...banned.filter((word) => password.startsWith(word))];
  return 1 + Math.min(...heads.map((head) => fewestParts(password.slice(head.length), banned)));
}
