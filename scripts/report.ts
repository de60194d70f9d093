/** `npm run report`: opens the report of the last run, made first if its results are newer. */
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import open from 'open';
import { allureReport, generateAllureReport, hasResults } from '../reports/allure/generate.ts';
import { allureResults } from '../reports/allure/options.ts';
import { settings } from '../settings.ts';

const { output } = settings();
const report = allureReport(output);

function isOutdated(): boolean {
  return !existsSync(report) || statSync(allureResults(output)).mtimeMs > statSync(report).mtimeMs;
}

if (!existsSync(report) && !hasResults(output)) {
  console.error('There is no report yet: run `npm start` first.');
  process.exit(3);
}
if (hasResults(output) && isOutdated()) await generateAllureReport(output);
console.log(resolve(report));
await open(pathToFileURL(resolve(report)).href);
