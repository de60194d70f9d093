/** The policy of the embedded tenant, held to what Microsoft documents (password-and-errors.md 1 and 2.3). */
import { expect, test } from '@playwright/test';
import { checkPassword, type PolicyContext } from '../../../tenant/embedded/password-policy.ts';

const USER: PolicyContext = {
  userPrincipalName: 'mp.leduc@reseau.test',
  givenName: 'Luc',
  surname: 'Tremblay',
  tenantName: 'Fabrikam',
  currentPassword: 'Zv7#kq2$wpR',
  longest: 256,
  bannedWords: [],
};
const codeOf = (password: string, context: Partial<PolicyContext> = {}) =>
  checkPassword(password, { ...USER, ...context }) ?? 'taken';

/** No word, of all four kinds of characters. */
const sound = (length: number) => 'Zk4#'.repeat(Math.ceil(length / 4)).slice(0, length);

test('a password has 8 to 256 characters, or to 16 in a tenant of before 2019', () => {
  const lengths = [0, 7, 8, 15, 16, 17, 255, 256, 257];
  const judged = (longest: 16 | 256) => lengths.filter((length) => codeOf(sound(length), { longest }) === 'taken');
  expect(judged(256)).toEqual([8, 15, 16, 17, 255, 256]);
  expect(judged(16)).toEqual([8, 15, 16]);
  for (const length of [0, 7, 257]) expect(codeOf(sound(length)), `${length} characters`).toBe('120002');
});

test.describe('characters', () => {
  /** As the documentation lists them, one after the other. */
  const SYMBOLS = '@ # $ % ^ & * - _ ! + = [ ] { } | \\ : \' , . ? / ` ~ " ( ) ; < >'.split(' ');

  test('every letter without accent, every digit and the documented symbols are allowed', () => {
    expect(SYMBOLS).toHaveLength(32);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('');
    const refused = [...letters, ...SYMBOLS, ' '].filter((one) => codeOf(`Zk4#${one}${sound(8)}`) !== 'taken');
    expect(refused).toEqual([]);
  });

  // No code is documented for these: that of length and classes is assumed.
  test('nothing else is, of any script', { tag: '@assumed' }, () => {
    const others = [
      ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)),
      ...Array.from({ length: 0x181 }, (_, code) => String.fromCharCode(code + 0x7f)),
      ...Array.from('€’–жя字ي한😀👩‍⚕️'),
    ];
    expect(others.filter((one) => codeOf(`Zk4#${one}${sound(8)}`) !== '120002')).toEqual([]);
  });
});

test.describe('kinds of characters', () => {
  const KINDS = ['zkqvwrtn', 'ZKQVWRTN', '47293658', '#%!-=+?_'];
  const made = (kinds: readonly string[]) =>
    Array.from({ length: 8 }, (_, at) => kinds[at % kinds.length]?.[at]).join('');
  const choices = Array.from({ length: 16 }, (_, bits) => KINDS.filter((_kind, at) => (bits >> at) % 2 === 1));

  for (const count of [1, 2, 3, 4]) {
    test(`${count} of the four are ${count >= 3 ? 'enough, whichever' : 'too few, whichever'}`, () => {
      const passwords = choices.filter((kinds) => kinds.length === count).map(made);
      expect(passwords).toHaveLength([4, 6, 4, 1][count - 1] ?? 0);
      expect(new Set(passwords.map((password) => codeOf(password)))).toEqual(
        new Set([count >= 3 ? 'taken' : '120002']),
      );
    });
  }

  test('a blank counts as a symbol, at either end too', { tag: '@assumed' }, () => {
    for (const password of ['zkqv RTN', ' zkqvRTN', 'zkqvRTN ']) expect(codeOf(password), password).toBe('taken');
    expect(codeOf(`${' '.repeat(6)}zk`), 'two kinds').toBe('120002');
  });
});

test.describe('who chooses it', () => {
  test('the password that is current is refused, unless it is reset', () => {
    expect(codeOf('Zv7#kq2$wpR')).toBe('50054');
    expect(codeOf('Zv7#kq2$wpR', { currentPassword: undefined })).toBe('taken');
    expect(codeOf('Zv7#kq2$wpr'), 'another case is another password').toBe('taken');
  });

  test('the user name is refused, whatever its case', { tag: '@assumed' }, () => {
    for (const name of ['mp.leduc', 'MP.LeDuc']) expect(codeOf(`${name}${sound(8)}`), name).toBe('120003');
    expect(codeOf(`mp-leduc${sound(8)}`), 'a part of it').toBe('taken');
  });

  test('a name counts from four letters on', () => {
    for (const name of ['Tremblay', 'tRemBl@y', 'Fabrikam']) expect(codeOf(`${sound(9)}${name}`), name).toBe('120018');
    expect(codeOf(`${sound(9)}Luc`), 'three letters').toBe('taken');
    expect(codeOf(`${sound(9)}Lucy`, { givenName: 'Lucy' }), 'four letters').toBe('120018');
  });

  test('a name with accents is in no password', { tag: '@assumed' }, () => {
    expect(codeOf(`${sound(9)}Helene`, { givenName: 'Hélène' })).toBe('taken');
  });
});
