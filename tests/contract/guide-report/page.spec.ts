import { expect, test as base, type Page } from '@playwright/test';
import { guideMarkdown } from '../../../reports/guide/markdown.ts';
import { guidePage } from '../../../reports/guide/page.ts';
import { FINDING_STATUSES, guideReportSchema, type GuideReport } from '../../../reports/guide/schema.ts';
import { statusText } from '../../../reports/guide/french.ts';
import { axeFindings } from './axe.ts';
import { finding, guideReport, PICTURES } from './samples.ts';

const test = base.extend<{ open: (report?: GuideReport) => Promise<void> }>({
  open: async ({ page }, use) => {
    await use(async (report = guideReport()) => {
      await page.setContent(guidePage(report, PICTURES), { waitUntil: 'load' });
    });
  },
});

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });

test('the sample is a report', () => {
  expect(guideReportSchema.parse(guideReport())).toEqual(guideReport());
});

test('page and Markdown tell the outcome first, then the guide in its order, then what is announced', () => {
  for (const text of [guidePage(guideReport(), PICTURES), guideMarkdown(guideReport())]) {
    const order = [
      '2. Configurer',
      '2.1. Première connexion',
      '2.3. Questions',
      '2.5. Navigation',
      'Changements annoncés',
    ];
    // The page names its sections once more, before all of them.
    const places = ['Le guide et les pages diffèrent', ...order].map((part) => text.lastIndexOf(part));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    const said = [...FINDING_STATUSES.map(statusText), 'nouvelle', 'Choisir un compte', 'Retirer la section 2.3.'];
    expect(said.filter((part) => !text.includes(part))).toEqual([]);
  }
});

test('a row says what the guide and the page say, whether that was known, what to write, and what is announced', async ({
  page,
  open,
}) => {
  await open();
  const drifted = row(page, /^2\.3-1 /);
  await expect(drifted).toContainText('Le guide dit «\u00a0Terminer\u00a0», la page dit «\u00a0Terminé\u00a0».');
  await expect(drifted.getByText('Dérive nouvelle.')).toHaveCount(1);
  await expect(drifted).toContainText(
    'Formulation proposée Remplacer «\u00a0Terminer\u00a0» par «\u00a0Terminé\u00a0».',
  );
  await expect(drifted).toContainText('Vérifiée pour la dernière fois le 1er octobre 2026.');
  await expect(drifted.getByRole('link', { name: 'Fin des questions' })).toBeVisible();
  await expect(drifted).toContainText('mars 2027');
  await expect(row(page, /^Entre 2\.1-1 et 2\.1-2 /)).toContainText(
    'Sur le parcours\u00a0: autre compte connecté, texto.',
  );
  await expect(row(page, /^2\.1-4 /)).toContainText('Vient juste après l’étape 2.4-1.');
});

test('a picture shows the controls outlined, with the letters of the guide, on each device', async ({ page, open }) => {
  await open();
  await expect(row(page, /^2\.1-1 /).getByRole('img')).toHaveCount(2);
  const picture = row(page, /^2\.1-1 /).getByRole('img', { name: /Ordinateur/ });
  await expect(picture).toHaveAccessibleName(/^Étape 2\.1-1, Faire 2\.1-1 \(Ordinateur\).*repère b, c$/);
  await expect(picture).toContainText(/b\s*c/);
  const [box, frame] = await Promise.all([picture.boundingBox(), page.evaluate(frameInPicture)]);
  expect(box?.width).toBeGreaterThan(200);
  expect(frame).toBe(true);
  await picture.click();
  const whole = page.getByRole('img', { name: /Étape 2\.1-1.*Ordinateur.*écran entier$/ });
  await expect(whole).toBeVisible();
  // It is as large as it was on the screen, as far as there is room.
  expect((await whole.boundingBox())?.width).toBeGreaterThan(1000);
  await page.keyboard.press('Enter');
  await expect(whole).toBeHidden();
});

