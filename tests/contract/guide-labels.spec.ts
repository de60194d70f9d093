import { expect, test } from '@playwright/test';
import { stepById } from '../../guide/guide.ts';
import { KNOWN_DRIFTS, knownDrift } from '../../guide/known-drift.ts';
import { normalise } from '../../guide/normalise.ts';

test.describe('known drift', () => {
  const classic = { locale: 'fr-CA', edition: 'classic' };

  test('is a label of the step it stands at, or a sentence without one, and differs', () => {
    for (const { id, expected, found } of KNOWN_DRIFTS) {
      const labels = stepById(id).labels.flatMap(({ text, documented }) => [text, documented?.['en-US']?.text]);
      expect(labels.length === 0 || labels.includes(expected), id).toBe(true);
      expect(normalise(found), id).not.toBe(normalise(expected));
    }
  });

  test('holds in the language and the edition it was seen in', () => {
    expect(knownDrift('2.3-1a', classic)?.found).toBe('Terminé');
    expect(knownDrift('2.3-1a', { ...classic, locale: 'en-US' })).toBeUndefined();
    expect(knownDrift('2.2.3-1', { ...classic, edition: 'reskin' })).toBeUndefined();
    expect(knownDrift('2.1-4', classic)).toBeUndefined();
    expect(knownDrift('2.1-4', { ...classic, edition: 'reskin' })?.found).toBe('Sécurisons votre compte');
    expect(knownDrift('2.1-2', classic)).toBeUndefined();
    expect(knownDrift('2.4-rule-length', { ...classic, locale: 'en-US' })?.expected).toBe('8 à 16 caractères');
  });

  test('says why in a French sentence', () => {
    for (const { id, reason } of KNOWN_DRIFTS) {
      expect(reason, id).toMatch(/^\p{Lu}.{20,}\.$/u);
      expect(reason, id).toMatch(/(?<!\p{L})(?:de|du|la|le|les|un|une)(?!\p{L})/iu);
    }
  });

  test('names editions and languages that exist', () => {
    const of = (key: 'editions' | 'locales') => new Set(KNOWN_DRIFTS.flatMap((known) => known[key] ?? []));
    expect([...of('editions')].filter((edition) => edition !== 'classic' && edition !== 'reskin')).toEqual([]);
    expect([...of('locales')].filter((locale) => !['fr-CA', 'fr-FR', 'en-US'].includes(locale))).toEqual([]);
  });

  test('is only what was seen: another wording, or another label of the step, is new', () => {
    const seen = { expected: 'Envoyer-moi un code par texto', found: 'Envoyez-moi un code par SMS' };
    expect(knownDrift('2.2.3-3c', classic, seen)?.id).toBe('2.2.3-3c');
    expect(knownDrift('2.2.3-3c', classic, { ...seen, found: 'Recevoir un code' })).toBeUndefined();
    expect(knownDrift('2.2.3-3c', classic, { expected: 'Suivant', found: 'Continuer' })).toBeUndefined();
  });
});

test.describe('labels are compared', () => {
  const SAME = {
    'whatever the apostrophe': ["Plus d'informations requises", 'Plus d’informations requises'],
    'whatever the blank': [
      'Rester connecté ?',
      'Rester connecté\u00a0?',
      'Rester connecté\u202f?',
      'Rester  connecté ?',
    ],
    'whether or not a blank stands before the sign': [
      "Impossible de numériser l'image?",
      "Impossible de numériser l'image ?",
    ],
    'without blanks at the ends': ['Suivant', ' Suivant\n'],
    'with the capital that a sentence takes away': ['mot de passe actuel', 'Mot de passe actuel'],
    'in either form of an accent': ['Terminé', 'Termine\u0301'],
  } as const;
  for (const [how, [first, ...others]] of Object.entries(SAME)) {
    test(how, () => {
      for (const other of others) expect(normalise(other)).toBe(normalise(first));
    });
  }

  test('letter for letter otherwise', () => {
    const different = [
      ['Terminer', 'Terminé'],
      ['Terminé', 'Termine'],
      ['Suivant', 'SUIVANT'],
      ['Se connecter', 'Se Connecter'],
      ['Canada (+1)', 'Canada (+2)'],
      ['Rester connecté ?', 'Rester connecté'],
    ] as const;
    for (const [one, other] of different) expect(normalise(one)).not.toBe(normalise(other));
  });
});
