/** One verdict of the verdicts of all shards of a run: what the whole run in one process would have come to. */
import type { Counts } from '../verdict/counts.ts';
import { runTitle } from '../verdict/french.ts';
import { NOTES } from '../verdict/notes.ts';
import { isOtherHostNote, otherHostNotesTogether } from '../verdict/other-hosts.ts';
import type { Verdict, VerdictName } from '../verdict/schema.ts';
import { isSkipNote, skipNotesTogether } from '../verdict/skips.ts';

/** @param verdicts in the order of the shards, without those that had no test. */
export function mergeVerdicts(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  if (first === undefined) throw new Error('There is no verdict of any shard.');
  const runs = verdicts.flatMap((one) => one.runs);
  const notes = notesTogether(verdicts, runs.length > 0);
  const ends = verdicts.flatMap(({ finishedAt }) => finishedAt ?? []);
  const outside = verdicts.find((one) => one.outside !== undefined)?.outside;
  return {
    schema: 1,
    startedAt: verdicts.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
    ...(ends.length < verdicts.length ? {} : { finishedAt: ends.toSorted().at(-1) }),
    tenant: first.tenant,
    verdict: together(verdicts, runs.length > 0),
    counts: countsTogether(verdicts),
    runs: runs.toSorted((one, other) => runTitle(one).localeCompare(runTitle(other), 'fr')),
    ...(outside === undefined ? {} : { outside }),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** Broken as soon as one shard is; a shard that performed nothing of the guide and failed in nothing decides nothing. */
function together(verdicts: readonly Verdict[], performed: boolean): VerdictName {
  if (verdicts.some(({ verdict }) => verdict === 'broken')) return 'broken';
  const open = verdicts.some((one) => one.verdict === 'inconclusive' && !hadOnlyOtherTests(one));
  return open || !performed ? 'inconclusive' : 'sound';
}

function hadOnlyOtherTests({ runs, counts, notes = [] }: Verdict): boolean {
  const isWhole = !notes.some((note) => note === NOTES.interrupted || note.startsWith(NOTES.outside));
  return runs.length === 0 && isWhole && (counts?.failed ?? 0) === 0;
}

const KINDS = ['passed', 'failed', 'skipped', 'overBudget', 'assumed', 'live'] as const satisfies (keyof Counts)[];

function countsTogether(verdicts: readonly Verdict[]): Counts {
  const sum = (kind: keyof Counts) => verdicts.reduce((total, { counts }) => total + (counts?.[kind] ?? 0), 0);
  return Object.fromEntries(KINDS.map((kind) => [kind, sum(kind)])) as Counts;
}

/** Each once; what is said of several tests together is said of all of them. */
function notesTogether(verdicts: readonly Verdict[], performed: boolean): string[] {
  const all = verdicts.flatMap(({ notes = [] }) => notes);
  const single = all.filter(
    (note) =>
      !isSkipNote(note) && !isOtherHostNote(note) && note !== NOTES.nothingPerformed && note !== NOTES.interrupted,
  );
  return [
    ...new Set([
      ...skipNotesTogether(all),
      ...single,
      ...otherHostNotesTogether(all),
      ...all.filter((note) => note === NOTES.interrupted),
      ...(performed ? [] : [NOTES.nothingPerformed]),
    ]),
  ];
}
