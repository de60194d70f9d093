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
  return [...byReason].flatMap(([reason, titles]) => notesOf(reason, titles, titles.length));
}

/** @param named at least as many titles as are named. */
function notesOf(reason: string, named: readonly string[], count: number): string[] {
  return count > MOST_NAMED
    ? [`Non réalisés, ${reason} : ${count} tests`]
    : named.map((title) => `Non réalisé, ${reason} : ${title}`);
}

/** As `notesOf` writes them. A reason may hold ` : `, a title never does. */
const ONE_NAMED = /^Non réalisé, (?<reason>.*) : (?<title>.*?)$/s;
const SEVERAL = /^Non réalisés, (?<reason>.*) : (?<count>\d+) tests$/s;

/** The sentences on tests that were skipped in parts of a run, as they are for the whole; the others are left out. */
export function skipNotesTogether(notes: readonly string[]): string[] {
  const byReason = new Map<string, { readonly titles: readonly string[]; readonly count: number }>();
  for (const note of notes) {
    const { reason, title, count } = (ONE_NAMED.exec(note) ?? SEVERAL.exec(note))?.groups ?? {};
    if (reason === undefined) continue;
    const before = byReason.get(reason) ?? { titles: [], count: 0 };
    byReason.set(reason, {
      titles: title === undefined ? before.titles : [...before.titles, title],
      count: before.count + (count === undefined ? 1 : Number(count)),
    });
  }
  return [...byReason].flatMap(([reason, { titles, count }]) => notesOf(reason, titles, count));
}

/** Whether a note of a verdict is one of these. */
export function isSkipNote(note: string): boolean {
  return ONE_NAMED.test(note) || SEVERAL.test(note);
}

export function overstatedNotes(tests: readonly TestCase[]): string[] {
  return tests.flatMap(({ title, annotations }) =>
    annotations
      .filter(({ type }) => type === OVERSTATED_COST)
      .map(({ description = '' }) => `Coût surestimé, ${description} : ${title}`),
  );
}
