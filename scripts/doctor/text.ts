/** The report as a table for a terminal of any width. */
import { styleText } from 'node:util';
import type { Finding, Group, Report, State } from './finding.ts';

const MARKS: Readonly<Record<State, string>> = {
  fine: '✓',
  warning: '!',
  wrong: '✗',
  'not-asked': '-',
  'by-hand': '?',
};
const COLOURS = { fine: 'green', warning: 'yellow', wrong: 'red', 'not-asked': 'gray', 'by-hand': 'cyan' } as const;

const TITLES: Readonly<Record<Group, string>> = {
  machine: 'This machine',
  network: 'The way to the service',
  app: 'The app and its permissions',
  tenant: 'The tenant',
  policies: 'Its policies',
  phone: 'The phone',
  room: 'Room for a run',
  'by-hand': 'To be looked at by hand: Microsoft Graph does not tell',
};

/** Below this a table cannot be read. */
const NARROWEST = 40;
const WIDEST_NAME = 38;

export interface Terminal {
  /** Columns. */
  readonly width: number;
  readonly colours: boolean;
}

export function reportText(report: Report, { width, colours }: Terminal): string {
  const columns = Math.max(width, NARROWEST);
  const longest = Math.max(...report.findings.map(({ what }) => what.length));
  const name = Math.min(longest, WIDEST_NAME, Math.floor(columns / 3));
  const paint = (text: string, state: State) => (colours ? styleText(COLOURS[state], text) : text);
  const groups = Object.keys(TITLES) as Group[];
  const parts = groups.flatMap((group) => {
    const ofGroup = report.findings.filter((finding) => finding.group === group);
    return ofGroup.length === 0
      ? []
      : ['', TITLES[group], ...ofGroup.flatMap((one) => rows(one, name, columns, paint))];
  });
  return [...parts, '', verdictLine(report)].join('\n').trimStart();
}

type Paint = (text: string, state: State) => string;

/** `  ✓ Clock     as the service’s`, and below it what to do. */
function rows({ what, state, found, remedy }: Finding, name: number, columns: number, paint: Paint): string[] {
  const indent = ' '.repeat(name + 6);
  const lines = wrapped(found, columns - indent.length);
  const more = remedy === undefined ? [] : wrapped(`→ ${remedy}`, columns - indent.length);
  // A name that is too long has a line of its own.
  const fits = what.length <= name;
  const head = `  ${paint(MARKS[state], state)} ${fits ? what.padEnd(name + 2) : what}`;
  const [first = '', ...rest] = lines;
  const below = [...rest, ...more].map((line) => indent + line);
  return fits ? [head + first, ...below] : [head, indent + first, ...below];
}

/** At blanks; what has none for longer than a line is left whole, so that it can be copied. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function verdictLine({ verdict, findings, tenant }: Report): string {
  const count = (state: State) => findings.filter((finding) => finding.state === state).length;
  const counts = [
    [count('wrong'), 'not right'],
    [count('not-asked'), 'not asked'],
    [count('warning'), count('warning') === 1 ? 'warning' : 'warnings'],
    [count('fine'), 'fine'],
    [count('by-hand'), 'by hand'],
  ] as const;
  const said = counts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return `${tenant === 'live' ? 'Live tenant' : 'Embedded tenant'}: ${verdict} (${said.join(', ')}).`;
}
