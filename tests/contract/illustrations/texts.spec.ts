import { expect, test } from '@playwright/test';
import { alternativeOf } from '../../../reports/illustrations/alternative.ts';
import { illustrationsText } from '../../../reports/illustrations/console.ts';
import { csvOf } from '../../../reports/illustrations/csv.ts';
import { illustrationTable } from '../../../reports/illustrations/table.ts';
import { illustration, illustrationSet, view } from './samples.ts';

const at = { x: 0, y: 0, width: 1, height: 1 };

test('the text alternative has the sentence of the guide, then the page’s own words letter by letter', () => {
  const marks = [
    { of: '2.2.3-3c', box: at, label: 'Envoyez-moi un code' },
    { of: '2.2.3-3a', box: at, label: 'Pays' },
    { of: '2.2.3-3c', box: at, label: 'Suivant' },
  ];
  expect(alternativeOf('Remplir la fenêtre', view({ marks })).replaceAll('\u00a0', ' ')).toBe(
    'Remplir la fenêtre. Écran « Se connecter ». Repère a : « Pays ». Repère c : « Envoyez-moi un code », puis « Suivant ».',
  );
});

test('a label that several controls have is said once, and a number that changes is not said', () => {
  const questions = ['Question', 'Question', 'Question'].map((label) => ({ of: '2.3-1', box: at, label }));
  expect(alternativeOf('Choisir', view({ marks: questions }))).toContain('«\u00a0Question\u00a0» (3 fois).');
  const number = [{ of: '2.2.2-8', box: at, label: '"42"' }];
  expect(alternativeOf('Approuver', view({ marks: number }))).toMatch(/Repère 8\.$/);
});

test('the table opens in Excel: byte order mark, semicolons, quotes and line ends as RFC 4180 has them', () => {
  const table = csvOf([
    ['Étape', 'Texte'],
    ['2.1-1', 'un ; deux'],
    ['2.1-2', 'dit « "oui" »\nnon'],
  ]);
  expect(Buffer.from(table).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(table.slice(1)).toBe('Étape;Texte\r\n2.1-1;"un ; deux"\r\n2.1-2;"dit « ""oui"" »\nnon"\r\n');
});

test('nothing that a page said is a formula in the table', () => {
  const cells = ['=HYPERLINK("x")', '+1 418', '-2', '@SUM(A1)'];
  expect(csvOf([cells]).slice(1)).toBe(`"'=HYPERLINK(""x"")";'+1 418;'-2;'@SUM(A1)\r\n`);
});

test('the table has a row for each picture of each device, by the path of its file', () => {
  const phone = illustrationSet({
    device: 'iphone',
    illustrations: [illustration('2.1-1', { alternative: 'À faire ; ici' })],
  });
  const rows = illustrationTable([illustrationSet(), phone]).trimEnd().split('\r\n');
  expect(rows.slice(1)).toEqual([
    'desktop/2.1-1.png;desktop;2.1-1;1;Image de 2.1-1.;1680;400',
    'desktop/2.1-2.png;desktop;2.1-2;1;Image de 2.1-2.;1680;400',
    'iphone/2.1-1.png;iphone;2.1-1;1;"À faire ; ici";1680;400',
  ]);
});

test('the terminal says what became of each picture, and that only a live run gives pictures to publish', () => {
  const comparison = {
    since: '2026-06-01T00:00:00.000Z',
    otherMaker: 'chromium 100, linux',
    outdated: [{ file: '2.1-1.png', why: 'changed' as const }],
    added: ['2.1-2.png'],
    gone: [{ file: '2.3-1.png', alternative: 'x' }],
  };
  const text = illustrationsText([illustrationSet({ comparison })]);
  for (const line of [
    'depuis le 2026-06-01 : 1 périmée, 1 nouvelle, 1 disparue, 0 inchangée',
    'Périmée — 2.1-1.png (la page montre autre chose)',
    'Nouvelle — 2.1-2.png',
    'Disparue — 2.3-1.png',
    'chromium 100, linux',
    'à ne pas publier',
  ]) {
    expect(text).toContain(line);
  }
  expect(illustrationsText([illustrationSet({ tenant: 'live' })])).not.toContain('publier');
});
