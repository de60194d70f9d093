/**
 * Performs on a live tenant once more, with a fresh user, what came to no conclusion. Around Playwright and not by its
 * retries: both results are kept and shown, and what failed for good is never tried again.
 *
 * Both tries are one run: they share its budgets, its registry of secrets and the word of the service to stop.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allureResults } from '../../reports/allure/options.ts';
import { writeAtomically } from '../../reports/atomic-write.ts';
import {
  ENDINGS_VARIABLE,
  endingsSchema,
  isStopped,
  SECOND_TRY,
  toTryAgain,
  type Endings,
} from '../../reports/verdict/endings.ts';
import { toMarkdown } from '../../reports/verdict/markdown.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { withSecondTry } from '../../reports/verdict/second-try.ts';
import { settings } from '../../settings.ts';
import { runPlaywright, type PlaywrightRun } from './playwright.ts';
import { readVerdict } from './verdict.ts';

type Environment = Readonly<Record<string, string>>;

/** As `runPlaywright`; the verdict in `output` is that of both tries. */
export async function runWithSecondTry(
  output: string,
  args: readonly string[] = [],
  environment: Environment = {},
): Promise<PlaywrightRun> {
  if (settings().tenant !== 'live') return runPlaywright(args, environment);
  const folder = mkdtempSync(join(tmpdir(), 'first-login-tries-'));
  try {
    const startedAt = new Date();
    const first = await runTelling(join(folder, 'first.json'), args, environment);
    const verdict = readVerdict(output, startedAt);
    if (first.run.interrupted || first.endings === undefined || verdict === undefined) return first.run;
    const again = toTryAgain(first.endings);
    if (again.length === 0) {
      if (first.endings.failed.some(({ failure }) => isStopped(failure))) console.log(`\n${STOPPED_SENTENCE}`);
      return first.run;
    }
    console.log(`\nPas de conclusion : réalisé une seconde fois, avec un compte neuf : ${titlesOf(again)}`);
    const list = join(folder, 'again.txt');
    writeFileSync(list, `${again.map(({ test }) => test).join('\n')}\n`);
    return await performAgain({ output, verdict, endings: first.endings, run: first.run }, (other) =>
      runTelling(join(folder, 'second.json'), [...args, '--test-list', list], { ...environment, OUTPUT: other }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const STOPPED_SENTENCE = 'Le service limite ou bloque : rien n’est réalisé une seconde fois.';

interface First {
  readonly output: string;
  readonly verdict: Verdict;
  readonly endings: Endings;
  readonly run: PlaywrightRun;
}

async function performAgain(
  { output, verdict, endings, run }: First,
  perform: (output: string) => Promise<Told>,
): Promise<PlaywrightRun> {
  const startedAt = new Date();
  const other = join(output, SECOND_TRY);
  const second = await perform(other);
  const said = readVerdict(other, startedAt);
  if (second.run.interrupted) return second.run;
  if (second.endings === undefined || said === undefined) {
    // What kept it from it stands above: the first result stands.
    const note = `Le second essai n’a pu commencer (code de sortie ${second.run.exitCode}).`;
    write(output, { ...verdict, notes: [...(verdict.notes ?? []), note] });
    return run;
  }
  write(output, withSecondTry({ verdict, endings }, { verdict: said, endings: second.endings }, SECOND_TRY));
  copyResults(allureResults(other), allureResults(output));
  // What failed in the first try and was not performed again is in the verdict.
  return second.run;
}

interface Told {
  readonly run: PlaywrightRun;
  /** Undefined where the run never came to its end. */
  readonly endings: Endings | undefined;
}

async function runTelling(file: string, args: readonly string[], environment: Environment): Promise<Told> {
  const run = await runPlaywright(args, { ...environment, [ENDINGS_VARIABLE]: file });
  return { run, endings: existsSync(file) ? endingsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined };
}

function write(output: string, verdict: Verdict): void {
  writeAtomically(join(output, 'verdict.json'), `${JSON.stringify(verdict, null, 2)}\n`);
  writeAtomically(join(output, 'verdict.md'), toMarkdown(verdict));
}

/** Allure takes two results of one test for two tries of it, and shows both. Their names are unique. */
function copyResults(from: string, to: string): void {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) if (!existsSync(join(to, name))) cpSync(join(from, name), join(to, name));
}

function titlesOf(tests: readonly { readonly title: string }[]): string {
  return tests.map(({ title }) => `« ${title} »`).join(', ');
}
