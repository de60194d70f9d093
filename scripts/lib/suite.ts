import { verdictText } from '../../reports/verdict/console.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { reportsText } from './reports.ts';
import { runWithSecondTry } from './second-try.ts';
import { exitCodeOf, readVerdict } from './verdict.ts';

export interface SuiteEnd {
  readonly exitCode: number;
  /** Undefined where the run never came to its end. */
  readonly verdict: Verdict | undefined;
}

/** Runs the suite or a part of it, with its verdict and where the reports are. */
export async function runSuite(
  output: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<SuiteEnd> {
  const startedAt = new Date();
  const run = await timed('Suite', () => runWithSecondTry(output, args, environment));
  const verdict = readVerdict(output, startedAt);
  if (verdict !== undefined) {
    console.log(`\n${verdictText(verdict)}`);
    console.log(`\n${await timed('Report', () => reportsText(output))}`);
  }
  return { exitCode: exitCodeOf(run, verdict), verdict };
}

/** One heading line before, one with the time after. */
export async function timed<Result>(heading: string, work: () => Promise<Result>): Promise<Result> {
  console.log(`\n── ${heading}`);
  const started = performance.now();
  const result = await work();
  console.log(`── ${heading}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
