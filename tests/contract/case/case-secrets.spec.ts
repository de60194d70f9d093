import { expect, test } from '@playwright/test';
import { BROWSER_DOINGS, CIRCUMSTANCES, PHONE_ANSWERS, WRONG_ENTRIES } from '../../../guide/case.ts';
import { CASE_SCREEN_NAMES } from '../../../guide/case-screens.ts';
import { secretIn } from '../../../scripts/lib/case/secrets.ts';
import { parseCase } from '../../../scripts/lib/case-file.ts';
import { SYMPTOMS } from './refusals.ts';

/** Made up, each of a kind that people paste. */
const SECRETS: readonly (readonly [what: string, value: string])[] = [
  ['a user name', 'camille.roy@reseau.test'],
  ['a telephone number', '+1 (514) 555-0199'],
  ['a code', '482913'],
  ['a code in two halves', '482 913'],
  ['a code within a sentence', 'le texto disait 4829 et rien'],
  ['the link of a QR code', 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP'],
  ['the link of Microsoft’s QR code', 'phonefactor://activate_account?code=1'],
  ['a key', 'JBSWY3DPEHPK3PXP'],
  ['a key in groups', 'jbsw y3dp ehpk 3pxp'],
  ['a hexadecimal key', 'a3f9c2d4e5b60718'],
  ['a key in base64', 'AbCdEfGhIjKlMnOpQrStUvWxYz0='],
  ['a token', 'eyJhbGciOiJIUzI1NiJ9.e30.x'],
  ['an authorization', 'Bearer abc'],
  ['a password', 'Soleil-7!'],
  ['an address with its query', 'https://login.microsoftonline.com/common?sid=1'],
];
/** Keys under which help desks would write what no file should hold. */
const KEYS = [
  'password',
  'motDePasse',
  'mot_de_passe',
  'mdp',
  'code',
  'otp',
  'NIP',
  'secret',
  'numéro',
  'Téléphone',
  'courriel',
  'nom',
  'userName',
  'réponse',
];

/** The sentence, with the secret's place: in the middle of it, so that nothing else can be the reason. */
function said(text: string): string {
  try {
    return `taken: ${JSON.stringify(parseCase(text, SYMPTOMS))}`;
  } catch (error) {
    return (error as Error).message;
  }
}

for (const [what, value] of SECRETS) {
  test(`a case file with a secret is refused with advice, and does not echo it: ${what}`, () => {
    const places = {
      symptom: { schema: 1, symptom: value },
      'did[0].what': { schema: 1, did: [{ at: 'password', did: 'entered', what: value }] },
      'given[1]': { schema: 1, given: ['texts-lost', value] },
      'The case': { schema: 1, remarque: [value] },
      'The case ': { schema: 1, [value]: true },
    };
    for (const [place, told] of Object.entries(places)) {
      const sentence = said(JSON.stringify(told));
      expect(sentence).toMatch(
        new RegExp(
          `^${place.trim().replace(/[[\]]/g, '\\$&')} (?:looks like|holds) .+; take it out: .*\\(line 1 of the case file\\)\\.$`,
        ),
      );
      expect(sentence).not.toContain(value);
    }
  });
}

for (const key of KEYS) {
  test(`a key that names a secret is refused whatever stands under it: ${key}`, () => {
    expect(said(`{ "schema": 1,\n "${key}": "x" }`)).toMatch(
      /^The case holds what names a secret or a person’s data; .*line 2/,
    );
    const within = JSON.stringify({ schema: 1, did: [{ at: 'password', did: 'entered', what: 'other', [key]: 1 }] });
    expect(said(within)).toMatch(/^did\[0\] holds what names a secret/);
  });
}

test('a broken file does not echo what it holds either', () => {
  expect(said('{ "schema": 1, "password": "Soleil-7!" "')).toBe(
    'Line 1, column 40 of the case file is no JSON: a comma or } is missing there.',
  );
});

test('no word of a case looks like a secret, even to whoever does not know the words', () => {
  const words = [CASE_SCREEN_NAMES, CIRCUMSTANCES, WRONG_ENTRIES, PHONE_ANSWERS, BROWSER_DOINGS, SYMPTOMS].flat();
  expect(words.length).toBeGreaterThan(60);
  expect(secretIn(words, { isKey: () => false, isWord: () => false })).toBeUndefined();
});

test('words of nobody’s secret are refused for what they are', () => {
  expect(said('{ "schema": 1, "nombre": 3 }')).toMatch(/^The case has a key that does not belong there; /);
  expect(said('{ "schema": 1, "symptom": "la page reste blanche depuis 2024" }')).toMatch(/^symptom must be /);
});
