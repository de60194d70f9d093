/** How many tests passed, failed and were skipped, for the last line of `npm test`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { z } from 'zod';

/** Path of the file the counts are written to. */
export const COUNTS_VARIABLE = 'FIRST_LOGIN_COUNTS';

const countsSchema = z.strictObject({ passed: z.int(), failed: z.int(), skipped: z.int() });
export type Counts = z.infer<typeof countsSchema>;

const COUNTED_AS = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' } as const;

export default class CountsReporter implements Reporter {
  #suite: Suite | undefined;

  printsToStdio(): boolean {
    return false;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): Promise<void> {
    const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
    // A test that an interruption kept from running counts as skipped.
    for (const test of this.#suite?.allTests() ?? []) counts[COUNTED_AS[test.outcome()]] += 1;
    const file = process.env[COUNTS_VARIABLE];
    if (file === undefined) throw new Error(`${COUNTS_VARIABLE} is not set: this reporter is for \`npm test\`.`);
    writeFileSync(file, JSON.stringify(counts));
    return Promise.resolve();
  }
}

/** Undefined where a run never came to its end. */
export function readCounts(file: string): Counts | undefined {
  return existsSync(file) ? countsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
