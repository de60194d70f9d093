/**
 * What a case file must not hold. Help desks are told things that no file should keep; whatever looks like one of them is
 * refused, said by its place and kind and never by itself.
 */

/** Words that name a secret or a person's data, in French and English, plain letters only. Short ones count alone. */
const NAMING =
  /password|passwd|motdepasse|passcode|secret|telephone|phone|mobile|cellulaire|courriel|email|adresse|utilisateur|username|identifiant|userprincipal|jeton|token|bearer|authorization|cookie|session|numero|number|reponse/;
const NAMING_ALONE =
  /^(?:pass|passe|mdp|pwd|pin|nip|otp|totp|code|codes|cle|clef|key|seed|upn|user|login|nom|prenom|name|mail|cell|tel|answer|answers)$/;

/** Kinds of values, most telling first. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['the set-up link of an authenticator app', /(?:otpauth|phonefactor|msauth)\w*:/i],
  ['a token', /\bbearer\b|\beyJ[\w-]{8,}/i],
  ['an e-mail address or user name', /\S@\S/],
  ['an address with its query, which carries tokens', /:\/\/\S*[?#]\S/],
  ['a telephone number', /\d(?:[\s().-]*\d){8,}/],
  ['a code', /(?<![\w.])(?!20\d\d(?!\d))\d(?:[ -]?\d){3,7}(?![\w.])/],
  ['the key of an authenticator app', /(?:[a-z2-7]{4}[ -]){3,}|[A-Z2-7]{16,}/],
  ['a key', /[0-9a-f]{16,}|[A-Za-z0-9+/_]{24,}={0,2}/i],
];

/** Long enough for a password, and of three sorts of characters: no word of a case is. */
const PASSWORD_LENGTH = 7;

export interface SecretFound {
  /** Of what may be named: of a key that is none of a case, what holds it. */
  readonly path: readonly PropertyKey[];
  /** Where it stands. */
  readonly stands: readonly PropertyKey[];
  /** `a telephone number` */
  readonly kind: string;
}

/** What a case may hold, of which nothing is a secret. */
export interface Vocabulary {
  isKey(text: string): boolean;
  isWord(text: string): boolean;
}

type Path = readonly PropertyKey[];

/** The first thing in a case file that is or may be a secret. */
export function secretIn(value: unknown, known: Vocabulary, path: Path = []): SecretFound | undefined {
  if (typeof value === 'string') {
    const kind = known.isWord(value) ? undefined : secretKind(value);
    return kind === undefined ? undefined : { path, stands: path, kind };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, held] of Object.entries(value)) {
    const isForeign = !Array.isArray(value) && !known.isKey(key);
    const stands = [...path, Array.isArray(value) ? Number(key) : key];
    const kind = isForeign ? keyKind(key) : undefined;
    if (kind !== undefined) return { path, stands, kind };
    const found = secretIn(held, known, stands);
    if (found !== undefined) return isForeign ? { ...found, path } : found;
  }
  return undefined;
}

function keyKind(key: string): string | undefined {
  return namesSecret(key) ? 'what names a secret or a person’s data' : secretKind(key);
}

function secretKind(text: string): string | undefined {
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return kind ?? (text.split(/\s+/).some(mayBePassword) ? 'a password' : undefined);
}

function mayBePassword(word: string): boolean {
  const sorts = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((sort) => sort.test(word));
  return word.length >= PASSWORD_LENGTH && sorts.length >= 3;
}

function namesSecret(key: string): boolean {
  const words = key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/);
  return NAMING.test(words.join('')) || words.some((word) => NAMING_ALONE.test(word));
}
