/** `GET /organization`: who the tenant is and how much it may hold (organization resource, mark A). */
import type { Journey, World } from '../world.ts';
import { GRAPH, notFound } from './problem.ts';

/** Of a directory without a verified domain (service limits, mark A). */
const MOST_OBJECTS = 50_000;

export function organizations({ tenantId, tenantName, domain }: World, journey: Journey): object {
  const verifiedDomains = [
    { name: domain, type: 'Managed', isDefault: true, isInitial: true },
    ...journey.settings.verifiedDomains.map((name) => ({ name, type: 'Managed', isDefault: false, isInitial: false })),
  ];
  const value = [{ id: tenantId, displayName: tenantName, verifiedDomains }];
  return { '@odata.context': `${GRAPH}/$metadata#organization`, value };
}

/**
 * What of it is asked for by `$select=directorySizeQuota`.
 *
 * @throws {GraphProblem} 404 for another organisation.
 */
export function directorySize({ tenantId, users }: World, id: string): object {
  if (id !== tenantId) throw notFound(id);
  // A user who can still be restored counts as one who is there (service limits, mark A).
  const used = users.all().length + users.deleted().length;
  return {
    '@odata.context': `${GRAPH}/$metadata#organization(directorySizeQuota)/$entity`,
    directorySizeQuota: { used, total: MOST_OBJECTS },
  };
}
