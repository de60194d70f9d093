import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { writeAtomically } from '../atomic-write.ts';
import { verdictSchema, type Verdict } from '../verdict/schema.ts';
import { configuration, type Accepted } from './configuration.ts';
import { gateOf, type Gate } from './gate.ts';
import { allureHistory, HistoryError, isRun, readHistory, writeHistory } from './history.ts';
import { dayOf, isOverdue, issueOf, KNOWN_ISSUES, readKnownIssues, type KnownIssue } from './known-issues.ts';
import { allureResults } from './options.ts';
import { finished } from './page.ts';
import { readResults, type Result } from './results.ts';

/** The package exports no path to its command, which stands next to the folder of its entry point. */
const ALLURE = join(dirname(createRequire(import.meta.url).resolve('allure')), '..', 'cli.js');
const VERDICT = 'verdict.json';

export function allureReport(output: string): string {
  return join(output, 'allure', 'index.html');
}

/** The guide, step by step, where `npm run validate:guide` has left it. */
function guideReport(output: string): string {
  return join(output, 'guide', 'guide.html');
}

/** Whether the report has yet to be made, or something it is made of is younger. */
export function isOutdated(output: string): boolean {
  const report = statSync(allureReport(output), { throwIfNoEntry: false });
  if (report === undefined) return true;
  return [allureResults(output), KNOWN_ISSUES, guideReport(output)].some(
    (source) => (statSync(source, { throwIfNoEntry: false })?.mtimeMs ?? 0) > report.mtimeMs,
  );
}

/** Whether a run has left anything to make a report of. */
export function hasResults(output: string): boolean {
  const folder = allureResults(output);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('-result.json'));
}

/**
 * Makes one page in French of a run's results, which needs no network, adds the run to the history, and gives back the
 * page's path. An earlier report stays until this one is whole, and so does the history.
 *
 * @param say Is told, in a sentence, why the report shows no history although there is one: it can be made without.
 * @throws if a run left no results, the known issues cannot be understood, or Allure fails.
 */
export async function generateAllureReport(
  output = 'reports/out',
  issues: readonly KnownIssue[] = readKnownIssues(),
  say: (sentence: string) => void = console.error,
): Promise<string> {
  if (!hasResults(output)) {
    throw new Error(
      `There are no Allure results in ${allureResults(output)}: run \`npm start\` or \`npm test\` first.`,
    );
  }
  const results = readResults(allureResults(output));
  const known = knownRuns(output, say);
  // A report that is made again must not show its own run as an earlier one.
  const earlier = known?.filter((point) => !isRun(point, results)) ?? [];
  // Beside the report, so that the finished page can be moved without being copied.
  const draft = mkdtempSync(join(resolve(output), 'allure-draft-'));
  try {
    const history = join(draft, 'history.jsonl');
    const append = known !== undefined && known.length === earlier.length;
    writeHistory(history, earlier);
    const accepted = [...acceptedIn(results, issues), ...quarantinedIn(output, results)];
    writeFileSync(
      join(draft, 'allurerc.mjs'),
      configuration({
        history,
        earlier: earlier.length,
        append,
        attachments: [join(resolve(output), 'verdict.md')].filter(existsSync),
        accepted,
        results,
      }),
    );
    const page = await runAllure(allureResults(output), draft);
    const guide = guideReport(output);
    writeAtomically(
      allureReport(output),
      finished(page, {
        // Results that were put together of several runs have no verdict in common.
        gate: existsSync(join(output, VERDICT)) ? gateOfRun(output, results, issues) : undefined,
        guide: existsSync(guide) ? relative(dirname(allureReport(output)), guide).replaceAll('\\', '/') : undefined,
      }),
    );
    if (append) writeHistory(allureHistory(output), readHistory(history));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return allureReport(output);
}

/** Undefined where they cannot be read: what cannot be read is not written over. */
function knownRuns(output: string, say: (sentence: string) => void): ReturnType<typeof readHistory> | undefined {
  try {
    return readHistory(allureHistory(output));
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    say(`${error.message} The report is made without its history.`);
    return undefined;
  }
}

/** Those that may still fail today, each with its failures. */
function acceptedIn(results: readonly Result[], issues: readonly KnownIssue[]) {
  const today = dayOf(new Date());
  return issues
    .filter((issue) => !isOverdue(issue, today))
    .map((issue) => [issue, results.filter((result) => issueOf(result, issues, today) === issue)] as const)
    .filter(([, tests]) => tests.length > 0);
}

/** The verdict says which of the tests are in quarantine. */
function quarantinedIn(output: string, results: readonly Result[]): (readonly [Accepted, readonly Result[]])[] {
  if (!existsSync(join(output, VERDICT))) return [];
  return (verdictIn(output).quarantine ?? [])
    .filter(({ result }) => result === 'failed')
    .map(({ test, reason, link, until }) => [
      { title: `En quarantaine : ${reason}`, link, until },
      results.filter(({ fullName }) => fullName === test),
    ]);
}

function verdictIn(output: string): Verdict {
  return verdictSchema.parse(JSON.parse(readFileSync(join(output, VERDICT), 'utf8')));
}

/**
 * The gate on a run that has left its results and its verdict.
 *
 * @param least Tests that must have been performed.
 */
export function gateOfRun(
  output: string,
  results: readonly Result[],
  issues: readonly KnownIssue[],
  least?: number,
): Gate {
  return gateOf({ results, verdict: verdictIn(output), issues, today: dayOf(new Date()), least });
}

/** The text of the page. */
async function runAllure(results: string, folder: string): Promise<string> {
  const allure = spawn(process.execPath, [ALLURE, 'generate', resolve(results), '--config', 'allurerc.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [allure.stdout, allure.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  await new Promise<void>((settle, reject) => {
    allure.once('error', reject);
    allure.once('close', (code) => {
      if (code === 0) settle();
      else reject(new Error(`Allure could not make the report (exit code ${String(code)}): ${said.trim()}`));
    });
  });
  return readFileSync(join(folder, 'report', 'index.html'), 'utf8');
}
