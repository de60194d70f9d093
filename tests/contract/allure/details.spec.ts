import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { detailsOf } from '../../../fixtures/symptom-details.ts';
import { SYMPTOMS } from '../../../guide/symptoms.ts';
import { leadingOn, stepLink, symptomsLink } from '../../../reports/allure/links.ts';
import { AT, prepared, type Told } from './results.ts';

const STEPS = ['2.1-1 Ouvrir office.com', '2.2.3-4 Entrer le code reçu'];

test('a test leads to the steps of the guide it performs, the one it failed at before the others', () => {
  const links = (told: Told) => prepared(told).links.map(({ name }) => name);
  expect(links({ steps: STEPS })).toEqual(['Étape 2.1-1 du guide', 'Étape 2.2.3-4 du guide']);
  expect(links({ steps: ['2.1-1 Ouvrir', '!2.2.3-4 Entrer'], message: 'Error: no' })).toEqual([
    'Étape 2.2.3-4 du guide',
    'Symptômes et tests de l’étape 2.2.3-4',
    'Étape 2.1-1 du guide',
  ]);
});

test('a test that performs the guide says in French what it is, and what its failure stops a reader from doing', () => {
  const sentence =
    'Une personne suit le guide jusqu’au portail, autrement qu’il est écrit : texto (fr-CA, iPhone, assistant reskin).';
  expect(prepared({ tags: AT.iphone }).description).toBe(sentence);
  expect(prepared({ tags: AT.iphone, steps: ['!2.2.3-3 Remplir'], message: 'Error: no' }).description).toBe(
    `${sentence}\n\n**Ce que cela empêche** : Cette méthode est fermée ; une autre reste possible.`,
  );
  expect(prepared({ fullName: 'contract/layers.spec.ts › it holds' }).description).toBeUndefined();
});

test('a link leads to the step in the guide where the guide is there, otherwise to the tests of the step', () => {
  const lead = (guide: string | undefined, url: string) =>
    (runInNewContext(leadingOn(guide)) as (address: string) => unknown)(url);
  const url = '../guide/guide.html';
  expect(lead(url, stepLink('2.2.3-4').url)).toBe('../guide/guide.html#etape-2.2.3-4');
  expect(lead(url, symptomsLink('2.2.3-4').url)).toBe('?query=2.2.3-4');
  expect(lead(undefined, stepLink('2.2.3-4').url)).toBe('?query=2.2.3-4');
  expect(lead(undefined, 'https://example.org/')).toBeUndefined();
});

test('what may be declared otherwise tomorrow is no part of what a test is known by', () => {
  const { parameters, steps } = prepared({
    tags: AT.desktop,
    steps: ['cost: 1 utilisateur, 1 texto', 'needs: push', ...STEPS],
  });
  expect(parameters).toEqual([
    { name: 'Projet', value: 'chromium' },
    { name: 'Édition', value: 'classic' },
    { name: 'Langue', value: 'fr-CA' },
    { name: 'Appareil', value: 'ordinateur' },
    { name: 'Coût sur un locataire réel', value: '1 utilisateur, 1 texto', excluded: true },
    { name: 'Le locataire doit pouvoir', value: 'push', excluded: true },
  ]);
  expect(steps.map(({ name }) => name)).toEqual(STEPS);
});

test('the test of a symptom goes by its French title, and leads to its steps', () => {
  for (const symptom of SYMPTOMS) {
    const annotations = detailsOf(symptom).filter(({ type }) => type !== 'description');
    const { name, links, steps } = prepared({
      fullName: `symptoms/cross-check.spec.ts › ${symptom.id} › its scenario shows it`,
      steps: annotations.map(({ type, description }) => `${type}: ${description ?? ''}`),
    });
    expect(name).toBe(symptom.title);
    expect(
      links.map((link) => link.name),
      symptom.id,
    ).toEqual(symptom.steps.map((id) => `Étape ${id} du guide`));
    expect(steps).toEqual([]);
  }
});