/** Whether every outline lies within its picture. */
function frameInPicture(): boolean {
  return [...document.querySelectorAll('.crop svg')].every((svg) => {
    const around = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('.frame')].every((frame) => {
      const { left, right, top, bottom } = frame.getBoundingClientRect();
      return left >= around.left && right <= around.right && top >= around.top && bottom <= around.bottom;
    });
  });
}

test('the filters hide what was not asked for, by keyboard and without a script', async ({ page, open }) => {
  await open();
  await page.getByRole('radio', { name: 'Toutes les étapes' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Dérives seulement' })).toBeChecked();
  await expect(row(page, /^2\.3-1 /)).toBeVisible();
  await expect(row(page, /^Entre 2\.1-1/)).toBeVisible();
  await expect(row(page, /^2\.1-1 /)).toBeHidden();
  await expect(page.getByRole('heading', { name: '2.5. Navigation' })).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, /^2\.3-1 /)).toBeVisible();
  await expect(row(page, /^2\.3-1a /)).toBeHidden();
});

for (const width of [1280, 390]) {
  test(`axe finds nothing against it, and nothing is wider than the screen: ${width}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 844 });
    const long = finding('2.1-1', { wordings: [{ expected: 'x'.repeat(200), found: 'y'.repeat(200), known: false }] });
    const [desktop, ...others] = guideReport().devices;
    const findings = [{ ...long, status: 'drifted' as const }, ...(desktop?.findings.slice(1) ?? [])];
    await open(
      guideReport({
        devices: [{ ...guideReport().devices[0], ...desktop, findings } as GuideReport['devices'][number], ...others],
      }),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('on paper the columns stay, and nothing is wider than the sheet', async ({ page, open }) => {
  await open();
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins.
  await page.setViewportSize({ width: 695, height: 1024 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(695);
  await expect(page.getByRole('group', { name: 'Montrer' })).toBeHidden();
  const widths = await page
    .getByRole('columnheader', { name: 'Annoncé' })
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(90);
});

test('the page asks nothing of any network, holds no script and says what it may load', async ({ context, open }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await open();
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
  const source = guidePage(guideReport(), PICTURES);
  expect(source).not.toMatch(/<(?:script|link|iframe|object|base)\b|@import|url\(|https?:\/\//);
  expect(source).toContain("default-src 'none'");
});

/** Texts that would do something where they were not escaped. */
const HOSTILE = `<script>alert(1)</script> "><img src=x onerror='alert(2)'> &amp; </style> [a](javascript:1) | *b*`;

test('nothing that a page said is taken for markup', async ({ page, open }) => {
  const report = guideReport();
  const [first] = report.devices;
  const findings = [
    finding('2.1-1', {
      status: 'drifted',
      note: HOSTILE,
      instead: HOSTILE,
      wordings: [{ expected: HOSTILE, found: HOSTILE, known: true, reason: HOSTILE }],
      assumed: [{ expected: HOSTILE, found: HOSTILE }],
      suggestions: [{ text: HOSTILE, sure: false }],
    }),
  ];
  const newScreens = [{ name: HOSTILE, heading: HOSTILE, after: '2.1-1', paths: [HOSTILE] }];
  const changes = [{ what: HOSTILE, before: HOSTILE, now: HOSTILE, weight: 'new' as const }];
  const told = {
    ...report,
    failures: [HOSTILE],
    devices: [{ ...first, device: 'desktop', tryouts: [], findings, newScreens, changes }],
  };
  await open(told);
  await expect(page.getByRole('row', { name: /^2\.1-1 / })).toContainText('<script>alert(1)</script>');
  const foreign = 'script, [onerror], img';
  expect(await page.evaluate((selector) => document.querySelectorAll(selector).length, foreign)).toBe(0);
  const markdown = guideMarkdown(told);
  expect(markdown).toContain('alert');
  expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|\/style)|(?<!\\)\[a|(?<!\\)&amp/);
});
