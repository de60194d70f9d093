/** What a rehearsal ends with: a line for each run, the problems under it, readable in a terminal of 100 columns. */
import type { Found } from './perform.ts';
import type { Expected } from './scenario.ts';

export interface Line {
  readonly name: string;
  readonly expected: Pick<Expected, 'verdict' | 'exitCode'>;
  readonly found: Pick<Found, 'verdict' | 'exitCode' | 'usersLeft' | 'secrets' | 'seconds'>;
  readonly problems: readonly string[];
}

const HEADINGS = ['', 'scenario', 'verdict', 'exit', 'users left', 'secrets', 'seconds'];

export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(cellsOf);
  const widths = HEADINGS.map((heading, at) => Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)));
  const text = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const body = lines.flatMap(({ problems }, at) => [
    text(rows[at] ?? []),
    ...problems.map((problem) => `     ${problem}`),
  ]);
  return [text(HEADINGS), ...body].join('\n');
}

function cellsOf({ name, expected, found, problems }: Line): string[] {
  const compared = (wanted: string | number, had: string | number) =>
    wanted === had ? `${had}` : `${had}, not ${wanted}`;
  return [
    problems.length === 0 ? '✓' : '✗',
    name,
    compared(expected.verdict, found.verdict),
    compared(expected.exitCode, found.exitCode ?? 'killed'),
    `${found.usersLeft.length}`,
    `${found.secrets.length}`,
    found.seconds.toFixed(1),
  ];
}
