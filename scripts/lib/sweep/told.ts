/** What a sweep found and did, for the terminal. */
import type { Found, Leftover } from '../../../tenant/live/provisioning/leftovers.ts';
import type { Fate, Swept } from '../../../tenant/live/provisioning/sweep.ts';

const FATES: Readonly<Record<Fate, string>> = {
  deleted: 'deleted',
  gone: 'gone already',
  kept: 'NOT DELETED',
  'not-tried': 'not tried',
};
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** One row a user, then what was left alone, then one line that counts. */
export function sweepText(found: Found, swept: readonly Swept[], dryRun: boolean): string {
  const { young, strangers } = found;
  const rows = swept.map(({ user, fate, reason }) => [
    dryRun && fate === 'deleted' ? 'would be deleted' : FATES[fate],
    ...described(user),
    reason ?? '',
  ]);
  const kept = young.map((user) => ['young, kept', ...described(user), 'its run may still be on']);
  const table = rows.length + kept.length === 0 ? [] : aligned([['', 'age', 'run', 'user', ''], ...rows, ...kept]);
  const others =
    strangers === 0 ? [] : [`${strangers} with the prefix do not bear the mark of the suite and are left alone.`];
  return [...table, ...others, closingLine(swept, young.length, dryRun)].join('\n');
}

function described({ age, run, name }: Leftover): string[] {
  return [age === undefined ? '?' : ageText(age), run ?? '?', name];
}

/** `3 d`, `2 h`, `45 min` */
export function ageText(ms: number): string {
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} d`;
  if (ms >= 2 * HOUR) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.max(0, Math.floor(ms / MINUTE))} min`;
}

function closingLine(swept: readonly Swept[], young: number, dryRun: boolean): string {
  const count = (...fates: Fate[]) => swept.filter(({ fate }) => fates.includes(fate)).length;
  if (swept.length + young === 0) return 'No user of the suite is left in the directory.';
  const parts = [
    `${swept.length} left behind`,
    `${count('deleted', 'gone')} ${dryRun ? 'would be deleted' : 'deleted'}`,
    `${count('kept', 'not-tried')} not deleted`,
    `${young} young and kept`,
  ];
  return `${parts.join(', ')}.`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
