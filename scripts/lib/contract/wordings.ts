/** Which strings of the embedded tenant a text on a page is, and what a recording of a live tenant says of them. */
import type { Capture, Control } from '../../../tenant/contract/capture.ts';
import { isSure, type Mark } from '../../../tenant/embedded/provenance.ts';
import { PHRASES } from '../../../tenant/embedded/strings/sureness.ts';
import { isHandle, LEDGER } from '../../../tenant/identity.ts';
import type { Difference } from './difference.ts';
import { escaped, linesWith, type Sources } from './sources.ts';

export interface Wording {
  readonly key: string;
  readonly mark: Mark;
  /** `tenant/embedded/strings/sign-in.ts:57` */
  readonly place: string;
}

/** What a recording of a live tenant proves of what is assumed here. */
export interface Finding {
  readonly text: string;
  readonly key: string;
  readonly place: string;
  /** As it is, and what a page read off a live tenant makes of it (`tenant/embedded/provenance.ts`). */
  readonly mark: string;
  readonly raiseTo: 'A';
}

/** `A`: read off a captured page. */
const READ_OFF = 'A';
const STRINGS = 'tenant/embedded/strings/';
/** Lines a phrase takes at most, and characters by which one is told from another. */
const LONGEST_PHRASE = 12;
const TELLING = 12;

/** Where the strings of each host stand, those of the edition of 2025-26 in a second file. */
const FILES: Readonly<Record<string, string>> = {
  'login.microsoftonline.com': 'sign-in',
  'mysignins.microsoft.com': 'registration',
  'passwordreset.microsoftonline.com': 'password-reset',
  'm365.cloud.microsoft': 'office',
};
/** How the strings of that edition are called where both are listed. */
const RESKIN = 'reskin ';

type Spoken = Pick<Capture, 'locale' | 'edition'>;

/** The strings that say this on a host, in one language and edition. */
export function wordingsOf(text: string, host: string, { locale, edition }: Spoken, sources: Sources): Wording[] {
  const phrases = PHRASES[host] ?? {};
  return Object.entries(phrases).flatMap(([name, phrase]) => {
    const isOfOther = edition === 'classic' ? name.startsWith(RESKIN) : `${RESKIN}${name}` in phrases;
    const { value, mark } = phrase[locale];
    if (isOfOther || !patternOf(value).test(plain(text))) return [];
    const key = name.replace(RESKIN, '');
    const file = `${STRINGS}${FILES[host] ?? ''}${name === key ? '' : '-reskin'}.ts`;
    return [{ key, mark, place: placeOf(key, value, file, sources) }];
  });
}

/**
 * Wordings and handles that were less than read off a page and that a live tenant shows as they are here.
 *
 * @returns nothing of an embedded tenant's own recording, which proves nothing.
 */
export function confirmed(there: Capture, refuted: readonly Difference[], sources: Sources): Finding[] {
  if (there.tenant !== 'live') return [];
  const wrong = new Set(refuted.flatMap(({ there: text }) => (text === undefined ? [] : [text])));
  const texts = there.screens.flatMap(({ address, title, controls }) => {
    const all = [title, ...controls.flatMap(({ name, placeholder }) => [name, placeholder ?? ''])];
    return all.filter((text) => text !== '' && !wrong.has(text)).map((text) => [hostOf(address), text] as const);
  });
  const findings = texts.flatMap(([host, text]) =>
    wordingsOf(text, host, there, sources)
      .filter(({ mark }) => !isSure(mark))
      .map(({ key, mark, place }): Finding => ({ text, key, place, mark, raiseTo: READ_OFF })),
  );
  return unique([...findings, ...confirmedHandles(there, sources)]);
}

/** Differences whose text here was assumed: the recording says how it really reads. */
export function refutedAssumptions(differences: readonly Difference[], spoken: Spoken, sources: Sources): Difference[] {
  return differences.filter(({ kind, what, here, there, at }) => {
    if (kind !== 'renamed' || here === undefined || there === undefined) return false;
    const isText = ['accessible name', 'placeholder', 'title'].includes(what);
    const wordings = isText ? wordingsOf(here, at.host, spoken, sources) : [];
    return wordings.length > 0 && wordings.every(({ mark }) => !isSure(mark));
  });
}

function confirmedHandles(there: Capture, sources: Sources): Finding[] {
  const seen = there.screens.flatMap(({ handles, controls }) => [...handles.map(handleOf), ...controls.map(idOf)]);
  const held = seen.filter((handle) => handle !== undefined);
  const open = LEDGER.filter(({ mark }) => mark !== READ_OFF);
  return open
    .filter((handle) => held.some((one) => one.kind === handle.kind && isHandle(handle, one)))
    .map(({ value, mark }) => {
      const place = linesWith(sources, 'tenant/identity.ts', wordPattern(value))[0] ?? 'tenant/identity.ts';
      return { text: value, key: 'handle', place, mark, raiseTo: READ_OFF };
    });
}

function handleOf(handle: string) {
  const [, id] = /^[\w-]+#(.+)$/.exec(handle) ?? [];
  if (id !== undefined) return { kind: 'id', value: id } as const;
  const [, attribute = '', value] = /\[([\w-]+)(?:=(.*))?\]$/.exec(handle) ?? [];
  if (attribute === 'name') return { kind: 'name', value: value ?? '' } as const;
  if (value === undefined) return { kind: 'data-attribute', value: attribute } as const;
  return { kind: 'data-value', value: `${attribute}=${value}` } as const;
}

function idOf({ id }: Control) {
  return id === undefined ? undefined : ({ kind: 'id', value: id } as const);
}

/** The line of the string; of two of the same name the one that says this. */
function placeOf(key: string, value: string, file: string, sources: Sources): string {
  const pattern = new RegExp(`^\\s+'?${escaped(key)}'?: phrase\\(`);
  const own = linesWith(sources, file, pattern);
  const lines = own.length > 0 ? own : linesWith(sources, STRINGS, pattern);
  const fitting = lines.find((line) => {
    const [name = '', at = '0'] = line.split(':');
    const near = (sources.get(name) ?? '').split('\n').slice(Number(at) - 1, Number(at) + LONGEST_PHRASE);
    return near.join('\n').includes(value.slice(0, TELLING));
  });
  return fitting ?? lines[0] ?? file;
}

export function wordPattern(value: string): RegExp {
  return new RegExp(`(?<![\\w-])${escaped(value)}(?![\\w-])`);
}

/** What is filled into a string, and what stands in its place in a recording, is anything. */
function patternOf(value: string): RegExp {
  return new RegExp(`^${escaped(plain(value)).replace(/\\\{\d\\\}/g, '.*')}$`);
}

function plain(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

function hostOf(address: string): string {
  return address.split('/')[0] ?? '';
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.key} ${one.place}`, one])).values()];
}
