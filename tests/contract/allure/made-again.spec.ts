import { appendFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { allureReport, generateAllureReport } from '../../../reports/allure/generate.ts';
import { allureHistory, readHistory } from '../../../reports/allure/history.ts';
import { leaveRun, night } from './results.ts';

test(
  'without the guide beside it a step leads to all of its tests',
  { tag: '@slow' },
  async ({ page }, { outputDir }) => {
    leaveRun(outputDir, night(1));
    await generateAllureReport(outputDir, []);
    await page.goto(`${pathToFileURL(allureReport(outputDir)).href}?query=2.2.3-4`);
    await expect(page.getByText('Guide de première connexion')).toHaveCount(2);
    await expect(page.getByText('Contrats de la suite et du locataire simulé')).toBeHidden();
  },
);

test('a run whose report is made twice is one run of the history', { tag: '@slow' }, async ({}, { outputDir }) => {
  leaveRun(outputDir, night(1));
  await generateAllureReport(outputDir, []);
  const before = readFileSync(allureHistory(outputDir), 'utf8');
  await generateAllureReport(outputDir, []);
  expect(readFileSync(allureHistory(outputDir), 'utf8')).toBe(before);
  expect(readHistory(allureHistory(outputDir))).toHaveLength(1);
});

test(
  'a history that cannot be read is named and kept, and the report is made without it',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    leaveRun(outputDir, night(1));
    const file = allureHistory(outputDir);
    appendFileSync(file, '{"cut off\n');
    const said: string[] = [];
    await generateAllureReport(outputDir, [], (sentence) => said.push(sentence));
    expect(said).toEqual([expect.stringContaining(`Line 1 of ${file} is no run of Allure's history: remove the line`)]);
    expect(readFileSync(file, 'utf8')).toBe('{"cut off\n');
    expect(readFileSync(allureReport(outputDir), 'utf8')).toContain('lang="fr"');
  },
);
