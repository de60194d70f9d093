/** Whom the suite may write to: only users it made itself, and of those none that could do or be anything more. */
import { GraphError, type GraphClient, type NewGraphUser } from '../../graph/client.ts';
import { MARKER, NAME_PREFIX } from '../../graph/directory.ts';
import type { LiveSettings } from '../../../settings/live.ts';
import { domainOf } from './domains.ts';
import { dayOf, isOurName, toldBy } from './names.ts';
import { refused } from './refusal.ts';

export type TargetLimits = Pick<LiveSettings, 'domain' | 'allowedDomains' | 'protectedUsers'>;
export type TargetReads = Pick<GraphClient, 'readUser' | 'directoryRolesOf'>;

export interface Target {
  readonly id: string;
  readonly name: string | undefined;
}

const KEPT = 'it is kept as it is';
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Between the making of a name and its check midnight may pass. */
const A_MOMENT = 60_000;

/**
 * Asked before every write, of the directory as it is then.
 *
 * @param user an id or a user principal name.
 * @param madeHere whether this process made it: then the directory may not know it yet, and it is nobody else.
 * @throws {GraphError} of the kind `tenant-configuration` for a user that is refused.
 */
export async function checkTarget(
  reads: TargetReads,
  user: string,
  limits: TargetLimits,
  madeHere: boolean,
): Promise<Target> {
  if (limits.protectedUsers.includes(user.toLowerCase())) throw kept('The user is one of PROTECTED_USERS');
  if (!ID.test(user) && !isOurName(user)) throw kept('The user is named by no id and by no name that the suite gives');
  const found = await unlessUnknown(madeHere, () => reads.readUser(user, ['id', 'userPrincipalName', 'employeeType']));
  if (found === undefined) return { id: user, name: undefined };
  const { id, userPrincipalName: name = '', employeeType } = found;
  if ([id, name].some((one) => limits.protectedUsers.includes(one.toLowerCase()))) {
    throw kept('The user is one of PROTECTED_USERS');
  }
  if (!name.startsWith(NAME_PREFIX) || employeeType !== MARKER) {
    throw kept(`The user does not bear both the name (${NAME_PREFIX}) and the mark (${MARKER}) of the suite`);
  }
  if (!isOurName(name) || !limits.allowedDomains.includes(domainOf(name))) {
    throw kept('The user is in none of ALLOWED_DOMAINS');
  }
  const [role] = (await unlessUnknown(madeHere, () => reads.directoryRolesOf(id))) ?? [];
  if (role !== undefined) throw kept(`The user holds a directory role (${role})`);
  return { id, name };
}

/** @throws {GraphError} for a user that the suite must not make. */
export function checkNewUser(user: NewGraphUser, limits: TargetLimits, run: string, now: number): void {
  const { userPrincipalName, mailNickname, employeeType } = user;
  const told = toldBy(userPrincipalName);
  const days = [dayOf(now), dayOf(now - A_MOMENT)];
  if (!isOurName(userPrincipalName) || told?.run !== run || !days.includes(told.day)) {
    throw notMade('a name that does not tell its day and run', `every name begins with ${NAME_PREFIX}`);
  }
  if (userPrincipalName !== `${mailNickname}@${limits.domain}` || !limits.allowedDomains.includes(limits.domain)) {
    throw notMade('a name that is not in TENANT_DOMAIN', 'users are made there only');
  }
  if (employeeType !== MARKER) throw notMade(`no mark (${MARKER})`, 'what bears none could not be deleted again');
  if (limits.protectedUsers.includes(userPrincipalName)) {
    throw notMade('the name of one of PROTECTED_USERS', 'take it off the list or give another');
  }
}

/** What the directory does not know yet is undefined. */
async function unlessUnknown<Read>(mayBe: boolean, read: () => Promise<Read>): Promise<Read | undefined> {
  try {
    return await read();
  } catch (error) {
    if (mayBe && error instanceof GraphError && error.status === 404) return undefined;
    throw error;
  }
}

function kept(why: string): GraphError {
  return refused(why, KEPT);
}

function notMade(what: string, why: string): GraphError {
  return refused(`A user was to be made with ${what}`, why);
}
