import { isSure } from '../provenance.ts';
import { officePhrases } from './office.ts';
import { passwordResetPhrases } from './password-reset.ts';
import type { Edition } from '../world.ts';
import type { Locale, Phrase } from './phrase.ts';
import { reskinPhrases } from './registration-reskin.ts';
import { registrationPhrases } from './registration.ts';
import { reskinSignInPhrases } from './sign-in-reskin.ts';
import { signInPagePhrases, signInPhrases } from './sign-in.ts';

type Phrases = Readonly<Record<string, Phrase>>;

/** Where a text stands: the host, and on the sign-in host the page's own id, empty elsewhere. */
export interface Place {
  readonly host: string;
  readonly pageId: string;
}

const CLASSIC: Readonly<Record<string, Phrases>> = {
  'm365.cloud.microsoft': officePhrases,
  'login.microsoftonline.com': signInPhrases,
  'passwordreset.microsoftonline.com': passwordResetPhrases,
  'mysignins.microsoft.com': registrationPhrases,
};
const RESKIN: Readonly<Record<string, Phrases>> = {
  'login.microsoftonline.com': Object.assign({}, ...Object.values(reskinSignInPhrases)) as Phrases,
  'mysignins.microsoft.com': reskinPhrases,
};

/** The wording of each host, that of the edition of 2025-26 under names of its own. */
export const PHRASES: Readonly<Record<string, Phrases>> = Object.fromEntries(
  Object.entries(CLASSIC).map(([host, phrases]) => [host, { ...phrases, ...renamed(RESKIN[host] ?? {}) }]),
);

function renamed(phrases: Phrases): Phrases {
  return Object.fromEntries(Object.entries(phrases).map(([name, phrase]) => [`reskin ${name}`, phrase]));
}

/** The same word may be sure on one page or in one edition and assumed in another. */
function phrasesAt({ host, pageId }: Place, edition: Edition): Phrases {
  const pages: Readonly<Record<string, Phrases>> = signInPagePhrases;
  const reskinPages: Readonly<Record<string, Phrases>> = reskinSignInPhrases;
  const classic = pages[pageId] ?? CLASSIC[host] ?? {};
  const page = pages[pageId] === undefined ? RESKIN[host] : reskinPages[pageId];
  return edition === 'classic' ? classic : { ...classic, ...page };
}

/**
 * Whether a text is sure where it stands: some phrase of the place says it, and every one that does is sure. Values filled
 * into a phrase do not matter, nor do blanks and apostrophes of either kind.
 */
export function isSureText(text: string, place: Place, locale: Locale, edition: Edition): boolean {
  const phrases = Object.values(phrasesAt(place, edition)).map((phrase) => phrase[locale]);
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
