/**
 * The password policy of cloud accounts as a pure function (password-and-errors.md 1). Server codes are documented
 * (mark A); where a rule is not, its comment says what was assumed.
 */

export interface PolicyContext {
  readonly userPrincipalName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly tenantName: string;
  /** Undefined for a reset, which may bring the last password back (password-and-errors.md 1.1, mark A). */
  readonly currentPassword: string | undefined;
  /** The tenant's own list: 4 to 16 characters a term (mark A). */
  readonly bannedWords: readonly string[];
}

/** password-and-errors.md 2.3: too weak, contains the member name, weak word, last password used. */
export type PolicyRefusal = '120002' | '120003' | '120018' | '50054';

/** password-and-errors.md 1.1, mark A. */
export const LENGTH = { min: 8, max: 256 } as const;
const SYMBOLS = '@#$%^&*-_!+=[]{}|\\:\',.?/`~"();<>';
const CLASSES_NEEDED = 3;
/** Names count from four characters on (password-and-errors.md 1.2, mark A). */
const SHORTEST_NAME = 4;
const POINTS_NEEDED = 5;

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

/** @returns undefined for a password that may be set, else the server code of the refusal. */
export function checkPassword(password: string, context: PolicyContext): PolicyRefusal | undefined {
  if (!isWellFormed(password)) return '120002';
  if (password === context.currentPassword) return '50054';
  // How the user name is matched is not documented: the whole alias, whatever its case. Assumed.
  const alias = context.userPrincipalName.split('@')[0]?.toLowerCase() ?? '';
  if (alias !== '' && password.toLowerCase().includes(alias)) return '120003';
  if (isWeak(password, context)) return '120018';
  return undefined;
}

function isWellFormed(password: string): boolean {
  if (password.length < LENGTH.min || password.length > LENGTH.max) return false;
  const classes = { lower: false, upper: false, digit: false, symbol: false };
  for (const character of password) {
    if (/[a-z]/.test(character)) classes.lower = true;
    else if (/[A-Z]/.test(character)) classes.upper = true;
    else if (/\d/.test(character)) classes.digit = true;
    // A blank is allowed (mark A); whether it counts as a symbol is not documented. Assumed that it does.
    else if (SYMBOLS.includes(character) || character === ' ') classes.symbol = true;
    else return false;
  }
  return Object.values(classes).filter(Boolean).length >= CLASSES_NEEDED;
}

/** The documented substitutions; the whole table is not published (mark A for these four). */
const SUBSTITUTIONS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', $: 's', '@': 'a' };

export function normalised(password: string): string {
  return password.toLowerCase().replace(/[01$@]/g, (character) => SUBSTITUTIONS[character] ?? character);
}

function isWeak(password: string, { givenName, surname, tenantName, bannedWords }: PolicyContext): boolean {
  const plain = normalised(password);
  const names = [givenName, surname, tenantName]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= SHORTEST_NAME);
  if (names.some((name) => plain.includes(name) || password.toLowerCase().includes(name))) return true;
  const banned = [...GLOBAL_LIST, ...bannedWords].map(normalised);
  if (banned.some((word) => isNear(plain, word))) return true;
  return pointsOf(plain, banned) < POINTS_NEEDED;
}

/** A banned word counts one point wherever it stands, and so does each character that is left (mark A). */
export function pointsOf(plain: string, banned: readonly string[]): number {
  const longestFirst = [...banned].sort((one, other) => other.length - one.length);
  let points = 0;
  for (let at = 0; at < plain.length; points += 1) {
    const word = longestFirst.find((candidate) => plain.startsWith(candidate, at));
    at += word?.length ?? 1;
  }
  return points;
}

/** Whether one replaced, added or dropped character makes the one of the other, or none (mark A). */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest === long.slice(at + 1);
}
