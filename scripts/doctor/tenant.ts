/** Whether the tenant that answers is the one that is meant. */
import type { LiveSettings } from '../../settings.ts';
import type { Organization } from '../../tenant/graph/client.ts';
import { fine, wrong, type Finding, type Subject } from './finding.ts';

export const TENANT: Subject = { id: 'tenant', group: 'tenant', what: 'Tenant' };
export const DOMAINS: Subject = { id: 'domains', group: 'tenant', what: 'Domains' };

/** @param tokenTenant the claim `tid`. */
export function checkIdentity(
  { tenantId, domain, productionDomains }: LiveSettings,
  tokenTenant: string,
  organization: Organization,
): readonly Finding[] {
  const names = organization.verifiedDomains.map(({ name }) => name.toLowerCase());
  const isProduction = (name: string) => productionDomains.some((one) => name === one || name.endsWith(`.${one}`));
  return [whoIs(tenantId, tokenTenant, organization), domains()];

  function domains(): Finding {
    const production = names.filter(isProduction);
    if (production.length > 0) {
      const found = `the tenant has ${production.join(', ')}, where real people may have accounts`;
      return wrong(DOMAINS, found, 'use a tenant that was made for tests; nothing is ever written to this one');
    }
    if (!names.includes(domain)) {
      const remedy = `add it to the tenant, or set TENANT_DOMAIN to one it has: ${names.join(', ')}`;
      return wrong(DOMAINS, `${domain} is not verified in the tenant`, remedy);
    }
    return fine(DOMAINS, `users are made in ${domain}; none of ${names.length} is a production domain`);
  }
}

function whoIs(tenantId: string, tokenTenant: string, { id, displayName }: Organization): Finding {
  const same = (other: string) => other.toLowerCase() === tenantId;
  if (!same(tokenTenant)) {
    return wrong(TENANT, 'the token is of another tenant than TENANT_ID names', 'see TENANT_ID and the credential');
  }
  if (!same(id)) {
    return wrong(TENANT, 'the organisation is another one than TENANT_ID names', 'see TENANT_ID and the credential');
  }
  return fine(TENANT, `${displayName ?? 'without a name'}, by its token and its organisation`);
}
