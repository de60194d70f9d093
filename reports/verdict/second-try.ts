/** One verdict of a run and of what of it was performed once more, with a fresh user: both results are shown. */
import { runTitle } from './french.ts';
import { fullNameOf, toTryAgain, type Endings, type FailedTest } from './endings.ts';
import { NOTES, testFailureNote } from './notes.ts';
import { verdictOf } from './rule.ts';
import type { Again, GuideRun, Verdict } from './schema.ts';
import { withPictures } from './with-pictures.ts';

export interface Try {
  readonly verdict: Verdict;
  readonly endings: Endings;
}

/**
 * The second result of a test counts, unless it was not performed again, as where the budget was spent: then its first
 * one stands.
 *
 * @param folder of the second try, relative to that of the first: where its pictures are.
 */
export function withSecondTry(first: Try, second: Try, folder: string): Verdict {
  const performed = new Set(second.endings.performed);
  const again = toTryAgain(first.endings);
  const replaced = new Set(again.filter(({ test }) => performed.has(test)));
  const kept = first.endings.failed.filter((one) => !replaced.has(one));
  const runs = [
    ...marked(first.verdict.runs, [...replaced]),
    ...second.verdict.runs.map((run) => ({
      ...withPictures(run, (picture) => `${folder}/${picture}`),
      attempt: 'second' as const,
    })),
  ].toSorted((one, other) => runTitle(one).localeCompare(runTitle(other), 'fr'));
  const notes = mergedNotes(first.verdict, second.verdict, [...replaced], runs.length);
  const verdict = verdictOf([
    ...[...first.endings.outside, ...second.endings.outside],
    ...[...kept, ...second.endings.failed].flatMap(({ kinds }) => kinds),
  ]);
  const conclusive = first.endings.complete && second.endings.complete && runs.length > 0;
  const counts = mergedCounts(first.verdict, second.verdict, replaced.size);
  return {
    ...first.verdict,
    ...(second.verdict.finishedAt === undefined ? {} : { finishedAt: second.verdict.finishedAt }),
    verdict: conclusive || verdict === 'broken' ? verdict : 'inconclusive',
    ...(counts === undefined ? {} : { counts }),
    runs,
    again: again.map((one) => bothOf(one, performed.has(one.test), second.endings)),
    notes,
  };
}

function bothOf({ test, title, failure, runs }: FailedTest, wasPerformed: boolean, { failed }: Endings): Again {
  const second = failed.find((one) => one.test === test);
  const result = !wasPerformed ? 'skipped' : second === undefined ? 'passed' : 'failed';
  return {
    test: fullNameOf(test),
    // In the words of the guide's author, where it is a performance of the guide.
    title: runs[0] ?? title,
    first: failure,
    second: { result, ...(second === undefined ? {} : { failure: second.failure }) },
  };
}

/** The runs of the first try, those of a test that was performed once more marked as such. */
function marked(runs: readonly GuideRun[], replaced: readonly FailedTest[]): GuideRun[] {
  const titles = new Set(replaced.flatMap((test) => test.runs));
  return runs.map((run) =>
    run.result !== 'passed' && titles.has(runTitle(run)) ? { ...run, attempt: 'first' as const } : run,
  );
}

/** What is said of both tries; of a failure that was performed once more, it is said there. */
function mergedNotes(first: Verdict, second: Verdict, replaced: readonly FailedTest[], runs: number): string[] {
  const told = new Set(replaced.map(({ title, failure }) => testFailureNote(title, failure)));
  const all = [...(first.notes ?? []).filter((note) => !told.has(note)), ...(second.notes ?? [])];
  return [...new Set(all)].filter((note) => note !== NOTES.nothingPerformed || runs === 0);
}

function mergedCounts({ counts: one }: Verdict, { counts: other }: Verdict, replaced: number): Verdict['counts'] {
  if (one === undefined || other === undefined) return one;
  return { ...one, passed: one.passed + other.passed, failed: one.failed - replaced + other.failed };
}
