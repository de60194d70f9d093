/**
 * Takes out of a text what belongs to the user, the organisation or the session: first what is known, then what looks like
 * it. What is left is the interface's own wording.
 */
import type { PLACEHOLDERS } from './capture.ts';

export interface Known {
  readonly placeholder: (typeof PLACEHOLDERS)[number];
  readonly value: string;
}

/** What is known of a user and of the tenant: as little as that may be, each is found in any spelling of case. */
export interface Person {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly id: string;
}

/** A shorter value would be found in ordinary words. */
const LEAST_LENGTH = 3;

export function knownOf(person: Person, domain: string): Known[] {
  const [alias = ''] = person.userPrincipalName.split('@');
  const names = [person.userPrincipalName, person.displayName, alias, person.givenName, person.surname];
  return [
    ...names.map((value) => ({ placeholder: '{user}', value: value ?? '' }) as const),
    { placeholder: '{id}', value: person.id },
    { placeholder: '{tenant}', value: domain },
    // The organisation's name in addresses of other services: `contoso.sharepoint.com`.
    { placeholder: '{tenant}', value: /^([^.]+)\.onmicrosoft\.com$/i.exec(domain)?.[1] ?? '' },
  ];
}

/** Of `$Config`: what the organisation has its pages say (entra-signin.md 1.3, company branding). */
export function brandingOf(config: unknown): Known[] {
  if (typeof config !== 'object' || config === null) return [];
  const held = Object.entries(config).filter(([key]) => /branding|company|organi[sz]ation|tenant.*name/i.test(key));
  return held.flatMap(([, value]) => stringsIn(value)).map((value) => ({ placeholder: '{branding}', value }));
}

/** In this order: what is longer comes before what it may hold. */
const PATTERNS: readonly (readonly [RegExp, Known['placeholder']])[] = [
  [/[\w.+'’\u00c0-\u017f-]+@[\w-]+(?:\.[\w-]+)+/g, '{user}'],
  [/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi, '{id}'],
  [/\b[\w-]+\.onmicrosoft\.com\b/gi, '{tenant}'],
  [/\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b|\b\d{1,2}:\d{2}(?::\d{2})?\b/g, '{time}'],
  [/(?<![\d.,+*•-])\d{4,8}(?![\d.,-])/g, '{code}'],
  // Written out, or with all but its last digits masked: `+X XXXXXXXX23`, `+1 418 555-0123`, `***-***-0123`.
  [/\+?[\dXx*•][\dXx*•\s().\u00a0-]{4,}\d/g, '{phone}'],
  [/\b[A-Za-z]*\d(?=[\w-]*[A-Za-z])[\w-]{20,}\b/g, '{token}'],
  // What is to be matched, and whatever else is counted in two digits.
  [/(?<![\w.,+#])\d{2}(?![\w.,])/g, '{number}'],
];

export class Scrubber {
  readonly #known: readonly (readonly [RegExp, string])[];

  constructor(known: readonly Known[]) {
    this.#known = known
      .filter(({ value }) => value.trim().length >= LEAST_LENGTH)
      .toSorted((one, other) => other.value.length - one.value.length)
      .map(({ value, placeholder }) => [wordPattern(value.trim()), placeholder] as const);
  }

  /** One line: blanks of every kind are one. */
  text(text: string): string {
    const line = text.replace(/[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, (blanks) =>
      /\u00a0|\u202f/.test(blanks) ? '\u00a0' : ' ',
    );
    return [...this.#known, ...PATTERNS]
      .reduce((clean, [pattern, placeholder]) => clean.replace(pattern, placeholder), line)
      .trim();
  }

  /** Only what is known, for what is no wording: addresses, ids, keys. */
  name(text: string): string {
    return this.#known.reduce((clean, [pattern, placeholder]) => clean.replace(pattern, placeholder), text);
  }
}

function wordPattern(value: string): RegExp {
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\d])${literal}(?![\\p{L}\\d])`, 'giu');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
