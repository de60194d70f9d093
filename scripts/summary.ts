/**
 * `npm run summary`: what became of the last run on one page in French, `summary.md` beside the verdict, and on the page
 * of the run where a build server has one: the verdict, what changed since the run before, failures by kind, the slowest
 * steps, what was left out and why, what is only assumed.
 *
 *   npm run summary [-- --earlier yesterday/verdict.json]
 *
 * Without `--earlier` it compares with the newest verdict of that tenant in `verdict-history.jsonl`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../reports/atomic-write.ts';
import { entryOf, isSameRun, type Entry } from '../reports/night/entry.ts';
import { readVerdictHistory, verdictHistory, VerdictHistoryError } from '../reports/night/history.ts';
import { summaryOf } from '../reports/night/summary.ts';
import { verdictSchema, type Verdict } from '../reports/verdict/schema.ts';
import { settings, SettingsError } from '../settings.ts';
import { showOnRunPage, warn } from './lib/ci.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';

const EXAMPLE = 'npm run summary -- --earlier yesterday/verdict.json';

await endWith(() => {
  const { help, earlier } = readOptions(process.argv.slice(2), { help: 'flag', earlier: 'value' }, EXAMPLE);
  if (help) {
    console.log(
      `Writes summary.md of the last run, and shows it on the page of the run in CI.\n\n  ${EXAMPLE}\n\nExit codes: 0 written, 2 bad input, 3 no verdict of a run.`,
    );
    return Promise.resolve(EXIT.done);
  }
  const { output } = settings();
  const file = join(output, 'verdict.json');
  if (!existsSync(file)) {
    throw new CannotRunError(`There is no verdict of a run in ${output} yet: run \`npm start\` or \`npm test\` first.`);
  }
  const verdict = read(file, 'verdict.json');
  const before = earlier === undefined ? fromHistory(output, verdict) : entryOf(read(earlier, '--earlier'));
  ensureWritable(output);
  const page = summaryOf(verdict, before);
  const written = join(output, 'summary.md');
  writeAtomically(written, page);
  if (!showOnRunPage(page, written, process.env)) console.log(page);
  console.log(`Résumé : ${shortPath(written)}`);
  return Promise.resolve(EXIT.done);
});

function read(file: string, name: string): Verdict {
  try {
    return verdictSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Whatever is wrong with it, it is none: what it holds is nobody's business here.
    throw new SettingsError([`${name} is no verdict of a run that can be read; for example ${EXAMPLE}.`]);
  }
}

/** The newest of the same tenant that is not this run's own. */
function fromHistory(output: string, verdict: Verdict): Entry | undefined {
  const now = entryOf(verdict);
  try {
    const entries = readVerdictHistory(verdictHistory(output));
    return entries.findLast((entry) => entry.tenant === now.tenant && !isSameRun(entry, now));
  } catch (error) {
    if (!(error instanceof VerdictHistoryError)) throw error;
    warn(`${error.message} The summary is made without it.`, process.env);
    return undefined;
  }
}
