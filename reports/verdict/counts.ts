/** How many tests a run had, how they ended and what they are worth. */
import type { TestCase } from '@playwright/test/reporter';
import { z } from 'zod';
import { OVER_BUDGET, skipReason } from './skips.ts';

export const countsSchema = z.strictObject({
  passed: z.int(),
  failed: z.int(),
  /** Failures of tests in quarantine, which are not among those that failed. Absent where there is none. */
  quarantined: z.int().optional(),
  skipped: z.int(),
  /** Of those skipped. */
  overBudget: z.int(),
  /** Of all: tests of what had to be assumed of the real service, and tests that a live tenant gets as well. */
  assumed: z.int(),
  live: z.int(),
});
export type Counts = z.infer<typeof countsSchema>;

const COUNTED_AS = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' } as const;

/** @param isQuarantined whether the failure of a test does not count. */
export function countTests(
  tests: readonly TestCase[],
  isQuarantined: (test: TestCase) => boolean = () => false,
): Counts {
  const ending = (how: 'passed' | 'failed' | 'skipped') => (test: TestCase) => COUNTED_AS[test.outcome()] === how;
  const tagged = (tag: string) => (test: TestCase) => test.tags.includes(tag);
  const failed = tests.filter(ending('failed'));
  const quarantined = failed.filter(isQuarantined).length;
  const count = (which: (test: TestCase) => boolean) => tests.filter(which).length;
  return {
    passed: count(ending('passed')),
    failed: failed.length - quarantined,
    ...(quarantined === 0 ? {} : { quarantined }),
    // A test that an interruption kept from running counts as skipped.
    skipped: count(ending('skipped')),
    overBudget: count((test) => skipReason(test)?.startsWith(OVER_BUDGET) === true),
    assumed: count(tagged('@assumed')),
    live: count(tagged('@live')),
  };
}

/** `310 passed, 0 failed, 6 skipped; of 316: 41 @assumed, 11 @live; 63 @slow left out: npm run check:full` */
export function closingLine(counts: Counts, slowLeftOut?: number): string {
  const { passed, failed, quarantined = 0, skipped, assumed, live } = counts;
  const all = passed + failed + quarantined + skipped;
  const apart = quarantined === 0 ? '' : `${quarantined} failed in quarantine, `;
  const leftOut = slowLeftOut === undefined ? '' : `; ${slowLeftOut} @slow left out: npm run check:full`;
  return `${passed} passed, ${failed} failed, ${apart}${skipped} skipped; of ${all}: ${assumed} @assumed, ${live} @live${leftOut}`;
}
