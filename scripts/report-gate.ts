/**
 * `npm run report:gate`: whether a release may rest on the last run. Of what failed it lets pass what is among the known
 * issues (`reports/known-issues.json`) and not past its day.
 *
 *   npm run report:gate [-- --least 300]
 *
 * `--least` is how many tests must have been performed; without it, one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gateText } from '../reports/allure/gate-console.ts';
import { gateOfRun, hasResults } from '../reports/allure/generate.ts';
import { allureResults } from '../reports/allure/options.ts';
import { readResults } from '../reports/allure/results.ts';
import { settings, SettingsError } from '../settings.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { knownIssues } from './lib/known-issues.ts';
import { readOptions } from './lib/options.ts';

const EXAMPLE = 'npm run report:gate -- --least 300';
const OF_OUTCOME = { passed: EXIT.done, failed: EXIT.broken, inconclusive: EXIT.inconclusive } as const;

await endWith(() => {
  const { least } = readOptions(process.argv.slice(2), { least: 'value' }, EXAMPLE);
  if (least !== undefined && !/^[1-9]\d{0,5}$/.test(least)) {
    throw new SettingsError([`--least must be a whole number from 1 to 999999; for example ${EXAMPLE}.`]);
  }
  const { output } = settings();
  const issues = knownIssues();
  if (!hasResults(output) || !existsSync(join(output, 'verdict.json'))) {
    throw new CannotRunError(`There are no results of a run in ${output} yet: run \`npm test\` first.`);
  }
  const results = readResults(allureResults(output));
  const gate = gateOfRun(output, results, issues, least === undefined ? undefined : Number(least));
  console.log(gateText(gate));
  return Promise.resolve(OF_OUTCOME[gate.outcome]);
});
