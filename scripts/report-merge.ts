/**
 * `npm run report:merge -- <folder>`: makes one run of the shards of a run, whatever machine each ran on: verdict, Allure
 * report with its history, Playwright's own report, guide report.
 *
 *   npm run report:merge -- shards
 *
 * The folder holds the folder of reports (`reports/out/`) of each shard as `shard-1`, `shard-2` and so on. Everything goes
 * to `OUTPUT`, as if the run had been one. Ends with the exit code of the verdict on all of them, or of the guide report
 * where there is nothing else; with 3 where they are not the whole of one run, and what is there is left as it is.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { allureReport } from '../reports/allure/generate.ts';
import { shardFile } from '../reports/shards/schema.ts';
import { verdictText } from '../reports/verdict/console.ts';
import { closingLine } from '../reports/verdict/counts.ts';
import { settings, SettingsError } from '../settings.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { knownIssues } from './lib/known-issues.ts';
import { readCommand } from './lib/options.ts';
import { takeOutput } from './lib/output-lock.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';
import { guideTogether } from './merge/guide.ts';
import { HTML_FOLDER } from './merge/html.ts';
import { discardDraft, newDraft, putInPlace } from './merge/place.ts';
import { shardFolders, suiteShards } from './merge/shards.ts';
import { suiteTogether } from './merge/suite.ts';

const EXAMPLE = 'npm run report:merge -- shards';

await endWith(async () => {
  const { word } = readCommand(process.argv.slice(2), {}, EXAMPLE, 'the folder of the shards');
  if (word === undefined) throw new SettingsError([`The folder of the shards is needed; for example ${EXAMPLE}.`]);
  const { output } = settings();
  const folders = shardFolders(resolve(word));
  if (folders.some(({ path }) => isWithin(output, path))) {
    throw new SettingsError(['OUTPUT lies in a shard, which is read and not written; for example OUTPUT=reports/out.']);
  }
  const shards = folders.some(({ path }) => existsSync(shardFile(path))) ? suiteShards(folders) : [];
  const issues = knownIssues();
  ensureWritable(output);
  takeOutput(output);
  process.once('exit', () => discardDraft(output));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(EXIT.interrupted));

  const draft = newDraft(output);
  const guide = guideTogether(folders, draft);
  const suite = shards.length === 0 ? undefined : await suiteTogether(shards, draft, output, issues);
  if (suite === undefined && guide === undefined) {
    throw new CannotRunError(
      `No shard in ${word} holds a run (shard.json): run each with npx playwright test --shard=1/2, 2/2 and so on.`,
    );
  }
  const hasGuide = existsSync(join(draft, 'guide'));
  putInPlace(output, suite !== undefined);

  if (guide !== undefined) console.log(`${guide.text}\n`);
  if (suite !== undefined) console.log(`${verdictText(suite.verdict)}\n`);
  const reports = [
    ...(suite === undefined ? [] : [allureReport(output), ...inOutput(HTML_FOLDER, 'verdict.md', 'verdict.json')]),
    ...(hasGuide ? inOutput('guide/guide.html') : []),
  ];
  console.log(['Rapports :', ...reports.map((file) => `  ${shortPath(file)}`)].join('\n'));
  if (suite?.verdict.counts !== undefined) console.log(`\n${closingLine(suite.verdict.counts)}`);
  return suite?.exitCode ?? guide?.exitCode ?? EXIT.couldNotRun;

  function inOutput(...names: readonly string[]): string[] {
    return names.map((name) => join(output, name));
  }
});

/** Whether a path is a folder or below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}
