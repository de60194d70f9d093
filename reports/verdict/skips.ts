/** What a run has to say of the tests it left out, and of those that cost less than they say. */
import type { TestCase } from '@playwright/test/reporter';

/** How the reason of a test begins that would have cost more than the run may still spend. */
export const OVER_BUDGET = 'budget du passage';
/** Type of the annotation of a test that declares more than it costs. */
export const OVERSTATED_COST = 'cost overstated';

/** So many tests that were skipped for the same reason are named; of more than these their number says enough. */
const MOST_NAMED = 5;

/** Why a test was skipped; undefined where it was not, or where nobody said why. */
export function skipReason(test: TestCase): string | undefined {
  if (test.outcome() !== 'skipped') return undefined;
  return test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
}

/** A sentence for each test that was skipped with a reason, or one for all with the same. */
export function skipNotes(tests: readonly TestCase[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const test of tests) {
    const reason = skipReason(test);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), test.title]);
  }
  return [...byReason].flatMap(([reason, titles]) =>
    titles.length > MOST_NAMED
      ? [`Non réalisés, ${reason} : ${titles.length} tests`]
      : titles.map((title) => `Non réalisé, ${reason} : ${title}`),
  );
}

/** Whether a note of a verdict is one of these. */
export function isSkipNote(note: string): boolean {
  return /^Non réalisés?, /.test(note);
}

export function overstatedNotes(tests: readonly TestCase[]): string[] {
  return tests.flatMap(({ title, annotations }) =>
    annotations
      .filter(({ type }) => type === OVERSTATED_COST)
      .map(({ description = '' }) => `Coût surestimé, ${description} : ${title}`),
  );
}
