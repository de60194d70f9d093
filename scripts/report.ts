/** `npm run report`: opens the report of the last run, made first if what it is made of is newer. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import open from 'open';
import { allureReport, generateAllureReport, hasResults, isOutdated } from '../reports/allure/generate.ts';
import { settings } from '../settings.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { knownIssues } from './lib/known-issues.ts';
import { readOptions } from './lib/options.ts';
import { ensureWritable } from './lib/writable.ts';

await endWith(async () => {
  readOptions(process.argv.slice(2), {}, 'npm run report');
  const { output } = settings();
  const report = allureReport(output);
  if (hasResults(output) && isOutdated(output)) {
    ensureWritable(output);
    await generateAllureReport(output, knownIssues());
  }
  if (!existsSync(report)) {
    throw new CannotRunError(`There is no report in ${output} yet: run \`npm start\` first.`);
  }
  console.log(report);
  await open(pathToFileURL(report).href);
  return EXIT.done;
});
