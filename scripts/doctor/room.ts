/** Whether there is room for the users of a run: in the directory, in the day, among licences and prepared accounts. */
import { accessSync, constants, lstatSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DirectorySize, SubscribedSku } from '../../tenant/graph/client.ts';
import { findLeftovers } from '../../tenant/live/provisioning/leftovers.ts';
import { usersOfDay } from '../../tenant/live/rails/ceilings.ts';
import { dayOf, namesOfDay } from '../../tenant/live/rails/names.ts';
import type { RecordEntry } from '../../tenant/live/rails/record.ts';
import { fine, warning, wrong, type Finding, type Subject } from './finding.ts';
import type { GraphReads } from './probe.ts';

const subject = (id: string, what: string): Subject => ({ id, group: 'room', what });

export const SIZE = subject('directory-size', 'Room in the directory');
export const LICENCE = subject('licence', 'Licence');
export const ACCOUNTS = subject('accounts', 'Prepared accounts');
export const TODAY = subject('users-today', 'Users of today');
export const LEFTOVERS = subject('leftovers', 'Left by earlier runs');
export const RECORD = subject('record', 'Record of writes');

/** A user who is older and still there was left behind: no run takes so long. */
const LEFT_AFTER_MS = 2 * 60 * 60_000;
/** Of /users (mark A): the list of the deleted is long. */
const LONGEST_PAGE = 999;

export function checkSize({ used, total }: DirectorySize, usersARun: number): Finding {
  const free = total - used;
  const found = `${used} of ${total} objects; the deleted count for 30 days`;
  const remedy = 'delete what is not needed any more, for good, or wait until the deleted are gone';
  if (free < usersARun) return wrong(SIZE, found, remedy);
  return free < 20 * usersARun ? warning(SIZE, found, remedy) : fine(SIZE, found);
}

/** @param wanted LICENCE_SKU */
export function checkLicence(skus: readonly SubscribedSku[], wanted: string | undefined, usersARun: number): Finding {
  if (wanted === undefined) return fine(LICENCE, 'none is given to users');
  const sku = skus.find(({ skuId }) => skuId.toLowerCase() === wanted);
  if (sku === undefined) {
    const had = skus.map(({ skuPartNumber, skuId }) => `${skuPartNumber} (${skuId})`).join(', ');
    return wrong(LICENCE, 'the tenant has not bought LICENCE_SKU', `set it to one it has: ${had || 'there is none'}`);
  }
  const free = sku.prepaidUnits.enabled - sku.consumedUnits;
  const found = `${sku.skuPartNumber}: ${free} of ${sku.prepaidUnits.enabled} free`;
  const remedy = 'run `npm run sweep`, take it from users who need none, or leave LICENCE_SKU out';
  if (free <= 0) return wrong(LICENCE, found, remedy);
  return free < usersARun
    ? warning(LICENCE, `${found}, and a run may make ${usersARun} users`, remedy)
    : fine(LICENCE, found);
}

export function checkAccounts(left: number, usersARun: number): Finding {
  const found = `${left} not used yet`;
  const remedy = 'write new ones into ACCOUNT_LIST: each is good for one first sign-in';
  if (left === 0) return wrong(ACCOUNTS, found, remedy);
  return left < usersARun
    ? warning(ACCOUNTS, `${found}, and a run may use ${usersARun}`, remedy)
    : fine(ACCOUNTS, found);
}

export function checkToday(made: number, usersADay: number, usersARun: number): Finding {
  const found = `${made} of ${usersADay}`;
  const remedy = 'wait until tomorrow (UTC), or set USERS_A_DAY';
  if (made >= usersADay) return wrong(TODAY, found, remedy);
  const left = usersADay - made;
  return left < usersARun ? warning(TODAY, `${found}, and a run may make ${usersARun}`, remedy) : fine(TODAY, found);
}

export function checkLeftovers(left: number): Finding {
  if (left === 0) return fine(LEFTOVERS, 'no user');
  return warning(LEFTOVERS, `${left} ${left === 1 ? 'user' : 'users'}, older than two hours`, 'run `npm run sweep`');
}

/** How many users today has had, and how many earlier runs left. @param now ms since the epoch. */
export async function ownUsers(
  graph: Pick<GraphReads, 'usersNamed' | 'deletedUsersNamed' | 'readUser'>,
  entries: readonly RecordEntry[],
  now: number,
): Promise<{ readonly today: number; readonly left: number }> {
  const ofDay = namesOfDay(dayOf(now));
  const [there, deleted, { leftovers }] = await Promise.all([
    namesIn(graph.usersNamed(ofDay, LONGEST_PAGE)),
    namesIn(graph.deletedUsersNamed(ofDay, LONGEST_PAGE)),
    findLeftovers(graph, entries, { olderThan: LEFT_AFTER_MS }, now),
  ]);
  return { today: usersOfDay(entries, [...there, ...deleted], now), left: leftovers.length };
}

async function namesIn(users: AsyncIterable<{ readonly userPrincipalName?: string | undefined }>): Promise<string[]> {
  const names: string[] = [];
  for await (const { userPrincipalName } of users) names.push(userPrincipalName ?? '');
  return names;
}

/** Without a line of it: whoever only looks writes nothing. @param path absolute. */
export function checkRecord(path: string): Finding {
  const remedy =
    'name with RECORD a file in a folder that this user may write to; nothing is written to a tenant without it';
  const found = nearest(path);
  if (found.path === path && !found.isFile) return wrong(RECORD, 'is no file of its own', remedy);
  if (found.path !== path && !found.isFolder) return wrong(RECORD, 'has no folder it could be in', remedy);
  try {
    accessSync(found.path, found.isFile ? constants.R_OK | constants.W_OK : constants.W_OK | constants.X_OK);
  } catch {
    return wrong(RECORD, 'cannot be written', remedy);
  }
  const { bavail, bsize } = statfsSync(found.path);
  if (bavail * bsize < 1024 ** 2) return wrong(RECORD, 'its disk is full', 'make room, or name another with RECORD');
  return fine(RECORD, path);
}

/** The file, or the folder nearest to where it will be. A link is not followed, as the record itself follows none. */
function nearest(path: string): { readonly path: string; readonly isFile: boolean; readonly isFolder: boolean } {
  try {
    const found = lstatSync(path);
    return { path, isFile: found.isFile(), isFolder: found.isDirectory() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((code === 'ENOENT' || code === 'ENOTDIR') && path !== dirname(path)) return nearest(dirname(path));
    throw error;
  }
}
