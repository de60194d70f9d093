/** A user as Graph shows it. Neither password nor second factors are ever part of it. */
import type { DeletedUser } from '../world.ts';
import { badRequest } from './problem.ts';

type View = Readonly<Record<string, unknown>>;
/** A user, or what is left of one. */
export type Viewed = Omit<DeletedUser, 'deletedAt'> & { readonly deletedAt?: number };

/** ISO 8601 to the second, as Graph writes it. @param at ms since the epoch. */
function dateTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text);

/** Every property that may be selected. Those no user here has are null, as they are for a user nobody filled in. */
const PROPERTIES: Readonly<Record<string, (user: Viewed) => unknown>> = {
  businessPhones: () => [],
  displayName: (user) => user.displayName,
  givenName: (user) => orNull(user.givenName),
  jobTitle: () => null,
  mail: () => null,
  // The telephone of the address book, which is not the one of the second factor.
  mobilePhone: () => null,
  officeLocation: () => null,
  preferredLanguage: (user) => orNull(user.preferredLanguage),
  surname: (user) => orNull(user.surname),
  userPrincipalName: (user) => user.userPrincipalName,
  id: (user) => user.id,
  accountEnabled: (user) => user.accountEnabled,
  createdDateTime: (user) => dateTime(user.createdAt),
  deletedDateTime: ({ deletedAt }) => (deletedAt === undefined ? null : dateTime(deletedAt)),
  employeeType: (user) => orNull(user.employeeType),
  mailNickname: (user) => user.mailNickname,
  usageLocation: (user) => orNull(user.usageLocation),
};

/** What comes without `$select` (user resource, "returned by default", mark A). */
const DEFAULT = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** @throws {GraphProblem} 400 for a property no user has. @param select `$select`, comma-separated. */
export function selection(select: string | undefined): readonly string[] {
  if (select === undefined) return DEFAULT;
  const names = select.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(PROPERTIES, name));
  if (unknown === undefined) return names;
  const reason = `Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`;
  throw badRequest(`Parsing OData Select and Expand failed: ${reason}`, 'BadRequest');
}

export function viewOf(user: Viewed, names: readonly string[]): View {
  return Object.fromEntries(names.map((name) => [name, PROPERTIES[name]?.(user)]));
}
