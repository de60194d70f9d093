import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { allureReport, generateAllureReport } from '../../../reports/allure/generate.ts';
import type { KnownIssue } from '../../../reports/allure/known-issues.ts';
import { leaveRun, night } from './results.ts';

const DRIFT = '[product-drift] le guide dit « texto », la page dit « SMS »';
const ISSUE: KnownIssue = {
  id: 'sms',
  title: 'La page dit SMS',
  link: 'https://example.org/12',
  until: '2999-02-01',
  kind: 'product-drift',
  message: '« SMS »',
};
/** Words of Allure's own in the views that are looked at; its name is one. */
const ENGLISH =
  /\b(?:Report|Resolutions?|Issue|Muted|Accepted|Powered|Version:|Ver:|Environment|Status|Dynamics|Timeline|Metadata|Quality|Gate|epic|feature|story|owner)\b/;

// The readers' browsers speak French, the one of this test does not: the report must not ask.
test.use({ locale: 'en-US', viewport: { width: 1280, height: 1600 } });

test('every view of the report is French, holds something and asks nothing of the network', async ({ page }, {
  outputDir,
}) => {
  leaveRun(outputDir, night(1));
  await generateAllureReport(outputDir, []);
  leaveRun(outputDir, night(2, DRIFT));
  const guide = join(outputDir, 'guide/guide.html');
  mkdirSync(dirname(guide), { recursive: true });
  writeFileSync(guide, '<p>Le guide</p>');
  await generateAllureReport(outputDir, [ISSUE]);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(allureReport(outputDir)).href);
  const headings = page.getByText(/^(?:Environnement: ".*"|Guide de première connexion|Contrats de la suite.*)$/);
  await expect(headings).toHaveText([
    'Environnement: "classic · fr-CA · ordinateur"',
    'Guide de première connexion',
    'Environnement: "reskin · fr-CA · iPhone"',
    'Guide de première connexion',
    'Environnement: "Suite et locataire simulé"',
    'Contrats de la suite et du locataire simulé',
  ]);
  expect(await wordsOf(page)).not.toMatch(ENGLISH);

  await page.getByRole('button', { name: 'Problèmes connus 1' }).click();
  await expect(
    page.getByText('La page dit SMS, accepté jusqu’au 1er février 2999 : https://example.org/12'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Seuil de qualité 5' }).click();
  await expect(page.getByText('Aucun problème connu dont le délai est passé')).toBeVisible();
  await page.getByRole('button', { name: 'Pièces jointes globales 1' }).click();
  await expect(page.getByText('verdict.md')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erreurs globales' })).toBeHidden();
  expect(await wordsOf(page)).not.toMatch(ENGLISH);

  await page.getByRole('button', { name: /^Résultats/ }).click();
  await page.getByText('fr-CA · iPhone · reskin', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Historique 1' })).toBeVisible();
  await expect(page.getByText('responsable')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Étape 2.2.3-4 du guide' })).toHaveAttribute(
    'href',
    '../guide/guide.html#etape-2.2.3-4',
  );
  expect(await wordsOf(page)).not.toMatch(ENGLISH);

  await page.goto(`${pathToFileURL(allureReport(outputDir)).href}#charts`);
  await page.reload();
  await expect(page.getByText('Tendance des passages')).toBeVisible();
  await expect(page.getByText('Aucun résultat')).toHaveCount(0);
  expect(await wordsOf(page)).not.toMatch(ENGLISH);
  expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
});

/** What the view says, but for the names of the maker and of its product. */
async function wordsOf(page: Page): Promise<string> {
  return (await page.getByRole('document').innerText()).replaceAll('Allure Report', '');
}
