/** `transitiveMemberOf`, cast to directory roles (list a user's memberships, mark A). */
import { createHash } from 'node:crypto';
import type { User } from '../world.ts';
import { GRAPH } from './problem.ts';

/** By default and at most 100 a page (mark A). */
const PAGE = 100;

/**
 * @param namesAreTold whether the app may read roles: of what it may not read it gets type and id only (mark A).
 * @param after id of the last one of the page before.
 */
export function directoryRoles(user: User, namesAreTold: boolean, after = ''): object {
  const roles = (user.directoryRoles ?? [])
    .map((displayName) => ({ id: idOf(displayName), displayName: namesAreTold ? displayName : null }))
    .filter(({ id }) => id > after)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = roles.slice(0, PAGE);
  const path = `${GRAPH}/users/${user.id}/transitiveMemberOf/microsoft.graph.directoryRole`;
  const last = page.at(-1)?.id;
  return {
    '@odata.context': `${GRAPH}/$metadata#directoryRoles`,
    ...(last !== undefined && roles.length > PAGE ? { '@odata.nextLink': `${path}?$skiptoken=${last}` } : {}),
    value: page.map((role) => ({ '@odata.type': '#microsoft.graph.directoryRole', ...role })),
  };
}

/** The same for the same role, as in a directory. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
