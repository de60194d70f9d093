/** Lists of users: filter, selection and pages (provisioning-and-practice.md 1.1, "Find leftovers"). */
import { z } from 'zod';
import { badRequest, GRAPH } from './problem.ts';
import { selection, viewOf, type Viewed } from './user-view.ts';

const OPTIONS = ['$filter', '$select', '$top', '$skiptoken'];
/** The one filter the suite needs; quotes inside the value are doubled (OData). */
const STARTS_WITH = /^startswith\(\s*userPrincipalName\s*,\s*'((?:[^']|'')*)'\s*\)$/i;
/** Page sizes of /users (mark A). */
const PAGE = { size: 100, most: 999 };

export interface UserPage {
  readonly '@odata.context': string;
  readonly '@odata.nextLink'?: string;
  readonly value: readonly object[];
}

/** @throws {GraphProblem} 400 for a query the directory does not answer. @param path of the list. */
export function userPage(users: readonly Viewed[], query: Readonly<Record<string, string>>, path = '/users'): UserPage {
  const unknown = Object.keys(query).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw unsupported(`The query option '${unknown}' is not supported.`);
  const names = selection(query['$select']);
  const prefix = prefixOf(query['$filter']);
  const size = pageSize(query['$top']);
  const after = positionOf(query['$skiptoken']);
  // In the order of the ids: a user deleted between two pages moves no other one out of sight.
  const rest = users
    .filter(({ id, userPrincipalName }) => userPrincipalName.toLowerCase().startsWith(prefix) && id > after)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return {
    '@odata.context': `${GRAPH}/$metadata#users`,
    ...(last !== undefined && rest.length > size ? { '@odata.nextLink': nextLink(path, query, last) } : {}),
    value: page.map((user) => viewOf(user, names)),
  };
}

/** Carries the whole query (concepts/paging, mark A). */
function nextLink(path: string, query: Readonly<Record<string, string>>, last: Viewed): string {
  const position = Buffer.from(last.id).toString('base64url');
  const parts = Object.entries({ ...query, $skiptoken: position });
  return `${GRAPH}${path}?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

function positionOf(token: string | undefined): string {
  if (token === undefined) return '';
  const id = z.uuid().safeParse(Buffer.from(token, 'base64url').toString());
  if (id.success) return id.data;
  throw badRequest('The specified page token is invalid.');
}

function prefixOf(filter: string | undefined): string {
  if (filter === undefined) return '';
  const prefix = STARTS_WITH.exec(filter)?.[1];
  if (prefix === undefined) throw unsupported('Unsupported or invalid query filter clause specified.');
  return prefix.replaceAll("''", "'").toLowerCase();
}

function pageSize(top: string | undefined): number {
  if (top === undefined) return PAGE.size;
  const size = /^\d{1,9}$/.test(top) ? Number(top) : 0;
  if (size >= 1 && size <= PAGE.most) return size;
  throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and ${PAGE.most} inclusive.`);
}

function unsupported(message: string) {
  return badRequest(message, 'Request_UnsupportedQuery');
}
