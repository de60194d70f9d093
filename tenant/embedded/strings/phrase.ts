/** The languages the embedded tenant speaks. */
export const LOCALES = ['fr-CA', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

import { sourced, type Mark, type Sourced } from '../provenance.ts';

/** One string of the interface in every language, each with its own provenance: the marks differ between languages. */
export type Phrase = Readonly<Record<Locale, Sourced<string>>>;

type Entry = readonly [text: string, mark: Mark, source: string];

export function phrase(fr: Entry, en: Entry): Phrase {
  return { 'fr-CA': sourced(...fr), 'en-US': sourced(...en) };
}

/** A table of phrases in one language, as a page receives it. */
export function inLocale<K extends string>(phrases: Readonly<Record<K, Phrase>>, locale: Locale): Record<K, string> {
  const keys = Object.keys(phrases) as K[];
  return Object.fromEntries(keys.map((key) => [key, phrases[key][locale].value])) as Record<K, string>;
}
