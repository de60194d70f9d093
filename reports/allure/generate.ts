import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { writeAtomically } from '../atomic-write.ts';
import { allureResults, CATEGORIES } from './options.ts';

const NAME = 'Première connexion à Microsoft 365';
/** The package exports no path to its command, which stands next to the folder of its entry point. */
const ALLURE = join(dirname(createRequire(import.meta.url).resolve('allure')), '..', 'cli.js');

/** What the report is made by. Allure 3 takes categories from here and passes over those among the results. */
const CONFIGURATION = {
  name: NAME,
  categories: CATEGORIES,
  // Of the tools and not of the guide.
  hideLabels: ['_fallbackTestCaseId', 'framework', 'language', 'package', 'parentSuite', 'titlePath'],
};

/** Allure loads an analytics script into every page it makes and has no switch for it (tooling.md 2.3). */
const ANALYTICS =
  /<script\b[^>]*\bsrc="https:\/\/www\.googletagmanager\.com\/[^"]*"[^>]*><\/script>\s*<script>[^]*?<\/script>/;
const DOCUMENT = /<html\b[^>]*\blang="en"/;

export function allureReport(output: string): string {
  return join(output, 'allure', 'index.html');
}

/** Whether a run has left anything to make a report of. */
export function hasResults(output: string): boolean {
  const folder = allureResults(output);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('-result.json'));
}

/**
 * Makes one page in French of a run's results, which needs no network, and gives back its path. An earlier report stays
 * until this one is whole.
 *
 * @throws if a run left no results, or Allure fails.
 */
export async function generateAllureReport(output = 'reports/out'): Promise<string> {
  if (!hasResults(output)) {
    throw new Error(
      `There are no Allure results in ${allureResults(output)}: run \`npm start\` or \`npm test\` first.`,
    );
  }
  // Beside the report, so that the finished page can be moved without being copied.
  const draft = mkdtempSync(join(resolve(output), 'allure-draft-'));
  try {
    const page = await runAllure(allureResults(output), draft);
    writeAtomically(allureReport(output), inFrenchAndAlone(page));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return allureReport(output);
}

function inFrenchAndAlone(page: string): string {
  if (!ANALYTICS.test(page) || !DOCUMENT.test(page)) {
    throw new Error(
      'The page Allure made is not built as expected; look at reports/allure/generate.ts after an update.',
    );
  }
  return page.replace(ANALYTICS, '').replace(DOCUMENT, (tag) => tag.replace('lang="en"', 'lang="fr"'));
}

/** The text of the page. */
async function runAllure(results: string, folder: string): Promise<string> {
  const [configuration, report] = [join(folder, 'allurerc.json'), join(folder, 'report')];
  writeFileSync(configuration, JSON.stringify(CONFIGURATION));
  const options = ['--single-file', '--lang', 'fr', '--group-by', 'epic,feature,story'];
  const allure = spawn(
    process.execPath,
    [ALLURE, 'awesome', resolve(results), ...options, '--config', configuration, '--output', report],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
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
  return readFileSync(join(report, 'index.html'), 'utf8');
}
