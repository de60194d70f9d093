import { sourced, type Mark, type Sourced } from '../provenance.ts';

/** The languages the embedded tenant speaks. */
export const LOCALES = ['fr-CA', 'fr-FR', 'en-US'] as const;
export type Locale = (typeof LOCALES)[number];

/** One string of the interface in every language, each with its own provenance: the marks differ between languages. */
export type Phrase = Readonly<Record<Locale, Sourced<string>>>;

type Entry = readonly [text: string, mark: Mark, source: string];

/** No wording is known to differ between the two kinds of French (entra-signin.md 3). */
export function phrase(fr: Entry, en: Entry): Phrase {
  return { 'fr-CA': sourced(...fr), 'fr-FR': elsewhere(fr), 'en-US': sourced(...en) };
}

/** What a picture of the guide shows was seen once, and in Quebec: it does not prove what is shown in France. */
function elsewhere([text, mark, source]: Entry): Sourced<string> {
  return sourced(text, mark === 'guide' ? 'C' : mark, source);
}

/** A table of phrases in one language, as a page receives it. */
export function inLocale<K extends string>(phrases: Readonly<Record<K, Phrase>>, locale: Locale): Record<K, string> {
  const keys = Object.keys(phrases) as K[];
  return Object.fromEntries(keys.map((key) => [key, phrases[key][locale].value])) as Record<K, string>;
}
