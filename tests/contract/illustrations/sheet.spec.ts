import { expect, test } from '@playwright/test';
import { contactSheet, type Pictures } from '../../../reports/illustrations/sheet.ts';
import type { IllustrationSet } from '../../../reports/illustrations/schema.ts';
import { axeFindings } from '../guide-report/axe.ts';
import { GUIDE, illustration, illustrationSet, plain } from './samples.ts';

const COMPARISON = {
  since: '2026-06-01T00:00:00.000Z',
  otherMaker: 'chromium 100, linux',
  outdated: [{ file: '2.1-2.png', why: 'changed' as const }],
  added: [],
  gone: [{ file: '2.3-1.png', alternative: 'Image d’autrefois.' }],
};
const SETS = [illustrationSet({ comparison: COMPARISON }), illustrationSet({ device: 'iphone' })];

/** Every picture that the sets name. */
function picturesOf(sets: readonly IllustrationSet[]): Pictures {
  const paths = sets.flatMap(({ device, illustrations, comparison }) => [
    ...illustrations.map(({ file }) => `${device}/${file}`),
    ...[...(comparison?.outdated ?? []), ...(comparison?.gone ?? [])].map(({ file }) => `${device}/avant/${file}`),
  ]);
  return new Map(paths.map((path) => [path, plain(path.startsWith('iphone') ? 780 : 1680, 400)]));
}

const sheet = (sets = SETS) => contactSheet(sets, GUIDE, picturesOf(sets));

test('every picture stands at its step with its text alternative, and a step without one has its reason', async ({
  page,
}) => {
  await page.setContent(sheet());
  const step = page.getByRole('article').filter({ hasText: '2.1-1 Ouvrir office.com' });
  await expect(step.getByRole('img', { name: 'Image de 2.1-1.' })).toHaveCount(2);
  await expect(page.getByRole('heading', { name: '2.1. Première connexion' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Étapes sans image' })).toContainText('Rien à montrer.');
  await expect(page.getByText('à ne pas publier')).toBeVisible();
});

test('what is out of date is shown before and now, what is gone as it was, and the others can be hidden', async ({
  page,
}) => {
  await page.setContent(sheet());
  const outdated = page.getByRole('article').filter({ hasText: '2.1-2 Inscrire' });
  await expect(outdated.getByRole('img', { name: 'Avant\u00a0: Image de 2.1-2.' })).toBeVisible();
  await expect(outdated).toContainText('Périmée\u00a0: la page montre autre chose');
  await expect(page.getByRole('region', { name: 'Images disparues' }).getByRole('img')).toHaveCount(1);
  await expect(page.getByText('autre navigateur ou système (chromium 100, linux')).toBeVisible();
  await page.getByRole('radio', { name: /seulement/ }).check();
  await expect(page.getByRole('img', { name: 'Image de 2.1-1.' })).toHaveCount(0);
  await expect(outdated.getByRole('figure')).toHaveCount(1);
});

test('pictures of a live tenant may be published, and nothing is said of an earlier set where there is none', async ({
  page,
}) => {
  await page.setContent(sheet([illustrationSet({ tenant: 'live' })]));
  await expect(page.getByText(/publier/)).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Montrer' })).toHaveCount(0);
});

test('axe finds nothing against it, and nothing is wider than the screen, on a computer and on a phone', async ({
  page,
}) => {
  await page.setContent(sheet());
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await axeFindings(page), `${width}`).toEqual([]);
  }
});

test('on paper nothing is wider than the sheet, and there is nothing to choose', { tag: '@slow' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins.
  await page.setViewportSize({ width: 703, height: 1024 });
  await page.setContent(sheet());
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(703);
  await expect(page.getByRole('group', { name: 'Montrer' })).toBeHidden();
});

test('it asks nothing of any network, and nothing that a page said is taken for markup', async ({ page, context }) => {
  const hostile = `<script>alert(1)</script> "><img src=x onerror='alert(2)'> </style>`;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const source = sheet([illustrationSet({ illustrations: [illustration('2.1-1', { alternative: hostile })] })]);
  await page.setContent(source);
  await expect(page.getByRole('figure')).toContainText('<script>alert(1)</script>');
  expect(await page.evaluate(() => document.querySelectorAll('script, [onerror]').length)).toBe(0);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(source).not.toMatch(/<(?:script|link|iframe|object|base)\b|@import|url\(|https?:\/\//);
});
