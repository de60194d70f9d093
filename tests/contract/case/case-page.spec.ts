import { expect, test } from '@playwright/test';
import { caseMarkdown } from '../../../reports/case/markdown.ts';
import { casePage } from '../../../reports/case/page.ts';
import { CASE_VERDICTS, type CaseResult } from '../../../reports/case/schema.ts';
import { aMoment, caseResult, pictured, TIMELINE } from './results.ts';

const PICTURES = new Map([['02 user-name', pictured('02 user-name').body ?? Buffer.alloc(0)]]);
const NAMES = { reproduced: 'Reproduit', 'not-reproduced': 'Non reproduit', other: 'Autre chose', told: 'Relevé' };

for (const verdict of CASE_VERDICTS) {
  test(`page and Markdown tell the verdict first, then everything that was found: ${verdict}`, () => {
    const told = caseResult(verdict);
    for (const text of [casePage(told, PICTURES), caseMarkdown(told)]) {
      const order = [NAMES[verdict], told.summary, 'Ce qui a été demandé', 'Ce qui s’est passé', '50126', told.command];
      const places = order.map((part) => text.indexOf(part));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      const wanted = [
        '15\u00a0min 40\u00a0s',
        '1f0c8c46-63c5-4c0e-b0b4-7a8a30c0a001',
        'mysignins.microsoft.com/register',
        'libellé documenté',
        'libellé supposé',
        'étape 2.2.3-4',
      ];
      expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
    }
  });
}

test('the cure is told with what trying it came to', () => {
  const failed = caseResult('reproduced', { cure: { tried: 'attendre 1 minute', worked: false, says: 'Encore non.' } });
  const [good, bad] = [caseResult(), failed].map((told) => [casePage(told, PICTURES), caseMarkdown(told)].join('\n'));
  expect(good?.match(/Il mène au bout\./g)).toHaveLength(2);
  expect(bad?.match(/attendre 1 minute\. Il ne mène pas au bout\./g)).toHaveLength(2);
  expect(bad?.match(/Encore non\./g)).toHaveLength(2);
});

/** Texts that would do something where they were not escaped. */
const HOSTILE = `<script>alert(1)</script> "><img src=x onerror='alert(2)'> &amp; </style> \`[a](javascript:1)\` | *b*`;

test('nothing that a page or a person said is taken for markup', async ({ page }) => {
  const { asked, symptoms } = caseResult();
  const told: CaseResult = caseResult('reproduced', {
    summary: HOSTILE,
    command: HOSTILE,
    asked: { ...asked, symptom: HOSTILE, method: HOSTILE, given: [HOSTILE], did: [HOSTILE] },
    symptoms: symptoms.map((one) => ({ ...one, title: HOSTILE, cure: HOSTILE, causes: [HOSTILE], steps: [HOSTILE] })),
    timeline: [
      aMoment({
        did: HOSTILE,
        says: HOSTILE,
        sure: true,
        codes: [HOSTILE],
        address: HOSTILE,
        steps: [HOSTILE],
        screen: HOSTILE,
        picture: '02 user-name',
      }),
    ],
    cure: { tried: HOSTILE, worked: true, says: HOSTILE },
    failure: { kind: 'suite-defect', message: HOSTILE },
  });
  await page.setContent(casePage(told, PICTURES));
  const foreign = 'script, a, [onerror], img:not([src^="data:image/png"])';
  expect(await page.evaluate((selector) => document.querySelectorAll(selector).length, foreign)).toBe(0);
  await expect(page.getByRole('blockquote')).toContainText(HOSTILE);
  // Everything that was handed over is there to be read.
  expect((await page.getByRole('main').innerText()).split('alert(1)').length - 1).toBe(20);
  await expect(page.getByRole('img')).toHaveAttribute('alt', /<script>/);
  const beyondCode = caseMarkdown(told).replaceAll(/^ {4}.*$|(?<!\\)`[^`]*`/gm, '');
  expect(beyondCode).toContain('alert');
  expect(beyondCode).not.toMatch(/(?<!\\)<(?:script|img|\/style)|(?<!\\)\[a|(?<!\\)&amp/);
});

test('the page asks nothing of any network, holds no script and says what it may load', async ({ page, context }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.setContent(casePage(caseResult(), PICTURES), { waitUntil: 'load' });
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  const source = casePage(caseResult(), PICTURES);
  expect(source).not.toMatch(/<(?:script|link|iframe|object|base)\b|@import|url\(|https?:\/\//);
  expect(source).toContain("default-src 'none'");
});

test('the page can be read on a phone and on paper, and its pictures open without a script', async ({ page }) => {
  const long = aMoment({ at: 5_000, says: 'x'.repeat(300), codes: ['y'.repeat(120)], address: 'z'.repeat(200) });
  const told = caseResult('reproduced', { timeline: [...TIMELINE, long], command: 'w'.repeat(300) });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setContent(casePage(told, PICTURES));
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  const [small, large] = [page.getByText('Agrandir'), page.getByText('Réduire')];
  await expect(large).toBeHidden();
  await page.getByRole('img').click();
  await expect(large).toBeVisible();
  await expect(small).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  expect(await width()).toBe(680);
  await expect(large).toBeHidden();
  await expect(page.getByRole('img')).toBeVisible();
});

test('the page is in French, its headings come in order, and every picture says what it shows', async ({ page }) => {
  await page.setContent(casePage(caseResult(), PICTURES));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  await expect(page).toHaveTitle('Reproduit – La session a expiré pendant l’inscription');
  const levels = await page.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  await expect(page.getByRole('img', { name: 'Écran du moment 2, Adresse « .med »' })).toBeVisible();
});

test('every colour of a text stands out from what is behind it, for whoever sees little', async ({ page }) => {
  for (const verdict of CASE_VERDICTS) {
    await page.setContent(casePage(caseResult(verdict), PICTURES));
    const weak = await page.evaluate(() => {
      const all = [...document.querySelectorAll('main *')];
      const light = (colour: readonly number[]) => {
        const [red = 0, green = 0, blue = 0] = colour.map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const behind = (element: Element | null): readonly number[] => {
        if (element === null) return [255, 255, 255];
        const colour = parts(getComputedStyle(element).backgroundColor);
        return colour.length === 4 && colour[3] === 0 ? behind(element.parentElement) : colour.slice(0, 3);
      };
      const weakOnes = all.filter((element) => {
        const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
        const [high = 0, low = 0] = [light(parts(getComputedStyle(element).color)), light(behind(element))].sort(
          (one, other) => other - one,
        );
        return texts.length > 0 && (high + 0.05) / (low + 0.05) < 4.5;
      });
      return weakOnes.map((element) => element.outerHTML.slice(0, 80));
    });
    expect(weak).toEqual([]);
  }
});
