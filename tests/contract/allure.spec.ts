import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { STEPS } from '../../guide/guide.ts';
import { PATHS } from '../../guide/paths.ts';
import { environmentOf } from '../../reports/allure/environment.ts';
import { allureReport, generateAllureReport } from '../../reports/allure/generate.ts';
import { placeOf, SECTIONS } from '../../reports/allure/labels.ts';
import { allureOptions, allureResults } from '../../reports/allure/options.ts';
import { ROOT } from './lib/sources.ts';

type Options = ReturnType<typeof allureOptions>;
type Listener = NonNullable<Options['listeners']>[number];
type Result = Parameters<NonNullable<Listener['beforeTestResultWrite']>>[0];

/** In pixels: unlike anything the report draws of its own. */
const PICTURE = { width: 37, height: 23 };

const JOURNEY = 'a reader of the guide arrives in the portal: sms, password changed after-registration';

/** One report for all who look at it: what Allure makes of the same results is the same. */
const test = base.extend<object, { report: string }>({
  report: [
    async ({}, use) => {
      const output = mkdtempSync(join(tmpdir(), 'first-login-allure-'));
      writeResults(output);
      await use(await generateAllureReport(output));
      rmSync(output, { recursive: true });
    },
    { scope: 'worker' },
  ],
});
// In one worker, which makes it once.
test.describe.configure({ mode: 'default' });

// The readers' browsers speak French, the one of this test does not: the report must not ask.
test.use({ locale: 'en-US' });

test('the report opens in French and asks nothing of the network', async ({ page, report }) => {
  const asked = await openReport(page, report);
  await expect(page).toHaveTitle(/Première connexion à Microsoft 365/);
  await expect(page.getByPlaceholder('Rechercher des tests')).toBeVisible();
  await expect(page.getByText('Échoué2')).toBeVisible();
  await expect(page.getByText('Métadonnées')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
  expect(readFileSync(report, 'utf8')).not.toMatch(/googletagmanager|google-analytics/);
  expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
});

test('the report is arranged by section of the guide, with its steps and pictures', async ({ page, report }) => {
  await openReport(page, report);
  await expect(page.getByText('2.1 Première connexion')).toBeVisible();
  await page.getByText('Tous', { exact: true }).click();
  await page.getByText('classic · fr-CA · téléphone Android', { exact: true }).click();
  await expect(page.getByText('2.1 Première connexion')).toBeHidden();
  await page.getByText('Guide de première connexion').click();
  await page.getByText("2.2.3 Configuration de l'authentification par SMS").click();
  await page.getByText('texto', { exact: true }).click();
  await page.getByText('mot de passe changé après l’inscription · fr-CA · téléphone Android · classic').click();
  await expect(page.getByText('2.1-1 Ouvrir office.com')).toBeVisible();
  await page.getByText('image landing').click();
  const shown = () => page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth));
  await expect.poll(shown).toContain(PICTURE.width);
});

test('failures are sorted by kind, in French', async ({ page, report }) => {
  await openReport(page, report);
  await page.getByRole('button', { name: 'Catégories 2' }).click();
  await expect(page.getByText('Écran inconnu')).toBeVisible();
  await expect(page.getByText('Défaut du produit')).toBeVisible();
  await expect(page.getByText('Product errors')).toBeHidden();
});

