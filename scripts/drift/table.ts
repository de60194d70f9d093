/** What the lab ends with: a line a change, what was missed with its reason, and the score. */
import type { Change } from '../../tenant/embedded/drift/change.ts';
import type { Judged, Outcome, Score } from './judge.ts';

const MARKS: Readonly<Record<Outcome, string>> = {
  located: '✓',
  detected: '~',
  missed: '✗',
  unproven: '?',
  quiet: '✓',
  'false-alarm': '✗',
};
const HEADINGS = ['', 'change', 'kind', 'step', 'noticed', 'as', 'tests', 'seconds', 'by'];

export function tableOf(judged: readonly Judged[], changes: readonly Change[]): string {
  const rows = [
    HEADINGS,
    ...judged.map((one) =>
      cellsOf(
        one,
        changes.find(({ id }) => id === one.name),
      ),
    ),
  ];
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The changes that no test noticed or that are told wrongly, false alarms, and what could not be shown: with the reason. */
export function explanations(judged: readonly Judged[], changes: readonly Change[]): string {
  return judged
    .filter(({ outcome }) => outcome !== 'located' && outcome !== 'quiet')
    .map(
      (one) =>
        `${one.name}: ${reasonOf(
          one,
          changes.find(({ id }) => id === one.name),
        )}`,
    )
    .join('\n');
}

export function scoreLine(score: Score, ms: number): string {
  const { changes, behaviour, detected, located, quiet, falseAlarms, unproven } = score;
  const share = (count: number) => (changes === 0 ? '' : ` (${((100 * count) / changes).toFixed(1)} %)`);
  const parts = [
    `${changes} changes, ${behaviour} of behaviour: ${detected} detected${share(detected)}, ${located} located${share(located)}`,
    `${quiet} where nothing may be noticed: ${falseAlarms} false alarms`,
    ...(unproven === 0 ? [] : [`${unproven} not shown to change anything`]),
    `${(ms / 1000).toFixed(0)} s`,
  ];
  return `${parts.join('; ')}.`;
}

/** Every change there is: what it is, and how many tests it is tried on. */
export function listOf(changes: readonly Change[], testsOf: (change: Change) => number): string {
  return changes
    .map(
      (change) =>
        `${change.id} (${change.kind}, ${change.steps.join(', ')}, ${testsOf(change)} tests)\n    ${change.what}`,
    )
    .join('\n');
}

function cellsOf({ name, outcome, step = '', kind = '', tests, ms, by = '' }: Judged, change?: Change): string[] {
  return [
    MARKS[outcome],
    name,
    change?.kind ?? '',
    step === '' ? (change?.steps[0] ?? '') : step,
    outcome,
    kind,
    `${tests}`,
    (ms / 1000).toFixed(1),
    shortened(by),
  ];
}

/** A table is read in a terminal. */
const MOST_OF_TITLE = 60;

function shortened(title: string): string {
  return title.length > MOST_OF_TITLE ? `${title.slice(0, MOST_OF_TITLE - 1)}…` : title;
}

function reasonOf({ outcome, message = '', step = '', kind = '', by = '', tests }: Judged, change?: Change): string {
  const first = message.split('\n')[0] ?? '';
  if (outcome === 'missed')
    return change?.unnoticed ?? `none of ${tests} tests about ${change?.steps[0] ?? ''} failed.`;
  if (outcome === 'unproven') return first;
  const instead = change === undefined ? '' : `, not as ${change.toldAs.join(' or ')} at ${change.steps.join(' or ')}`;
  return `told as ${kind} at ${step === '' ? 'no step' : step}${outcome === 'detected' ? instead : ''} by ${by}: ${first}`;
}
