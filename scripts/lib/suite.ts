import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTS_VARIABLE, readCounts, type Counts } from '../../reports/counts-reporter.ts';
import { verdictText } from '../../reports/verdict/console.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { ROOT } from '../../settings.ts';
import { runPlaywright } from './playwright.ts';
import { reportsText } from './reports.ts';
import { exitCodeOf, readVerdict } from './verdict.ts';

export interface SuiteEnd {
  readonly exitCode: number;
  readonly verdict: Verdict | undefined;
  /** Undefined where the run never came to its end. */
  readonly counts: Counts | undefined;
}

/** Runs the suite or a part of it, with its verdict and where the reports are. */
export async function runSuite(
  output: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<SuiteEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-counts-'));
  const file = join(folder, 'counts.json');
  try {
    const startedAt = new Date();
    const reporter = ['--add-reporter', join(ROOT, 'reports/counts-reporter.ts')];
    const run = await timed('Suite', () =>
      runPlaywright([...args, ...reporter], { ...environment, [COUNTS_VARIABLE]: file }),
    );
    const verdict = readVerdict(output, startedAt);
    if (verdict !== undefined) {
      console.log(`\n${verdictText(verdict)}`);
      console.log(`\n${await timed('Report', () => reportsText(output))}`);
    }
    return { exitCode: exitCodeOf(run, verdict), verdict, counts: readCounts(file) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One heading line before, one with the time after. */
export async function timed<Result>(heading: string, work: () => Promise<Result>): Promise<Result> {
  console.log(`\n── ${heading}`);
  const started = performance.now();
  const result = await work();
  console.log(`── ${heading}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