test('the report says where it was made, and neither on which machine nor by which process', ({ report }) => {
  const text = readFileSync(report, 'utf8');
  const held = [...text.matchAll(/"([A-Za-z0-9+/=]{40,})"/g)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
  const all = [text, ...held.map(String)].join('\n');
  for (const shown of ['Locataire', 'Édition', 'classic', 'fr-CA', 'Appareil', 'téléphone Android'])
    expect(all).toContain(shown);
  for (const hidden of ['a-machine', 'a-process']) expect(all).not.toContain(hidden);
});

test('of nothing no report is made, and an earlier one stays', async ({}, { outputDir }) => {
  mkdirSync(dirname(allureReport(outputDir)), { recursive: true });
  writeFileSync(allureReport(outputDir), 'of yesterday');
  await expect(generateAllureReport(outputDir)).rejects.toThrow('There are no Allure results');
  expect(readFileSync(allureReport(outputDir), 'utf8')).toBe('of yesterday');
});

test('every path through the guide has its place in the report', () => {
  for (const path of PATHS) {
    const place = placeOf('guide/a.spec.ts', `a reader: ${path}, before-registration`, [
      'guided',
      path,
      'en-US',
      'iphone',
      'classic',
    ]);
    expect(place, path).toMatchObject({
      epic: 'Guide de première connexion',
      feature: expect.stringMatching(/^2\.2\.[234] Configuration de l'authentification par /),
      story: expect.stringMatching(/./),
      name: 'mot de passe changé avant l’inscription · en-US · iPhone · classic',
    });
  }
  const sections = STEPS.map(({ section }) => section);
  for (const section of Object.keys(SECTIONS)) {
    expect(sections.some((one) => one === section || one.startsWith(`${section}.`))).toBe(true);
  }
});

test('no folder of tests stands in the report by its English name', () => {
  const specs = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.spec.ts'),
  );
  const folders = new Set(specs.map((file) => file.split(/[\\/]/)[0] ?? ''));
  const elsewhere = ['contract', 'guide'];
  const unnamed = [...folders].filter(
    (folder) => !elsewhere.includes(folder) && placeOf(`${folder}/a.spec.ts`, 'it works', []).feature === folder,
  );
  expect(folders.size).toBeGreaterThan(elsewhere.length);
  expect(unnamed).toEqual([]);
});

test('a test that performs nothing of the guide keeps its own name', () => {
  expect(placeOf('contract/graph/host.spec.ts', 'it answers', [])).toEqual({
    epic: 'Contrats de la suite et du locataire simulé',
    feature: 'graph/host',
  });
  expect(placeOf('a-folder/new.spec.ts', 'it works', [])).toEqual({
    epic: 'Guide de première connexion',
    feature: 'a-folder',
  });
});

test('the environment names the browser', () => {
  const place = { tenant: 'embedded', engines: [] };
  expect(environmentOf({ ...place, browser: undefined })).toMatchObject({
    Locataire: 'embedded',
    Moteurs: 'Chromium',
    Téléphones: 'écran, toucher et identité d’un Pixel 7 et d’un iPhone 14, dans Chromium',
    Navigateur: expect.stringMatching(/^Chrome Headless Shell [\d.]+$/),
  });
  expect(environmentOf({ ...place, browser: process.execPath })).toMatchObject({
    Navigateur: `${process.version} (node)`,
  });
  expect(environmentOf({ ...place, browser: undefined, engines: ['firefox', 'webkit'] })).toMatchObject({
    Moteurs: 'Chromium, Firefox, WebKit',
    Téléphones: expect.stringMatching(/dans Chromium, l’iPhone aussi dans WebKit$/),
  });
  expect(environmentOf({ ...place, browser: join(ROOT, 'no-browser') })).toMatchObject({ Navigateur: 'no-browser' });
});

/** Gives back what the page then asks for, which grows. */
async function openReport(page: Page, report: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(report).href);
  return asked;
}

/** Three, as a run leaves them: the options' own listener prepares each. */
function writeResults(output: string): void {
  const folder = allureResults(output);
  const options = allureOptions(output, { Locataire: 'embedded' });
  mkdirSync(folder, { recursive: true });
  const picture = { name: 'image landing', source: 'picture-attachment.png', type: 'image/png' };
  writeFileSync(join(folder, picture.source), PNG.sync.write(new PNG(PICTURE)));
  const results = [
    result('guide/first-sign-in.spec.ts', JOURNEY, ['guided', 'sms', 'fr-CA', 'android', 'classic'], {
      steps: [step('2.1-1 Ouvrir office.com'), { ...step('image landing'), attachments: [picture] }],
    }),
    result('sign-in/password.spec.ts', 'a wrong password', [], { message: 'Error: [unknown-screen] « Bonjour »' }),
    result('sign-in/password.spec.ts', 'another', [], { message: 'expect(received).toBe(expected)' }),
  ];
  for (const [index, prepared] of results.entries()) {
    for (const listener of options.listeners ?? []) listener.beforeTestResultWrite?.(prepared);
    writeFileSync(join(folder, `${index}-result.json`), JSON.stringify({ ...prepared, uuid: `${index}` }));
  }
  const environment = Object.entries(options.environmentInfo ?? {}).map(([name, value]) => `${name}=${value ?? ''}`);
  writeFileSync(join(folder, 'environment.properties'), environment.join('\n'));
}

function step(name: string): object {
  return { name, status: 'passed', stage: 'finished', statusDetails: {}, steps: [], attachments: [], parameters: [] };
}

function result(
  file: string,
  title: string,
  tags: readonly string[],
  { steps = [], message }: { readonly steps?: readonly object[]; readonly message?: string },
): Result {
  const label = (name: string, value: string) => ({ name, value });
  return {
    ...step(title),
    fullName: `${file} › ${title}`,
    historyId: title,
    testCaseId: title,
    status: message === undefined ? 'passed' : 'failed',
    statusDetails: message === undefined ? {} : { message },
    steps,
    links: [],
    labels: [
      ...tags.map((tag) => label('tag', tag)),
      label('host', 'a-machine'),
      label('thread', 'a-process'),
      label('parentSuite', 'chromium'),
    ],
    start: Date.UTC(2026, 0, 1),
    stop: Date.UTC(2026, 0, 1, 0, 0, 1),
  } as unknown as Result;
}
