/** `npm test`: format, lint, types, then the whole suite and its report. Ends at the first part that fails. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, COUNTS_VARIABLE, readCounts } from '../reports/counts-reporter.ts';
import { verdictText } from '../reports/verdict/console.ts';
import { ROOT, settings } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { reportsText } from './lib/reports.ts';
import { exitCodeOf, readVerdict } from './lib/verdict.ts';
import { ensureWritable } from './lib/writable.ts';

const BIN = join(ROOT, 'node_modules');
/** Programs by their path: which `tsc` a name finds depends on the order of installation (tooling.md 7.1). */
const CHECKS = [
  ['Format', 'prettier/bin/prettier.cjs', '--check', '.'],
  ['Lint', 'eslint/bin/eslint.js', '.'],
  ['Types', 'typescript/bin/tsc', '--noEmit'],
] as const;

await endWith(async () => {
  readOptions(process.argv.slice(2), {}, 'npm test; a part of the suite runs with npx playwright test');
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  for (const [heading, program, ...args] of CHECKS) {
    const passed = await timed(heading, () => runsWell(join(BIN, program), args));
    if (!passed) return EXIT.broken;
  }
  return suite(output);
});

async function suite(output: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-counts-'));
  const file = join(folder, 'counts.json');
  try {
    const startedAt = new Date();
    const run = await timed('Suite', () =>
      runPlaywright(['--add-reporter', join(ROOT, 'reports/counts-reporter.ts')], { [COUNTS_VARIABLE]: file }),
    );
    const verdict = readVerdict(output, startedAt);
    if (verdict !== undefined) {
      console.log(`\n${verdictText(verdict)}`);
      console.log(`\n${await timed('Report', () => reportsText(output))}`);
    }
    const counts = readCounts(file);
    if (counts !== undefined) console.log(`\n${closingLine(counts)}`);
    return exitCodeOf(run, verdict);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One heading line before, one with the time after. */
async function timed<Result>(heading: string, work: () => Promise<Result>): Promise<Result> {
  console.log(`\n── ${heading}`);
  const started = performance.now();
  const result = await work();
  console.log(`── ${heading}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function runsWell(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
