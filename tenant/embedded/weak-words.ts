/** Entra Password Protection, the check for weak words, as pure functions (password-and-errors.md 1.2, mark A but where said). */

/** Microsoft's list is secret; these few stand for it. Assumed, but for `blank`, which its worked examples use. */
const GLOBAL_LIST = [
  'password',
  'motdepasse',
  'azerty',
  'qwerty',
  'welcome',
  'bienvenue',
  'bonjour',
  'soleil',
  'letmein',
  'admin',
  'administrator',
  'microsoft',
  'office365',
  'summer',
  'winter',
  'montreal',
  'quebec',
  'canada',
  'hockey',
  'monkey',
  'dragon',
  'football',
  'iloveyou',
  'abc123',
  '123456',
  'blank',
];

/** Names count from four characters on. */
const SHORTEST_NAME = 4;
const POINTS_NEEDED = 5;

export interface WeakWords {
  /** The user's first and last name, and the tenant's. */
  readonly names: readonly string[];
  /** The tenant's own list, whatever its case. */
  readonly bannedWords: readonly string[];
}

/** A name refuses whatever holds it, whatever the points: Microsoft's own example would have enough of them. */
export function isWeak(password: string, { names, bannedWords }: WeakWords): boolean {
  const plain = normalised(password);
  // As it is written, accents included, so that a name with accents is in no password: no other way is documented. Assumed.
  const counting = names.filter((name) => name.length >= SHORTEST_NAME).map(normalised);
  if (counting.some((name) => plain.includes(name))) return true;
  const banned = [...GLOBAL_LIST, ...bannedWords].map(normalised);
  return banned.some((word) => isNear(plain, word)) || pointsOf(plain, banned) < POINTS_NEEDED;
}

/** The documented substitutions; the whole table is not published (mark A for these four). */
const SUBSTITUTIONS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', $: 's', '@': 'a' };

export function normalised(password: string): string {
  return password.toLowerCase().replace(/[01$@]/g, (character) => SUBSTITUTIONS[character] ?? character);
}

/**
 * A banned word counts one point wherever it stands, and so does each character that is left. Of words that overlap those
 * are taken that leave the fewest points: a word more on a list must not make a password stronger. Assumed.
 *
 * @param plain normalised, as the words are.
 */
export function pointsOf(plain: string, banned: readonly string[]): number {
  const fewest = [0];
  for (let end = 1; end <= plain.length; end += 1) {
    const words = banned.filter((word) => word !== '' && plain.startsWith(word, end - word.length));
    const before = [1, ...words.map(({ length }) => length)].map((length) => fewest[end - length] ?? Infinity);
    fewest.push(Math.min(...before) + 1);
  }
  return fewest[plain.length] ?? 0;
}

/** Whether one replaced, added or dropped character makes the one of the other, or none. */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}
