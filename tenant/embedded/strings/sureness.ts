import { isSure } from '../provenance.ts';
import { officePhrases } from './office.ts';
import { passwordResetPhrases } from './password-reset.ts';
import type { Locale, Phrase } from './phrase.ts';
import { reskinPhrases } from './registration-reskin.ts';
import { registrationPhrases } from './registration.ts';
import { signInPagePhrases, signInPhrases } from './sign-in.ts';

type Phrases = Readonly<Record<string, Phrase>>;

/** Where a text stands: the host, and on the sign-in host the page's own id, empty elsewhere. */
export interface Place {
  readonly host: string;
  readonly pageId: string;
}

/** The wording of each host; the registration's in both editions. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  'm365.cloud.microsoft': officePhrases,
  'login.microsoftonline.com': signInPhrases,
  'passwordreset.microsoftonline.com': passwordResetPhrases,
  'mysignins.microsoft.com': { ...registrationPhrases, ...newEdition() },
};

function newEdition(): Phrases {
  return Object.fromEntries(Object.entries(reskinPhrases).map(([name, phrase]) => [`reskin ${name}`, phrase]));
}

/** The same word may be sure on one page and assumed on another. */
function phrasesAt({ host, pageId }: Place): Phrases {
  const pages: Readonly<Record<string, Phrases>> = signInPagePhrases;
  return pages[pageId] ?? PHRASES[host] ?? {};
}

/**
 * Whether a text is sure where it stands: some phrase of the place says it, and every one that does is sure. Values filled
 * into a phrase do not matter, nor do blanks and apostrophes of either kind.
 */
export function isSureText(text: string, place: Place, locale: Locale): boolean {
  const phrases = Object.values(phrasesAt(place)).map((phrase) => phrase[locale]);
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
