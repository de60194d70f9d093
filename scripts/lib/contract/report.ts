/** What a comparison found, for people (100 columns) and for programs. */
import type { Capture } from '../../../tenant/contract/capture.ts';
import type { Accepted, Judged } from './accepted.ts';
import { WEIGHTS, type Difference } from './difference.ts';
import type { Finding } from './wordings.ts';

export interface Comparison {
  /** Path of the recording. */
  readonly file: string;
  readonly there: Capture;
  readonly judged: Judged;
  readonly confirmed: readonly Finding[];
  readonly refuted: readonly Difference[];
  readonly placesOf: (difference: Difference) => readonly string[];
}

const COLUMNS = 100;
const HEADINGS = {
  'driven by': 'what the suite drives by',
  protocol: 'protocol',
  label: 'labels',
  rest: 'the rest',
} as const;

export function comparisonText(comparison: Comparison): string {
  const { file, there, judged, confirmed, refuted } = comparison;
  const { open, accepted, stale } = judged;
  const screens = [...new Set(open.map(({ screen }) => screen))];
  return [
    `The embedded tenant and ${file}`,
    `(${there.tenant}, ${there.recorded}, ${there.locale}, ${there.edition}, ${methodsOf(there)})`,
    ...(there.partial === true ? [partialText(there)] : []),
    ...restlessText(there),
    ...screens.flatMap((screen) => ['', ...screenText(screen, comparison)]),
    ...section('Known and accepted', accepted.length, accepted.map(acceptedText)),
    ...section('Accepted, but no longer a difference: take them out', stale.length, stale.map(staleText)),
    ...section('Confirmed: assumed here, and so on the live tenant', confirmed.length, confirmed.map(confirmedText)),
    ...section(
      'Refuted: assumed here, and otherwise on the live tenant',
      refuted.length,
      refuted.map((one) => `"${one.here ?? ''}" reads "${one.there ?? ''}"`),
    ),
    '',
    countText(judged),
  ]
    .flatMap((line) => wrapped(line))
    .join('\n');
}

export function comparisonJson(comparison: Comparison): string {
  const { file, there, judged, confirmed, refuted } = comparison;
  const { tenant, recorded, locale, edition, partial } = there;
  const placed = (one: Difference) => ({ ...one, change: comparison.placesOf(one) });
  const json = {
    schema: 1,
    file,
    recording: { tenant, recorded, locale, edition, partial: partial === true },
    differences: judged.open.map(placed),
    accepted: judged.accepted.map(({ difference, reason }) => ({ ...difference, reason })),
    stale: judged.stale,
    confirmed,
    refuted: refuted.map(placed),
  };
  return JSON.stringify(json, null, 2);
}

function screenText(screen: string, { judged, placesOf }: Comparison): string[] {
  const own = judged.open.filter((one) => one.screen === screen);
  const at = own.find(({ at: { pageId } }) => pageId !== '')?.at.pageId;
  return [
    `${screen}${at === undefined ? '' : ` (${at})`}: ${own.length}`,
    ...WEIGHTS.flatMap((weight) => {
      const told = listsOf(own.filter((one) => one.weight === weight)).flatMap(([first, ...more]) => [
        `    ${more.length === 0 ? sentenceOf(first) : listOf([first, ...more])}`,
        `      change ${placesOf(first).join(', ')}`,
      ]);
      return told.length === 0 ? [] : [`  ${HEADINGS[weight]}`, ...told];
    }),
  ];
}

type OneOrMore = readonly [Difference, ...Difference[]];

/** Of what matters least, those that are missing on one side are told together: real pages have hundreds. */
function listsOf(differences: readonly Difference[]): OneOrMore[] {
  const lists = new Map<string, OneOrMore>();
  for (const one of differences) {
    const isListed = one.weight === 'rest' && one.of === '' && one.kind.startsWith('missing');
    const key = isListed ? `${one.kind} ${one.what}` : JSON.stringify(one);
    lists.set(key, [...(lists.get(key) ?? []), one] as unknown as OneOrMore);
  }
  return [...lists.values()];
}

/** `$Config key missing here (2): fShowButtons, urlCDNFallback` */
function listOf(differences: OneOrMore): string {
  const [{ what, kind }] = differences;
  return `${what} ${kind} (${differences.length}): ${differences.map(({ here, there }) => here ?? there).join(', ')}`;
}

/** `id of button "Suivant" renamed: idSIButton9 here, idNext there` */
export function sentenceOf({ kind, what, of, here, there }: Difference): string {
  if (what === 'screen' && kind !== 'order changed') return `screen ${kind}: ${of}, ${here ?? there ?? ''}`;
  const joint = what.startsWith('type of ') ? ' ' : ' of ';
  const subject = of === '' ? what : `${what}${joint}${of}`;
  const [ours, theirs] = [here === undefined ? '' : quoted(here), there === undefined ? '' : quoted(there)];
  if (kind === 'missing here') return `${subject} missing here: ${theirs}`;
  if (kind === 'missing there') return `${subject} missing there: ${ours}`;
  return `${subject} ${kind}: ${ours} here, ${theirs} there`;
}

function quoted(text: string): string {
  return text.includes('"') || !/\s/.test(text) ? text : `"${text}"`;
}

function acceptedText({ difference, reason }: Judged['accepted'][number]): string {
  return `${difference.screen}: ${sentenceOf(difference)} (${reason})`;
}

function staleText({ screen, kind, what, of, here, there, reason }: Accepted): string {
  const which = [of, here, there].filter((part) => part !== undefined).join(', ');
  return `${screen}: ${what} ${kind}${which === '' ? '' : `, ${which}`} (${reason})`;
}

function confirmedText({ text, key, place, mark, raiseTo }: Finding): string {
  return `"${text}" (${key}): ${mark} becomes ${raiseTo} in ${place}`;
}

function section(title: string, count: number, lines: readonly string[]): string[] {
  return count === 0 ? [] : ['', `${title}: ${count}`, ...lines.map((line) => `  ${line}`)];
}

function partialText({ journeys }: Capture): string {
  const stops = journeys.flatMap(({ method, stopped }) => (stopped === undefined ? [] : [`${method} at ${stopped}`]));
  return `The recording is partial (${stops.join('; ')}): what it never came to is not compared.`;
}

function restlessText({ screens }: Capture): string[] {
  const names = screens.filter(({ restless }) => restless === true).map(({ screen }) => screen);
  return names.length === 0 ? [] : [`Never came to rest, and may hold things by chance: ${names.join(', ')}.`];
}

function methodsOf({ journeys }: Capture): string {
  return journeys.map(({ method }) => method).join(', ');
}

function countText({ open, accepted, stale }: Judged): string {
  const byWeight = WEIGHTS.map((weight) => [weight, open.filter((one) => one.weight === weight).length] as const);
  const parts = byWeight.filter(([, count]) => count > 0).map(([weight, count]) => `${count} ${HEADINGS[weight]}`);
  const differences = open.length === 1 ? '1 difference' : `${open.length} differences`;
  const details = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  return `${differences}${details}, ${accepted.length} accepted, ${stale.length} stale`;
}

/** At blanks, each further line two columns further in. */
function wrapped(line: string): string[] {
  if (line.length <= COLUMNS) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const end = line.lastIndexOf(' ', COLUMNS);
  const at = end > indent.length ? end : line.indexOf(' ', COLUMNS);
  if (at === -1) return [line];
  const further = indent.endsWith('        ') ? indent : `${indent}  `;
  return [line.slice(0, at), ...wrapped(further + line.slice(at + 1))];
}
