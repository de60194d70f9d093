/** Markdown and French of the summary of a run. */

const MOMENT = new Intl.DateTimeFormat('fr-CA', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** `26 novembre 2026 à 3 h 17 (UTC)`: a build server has no zone of its own. */
export function moment(iso: string): string {
  return `${MOMENT.format(new Date(iso))} (UTC)`;
}

const SECOND_MS = 1000;
const MINUTE_S = 60;

/** `0,4 s`, `12 s`, `3 min 5 s` */
export function duration(ms: number): string {
  const seconds = ms / SECOND_MS;
  if (seconds < 10) return `${seconds.toFixed(1).replace('.', ',')} s`;
  const whole = Math.round(seconds);
  if (whole < MINUTE_S) return `${whole} s`;
  return `${Math.floor(whole / MINUTE_S)} min ${whole % MINUTE_S} s`;
}

export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${cell(text)}`;
}

export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** So many at most, and how many more there are. */
export function bulleted(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most).map((text) => `- ${cell(text)}`);
  const rest = texts.length - most;
  return [...shown, ...(rest > 0 ? [`- … et ${rest} de plus, dans le verdict`] : [])].join('\n');
}

/** So long a text of a page or a failure is shown. */
const LONGEST = 400;

/** A text that was found somewhere, on one line and as text: no markup of its own, no mention of anybody. */
export function cell(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return short.replace(/[\\|`*_<>[\]#@]/g, (character) => `\\${character}`);
}
