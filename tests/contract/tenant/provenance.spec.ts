/** Where the tenant's wording comes from, and that nothing is taken for sure that is not. */
import { expect, test } from '@playwright/test';
import { isSure, type Mark } from '../../../tenant/embedded/provenance.ts';
import { LOCALES, type Locale } from '../../../tenant/embedded/strings/phrase.ts';
import { isSureText, PHRASES, type Place } from '../../../tenant/embedded/strings/sureness.ts';

const MARKS: readonly Mark[] = ['guide', 'A', 'B', 'C', 'D', 'U'];
/** A section of the project's references, or a picture of the guide. */
const REFERENCE =
  /^(?:(?:entra-signin|security-info|password-and-errors|provisioning-and-practice)\.md \d+(?:\.\d+)*|guide \d+(?:\.\d+)*, picture)$/;

interface Entry {
  readonly name: string;
  readonly locale: Locale;
  readonly value: string;
  readonly mark: Mark;
  readonly source: string;
}

const ENTRIES: readonly Entry[] = Object.entries(PHRASES).flatMap(([host, phrases]) =>
  Object.entries(phrases).flatMap(([name, phrase]) =>
    LOCALES.map((locale) => ({ name: `${host}, ${name}, ${locale}`, locale, ...phrase[locale] })),
  ),
);

function isWhole({ value, mark, source }: Entry): boolean {
  return /\S/.test(value) && MARKS.includes(mark) && /\S/.test(source);
}

const UPDATE: Place = { host: 'login.microsoftonline.com', pageId: 'ConvergedChangePassword' };
const SIGN_IN: Place = { host: 'login.microsoftonline.com', pageId: 'ConvergedSignIn' };
const PROOF_UP: Place = { host: 'login.microsoftonline.com', pageId: 'ConvergedProofUpRedirect' };
const WIZARD: Place = { host: 'mysignins.microsoft.com', pageId: '' };
const PORTAL: Place = { host: 'm365.cloud.microsoft', pageId: '' };

test('every phrase has a text, a mark and a source', ({}, testInfo) => {
  expect(ENTRIES.length).toBeGreaterThan(1_000);
  expect(ENTRIES.filter((entry) => !isWhole(entry))).toEqual([]);
  for (const locale of LOCALES) {
    const counts = MARKS.map(
      (mark) => `${mark} ${ENTRIES.filter((one) => one.locale === locale && one.mark === mark).length}`,
    );
    testInfo.annotations.push({ type: `phrases by mark, ${locale}`, description: counts.join(', ') });
    console.log(`phrases by mark, ${locale}: ${counts.join(', ')}`);
  }
});

test('what is sure names the section that records it', () => {
  const unfounded = ENTRIES.filter(({ mark, source }) => isSure(mark) && !REFERENCE.test(source));
  expect(unfounded.map(({ name, source }) => `${name}: ${source}`)).toEqual([]);
});

test('a picture of the guide proves nothing outside Quebec', () => {
  const pictured = ENTRIES.filter(({ mark }) => mark === 'guide');
  expect([...new Set(pictured.map(({ locale }) => locale))]).toEqual(['fr-CA']);
});

test('languages fill in the same places', () => {
  const placesOf = (text: string) =>
    [...text.matchAll(/\{\d\}/g)]
      .map(([place]) => place)
      .sort()
      .join();
  const differing = Object.values(PHRASES).flatMap((phrases) =>
    Object.entries(phrases).filter(
      ([, phrase]) => new Set(LOCALES.map((locale) => placesOf(phrase[locale].value))).size > 1,
    ),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});

for (const [text, place, locale] of [
  ['Nouveau mot de passe', UPDATE, 'fr-CA'],
  ['Envoyez-moi un code par SMS', WIZARD, 'fr-CA'],
  ['Envoyez-moi un code par SMS', WIZARD, 'fr-FR'],
  // Whatever blank and apostrophe the page writes.
  ["Plus d'informations requises", PROOF_UP, 'fr-CA'],
  ['Plus d’informations\u00a0requises', PROOF_UP, 'fr-CA'],
  // Whatever is filled in.
  ['Méthode 1 sur 2 : Téléphone', WIZARD, 'fr-CA'],
  ['Enter the password for someone@reseau.test', SIGN_IN, 'en-US'],
  ['Sign in with a different account', PORTAL, 'en-US'],
] as const) {
  test(`sure: « ${text} » at ${place.pageId || place.host}, ${locale}`, () => {
    expect(isSureText(text, place, locale, 'classic')).toBe(true);
  });
}

test('what is sure in one edition need not be in the other', () => {
  const both = (text: string, place: Place, locale: Locale) =>
    (['classic', 'reskin'] as const).map((edition) => isSureText(text, place, locale, edition));
  expect(both('Sécurisons votre compte', PROOF_UP, 'fr-CA')).toEqual([false, true]);
  expect(both("Plus d'informations requises", PROOF_UP, 'fr-CA')).toEqual([true, false]);
  expect(both('Envoyez-moi un code par SMS', WIZARD, 'fr-CA')).toEqual([true, false]);
  expect(both("Can't scan the QR code?", WIZARD, 'en-US')).toEqual([false, true]);
  expect(both('Suivant', WIZARD, 'fr-CA')).toEqual([true, true]);
  expect(both('Configurer une autre façon de se connecter', WIZARD, 'fr-CA')).toEqual([false, false]);
});

for (const [text, place, locale, why] of [
  ['Nouveau mot de passe', UPDATE, 'fr-FR', 'seen in Quebec only'],
  ['Nouveau mot de passe', SIGN_IN, 'fr-CA', 'of another page'],
  ['Nouveau mot de passe', UPDATE, 'en-US', 'of another language'],
  ['Nouveau', UPDATE, 'fr-CA', 'a part of a phrase'],
  ['Entrez le mot de passe', SIGN_IN, 'fr-CA', 'recalled'],
  ['Suivant', SIGN_IN, 'fr-CA', 'one source'],
  ['Indicatif de pays', WIZARD, 'fr-CA', 'not found'],
  ['Se connecter avec un autre compte', PORTAL, 'fr-CA', 'recalled'],
  ['Envoyer-moi un code par texto', WIZARD, 'fr-CA', 'a sentence of the guide, which no page says'],
  ['Envoyez-moi un code par SMS', { host: 'example.com', pageId: '' }, 'fr-CA', 'of another host'],
  ['', WIZARD, 'fr-CA', 'nothing'],
] as const) {
  test(`not sure: « ${text} » at ${place.pageId || place.host}, ${locale} (${why})`, () => {
    expect(isSureText(text, place, locale, 'classic')).toBe(false);
  });
}
