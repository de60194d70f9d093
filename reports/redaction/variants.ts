/**
 * Every form a secret takes in an artefact (measured: tooling.md 4.3). A search for the plain value alone finds less
 * than half of what Playwright, Allure and a trace write.
 */
import type { SecretKind } from './kinds.ts';

/** A text to replace, from its first `least` characters on: reporters shorten long values at the end. */
export interface Variant {
  readonly text: string;
  readonly least: number;
}

/** Shorter beginnings of a secret than this are left alone: they would be found in ordinary text by chance. */
const LEAST_PREFIX = 12;

type Encoder = (value: string) => string;

const percent = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const percentAll: Encoder = (value) => value.replace(/[^A-Za-z0-9]/gu, percent);
const strictUrl: Encoder = (value) => encodeURIComponent(value).replace(/[!'()*]/g, percent);
const form: Encoder = (value) => new URLSearchParams([['', value]]).toString().slice(1);
const lowerHexDigits: Encoder = (value) => value.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
const json: Encoder = (value) => JSON.stringify(value).slice(1, -1);

const unicode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const unicodeSpecial: Encoder = (value) => value.replace(/[^A-Za-z0-9]/g, unicode);
const unicodeMarkup: Encoder = (value) => value.replace(/[<>&'"+]/g, unicode);
const unicodeAll: Encoder = (value) => value.replace(/[^]/g, unicode);
const upperEscapes: Encoder = (value) =>
  value.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => `\\u${digits.toUpperCase()}`);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html =
  (apostrophe: string): Encoder =>
  (value) =>
    value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? apostrophe);
const decimalEntities: Encoder = (value) => value.replace(/[^A-Za-z0-9]/gu, (c) => `&#${c.codePointAt(0) ?? 0};`);
const hexEntities: Encoder = (value) =>
  value.replace(/[^A-Za-z0-9]/gu, (c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)};`);

const TEXT_ENCODERS: readonly Encoder[] = [
  (value) => value,
  json,
  (value) => json(json(value)),
  encodeURI,
  encodeURIComponent,
  (value) => encodeURIComponent(encodeURIComponent(value)),
  strictUrl,
  percentAll,
  form,
  (value) => lowerHexDigits(percentAll(value)),
  (value) => lowerHexDigits(form(value)),
  unicodeSpecial,
  unicodeMarkup,
  unicodeAll,
  (value) => upperEscapes(unicodeSpecial(value)),
  (value) => upperEscapes(unicodeAll(value)),
  html('&#39;'),
  html('&#x27;'),
  html('&apos;'),
  decimalEntities,
  hexEntities,
  (value) => Buffer.from(value).toString('hex'),
  (value) => Buffer.from(value).toString('hex').toUpperCase(),
];

const BASE64_SOURCES: readonly Encoder[] = [(value) => value, json, form, encodeURIComponent];

/** The characters of base64 that depend on the value alone, wherever it starts within a group of three bytes. */
function base64(value: string, shift: 0 | 1 | 2): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
  return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

const urlSafe: Encoder = (value) => value.replaceAll('+', '-').replaceAll('/', '_');

const BASE64_ENCODERS = BASE64_SOURCES.flatMap((source) =>
  ([0, 1, 2] as const).flatMap((shift): Encoder[] => [
    (value) => base64(source(value), shift),
    (value) => urlSafe(base64(source(value), shift)),
  ]),
);

const ENCODERS = [...TEXT_ENCODERS, ...BASE64_ENCODERS];

/** A key is shown in groups of four, and apps take it in either case (security-info.md 4). */
function seedSpellings(value: string): string[] {
  const plain = value.replace(/[\s-]/g, '');
  const grouped = [' ', '-', '\u00a0'].map((separator) => plain.replace(/.{4}(?=.)/g, `$&${separator}`));
  return [value, plain, ...grouped].flatMap((spelling) => [spelling, spelling.toLowerCase(), spelling.toUpperCase()]);
}

/** `+1 4185550123` as pages, forms and people write it. */
function phoneSpellings(value: string): string[] {
  const [country = '', ...rest] = value.split(/\s+/);
  const national = rest.join('').replace(/\D/g, '');
  if (national.length !== 10) return [value, value.replace(/\s/g, '')];
  const [area, exchange, line] = [national.slice(0, 3), national.slice(3, 6), national.slice(6)];
  const locals = [
    national,
    `(${area}) ${exchange}-${line}`,
    `(${area})${exchange}-${line}`,
    ...[' ', '-', '.', '\u00a0'].map((separator) => [area, exchange, line].join(separator)),
    `${area} ${exchange}-${line}`,
  ];
  return [value, `${country}${national}`, ...locals];
}

function spellings(value: string, kind: SecretKind): string[] {
  if (kind === 'seed') return seedSpellings(value);
  if (kind === 'phone') return phoneSpellings(value);
  return [value];
}

function encoded(value: string, encode: Encoder): Variant {
  const text = encode(value);
  const start = encode(Array.from(value).slice(0, LEAST_PREFIX).join(''));
  return { text, least: text.startsWith(start) ? start.length : text.length };
}

export function variantsOf(value: string, kind: SecretKind): Variant[] {
  const variants = new Map<string, Variant>();
  for (const spelling of spellings(value, kind)) {
    for (const encode of ENCODERS) {
      const variant = encoded(spelling, encode);
      const known = variants.get(variant.text);
      if (known === undefined || variant.least < known.least) variants.set(variant.text, variant);
    }
  }
  return [...variants.values()];
}
