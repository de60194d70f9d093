/**
 * `npm run judges`: programs that others wrote for the real pages sign in to the embedded tenant, unchanged, from their
 * published packages. Each scenario has to come to what the program's own words say of it.
 *
 *   npm run judges -- [--only aws-azure-login,openid-client] [--json]
 *   npm run judges -- --list
 *
 * The packages are installed by this command alone, into `.cache/judges`; no browser is downloaded. Ends with a table, which
 * `reports/out/judges.json` holds for programs; `--json` prints the same to stdout and everything else to stderr.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { writeAtomically } from '../reports/atomic-write.ts';
import { JUDGES_BROWSER_VARIABLE, JUDGES_FOLDER_VARIABLE } from '../reports/judges/hand-over.ts';
import { judgements, judgementTable, type Judgement } from '../reports/judges/results.ts';
import { settings } from '../settings.ts';
import { chosenJudges, JUDGES, versionOf, type Judge } from './judges/judges.ts';
import { ensureInstalled, JUDGES_FOLDER } from './judges/install.ts';
import { ensureBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';

const CONFIG = 'tests/judges/judges.config.ts';
const EXAMPLE = 'npm run judges -- --only aws-azure-login';
const OPTIONS = { only: 'value', json: 'flag', list: 'flag', help: 'flag' } as const;
const HELP = `npm run judges [-- --only ${JUDGES.map(({ name }) => name).join(',')}] [--json] [--list]

Programs of others sign in to the embedded tenant. --only names some of them, --json prints the results for programs,
--list names them all. Ends with 0 where each came to what it has to, 1 where one did not, 2 for an option there is none of,
3 where a package or a browser cannot be had.`;

await endWith(async () => {
  const { only, json, list, help } = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  if (help || list) {
    console.log(help ? HELP : JUDGES.map((judge) => `${judge.name.padEnd(18)}${judge.about}`).join('\n'));
    return EXIT.done;
  }
  const judges = chosenJudges(only, EXAMPLE);
  refuseLive('npm run judges', 'lets programs of others sign in');
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  const browser = await browserPath();
  const names = new Set(judges.flatMap(({ name, needs }) => [name, ...needs]));
  await ensureInstalled([...names], (line) => console.error(line));

  const results = await judged(judges, browser, json ? 'stderr' : 'stdout');
  if (results === 'interrupted') return EXIT.interrupted;
  if (results.length === 0) throw new CannotRunError('No program was performed; what kept them from it stands above.');
  const file = join(output, 'judges.json');
  const text = `${JSON.stringify(results, null, 2)}\n`;
  writeAtomically(file, text);
  if (json) process.stdout.write(text);
  else console.log(`\n${judgementTable(results)}\n\n${shortPath(file)}`);
  return results.every(({ agrees }) => agrees) ? EXIT.done : EXIT.broken;
});

async function judged(
  judges: readonly Judge[],
  browser: string,
  progressTo: 'stdout' | 'stderr',
): Promise<readonly Judgement[] | 'interrupted'> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-judges-'));
  const report = join(folder, 'report.json');
  try {
    const { interrupted, exitCode } = await runPlaywright(
      ['--config', CONFIG, ...judges.map(({ name }) => `tests/judges/${name}.judge.ts`)],
      {
        [JUDGES_FOLDER_VARIABLE]: JUDGES_FOLDER,
        [JUDGES_BROWSER_VARIABLE]: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      { progressTo },
    );
    if (interrupted || exitCode === EXIT.interrupted) return 'interrupted';
    if (!existsSync(report)) return [];
    return judgements(JSON.parse(readFileSync(report, 'utf8')), (name) => {
      const judge = JUDGES.find((one) => one.name === name);
      return judge === undefined ? '' : versionOf(judge);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Path of the browser the suite found: programs of others know no other way to be told of one. */
async function browserPath(): Promise<string> {
  const { path = chromium.executablePath() } = await ensureBrowser();
  if (existsSync(path)) return path;
  throw new CannotRunError(
    'The borrowed programs need the path of a browser, and Playwright’s own is a headless shell without one: run `npx playwright install chromium`, or name one, for example BROWSER_PATH=/usr/bin/chromium.',
  );
}
