import { expect, test, type Page } from '@playwright/test';
import { differenceOf } from '../../../reports/illustrations/compare.ts';
import { plain } from './samples.ts';

/** As illustrations have them. */
test.use({ deviceScaleFactor: 2 });

async function pictureOf(page: Page, body: string): Promise<Buffer> {
  await page.setContent(`<body style="margin:0;font:16px sans-serif">${body}`);
  return page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 100 } });
}

const circle = (x: number) =>
  `<svg width="300" height="100"><circle cx="${x}" cy="50" r="30" fill="none" stroke="#345" stroke-width="3" /></svg>`;

test('the same picture is the same, and one of another size is out of date', () => {
  expect(differenceOf(plain(300, 100), plain(300, 100))).toBeUndefined();
  expect(differenceOf(plain(300, 100), plain(300, 101))).toBe('resized');
});

test('edges that are smoothed otherwise are no difference', async ({ page }) => {
  const [one, other] = [await pictureOf(page, circle(50)), await pictureOf(page, circle(50.2))];
  expect(one.equals(other)).toBe(false);
  expect(differenceOf(one, other)).toBeUndefined();
});

for (const [what, before, now] of [
  ['one letter', 'Terminer', 'Terminez'],
  ['an accent', 'Terminé', 'Termine'],
  ['a stop', 'Terminé.', 'Terminé'],
  ['a place', 'Suivant', '<span style="margin-left:12px">Suivant</span>'],
  ['a colour', '<b style="color:#0a5">Oui</b>', '<b style="color:#05a">Oui</b>'],
  ['a control that is gone', 'Envoyer <button>Annuler</button>', 'Envoyer'],
] as const) {
  test(`a picture whose page differs in ${what} is out of date`, async ({ page }) => {
    expect(differenceOf(await pictureOf(page, now), await pictureOf(page, before))).toBe('changed');
  });
}
