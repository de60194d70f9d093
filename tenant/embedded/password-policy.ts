/**
 * The password policy of cloud accounts as a pure function (password-and-errors.md 1.1, 2.3). Server codes are documented
 * (mark A, 50054 B); where a rule is not, its comment says what was assumed.
 */
import { isWeak } from './weak-words.ts';
import type { PasswordPolicySettings } from './world.ts';

export interface PolicyContext extends PasswordPolicySettings {
  readonly userPrincipalName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly tenantName: string;
  /** Undefined for a reset, which may bring the last password back (mark A). */
  readonly currentPassword: string | undefined;
}

/** Too weak, contains the member name, weak word, last password used. */
export type PolicyRefusal = '120002' | '120003' | '120018' | '50054';

const SHORTEST = 8;
const CLASSES_NEEDED = 3;
/**
 * A blank is allowed (mark A). That it counts as a symbol, and that none is trimmed off at either end, is not documented.
 * Assumed.
 */
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[@#$%^&*\-_!+=[\]{}|\\:',.?/`~"();<> ]/];

/**
 * The service judges everything at once (mark A); which code it gives to what breaks several rules is not documented. That
 * of the first one here is assumed.
 *
 * @returns undefined for a password that may be set, else the server code of the refusal.
 */
export function checkPassword(password: string, context: PolicyContext): PolicyRefusal | undefined {
  if (!isWellFormed(password, context.longest)) return '120002';
  if (password === context.currentPassword) return '50054';
  if (holdsAlias(password, context.userPrincipalName)) return '120003';
  const { givenName, surname, tenantName, bannedWords } = context;
  // A word of the tenant's own list has a text of its own in the documentation but no code of its own.
  if (isWeak(password, { names: [givenName, surname, tenantName], bannedWords })) return '120018';
  return undefined;
}

/** That characters outside the classes get the code of length and classes is assumed: none of their own is documented. */
function isWellFormed(password: string, longest: number): boolean {
  if (password.length < SHORTEST || password.length > longest) return false;
  const found = new Set(Array.from(password, (character) => CLASSES.findIndex((one) => one.test(character))));
  return !found.has(-1) && found.size >= CLASSES_NEEDED;
}

/** How the user name is matched is not documented: the whole of it before the @, whatever its case. Assumed. */
function holdsAlias(password: string, userPrincipalName: string): boolean {
  const alias = userPrincipalName.split('@')[0]?.toLowerCase() ?? '';
  return alias !== '' && password.toLowerCase().includes(alias);
}
