import { isSure } from '../provenance.ts';
import { officePhrases } from './office.ts';
import { LOCALES, type Phrase } from './phrase.ts';
import { registrationPhrases } from './registration.ts';
import { signInPhrases } from './sign-in.ts';

/** The wording of each host: the same word may be sure on one page and assumed on another. */
export const PHRASES: Readonly<Record<string, Readonly<Record<string, Phrase>>>> = {
  'm365.cloud.microsoft': officePhrases,
  'login.microsoftonline.com': signInPhrases,
  'mysignins.microsoft.com': registrationPhrases,
};

/**
 * Whether a text on a host's pages is sure: some phrase of the host says it, and every one that does is sure. Values
 * filled into a phrase do not matter, nor do blanks and apostrophes of either kind.
 */
export function isSureText(text: string, host: string): boolean {
  const phrases = Object.values(PHRASES[host] ?? {}).flatMap((phrase) => LOCALES.map((locale) => phrase[locale]));
  const said = phrases.filter(({ value }) => patternOf(value).test(plain(text)));
  return said.length > 0 && said.every(({ mark }) => isSure(mark));
}

function patternOf(value: string): RegExp {
  const literal = plain(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\d\\\}/g, '.*')}$`);
}

function plain(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
