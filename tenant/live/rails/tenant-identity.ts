/** Whether the tenant that answers is the one that was meant, and one that users may be made in. */
import type { Organization } from '../../graph/client.ts';
import type { LiveSettings } from '../../../settings/live.ts';
import { isProduction, plainDomain } from './domains.ts';
import { refused } from './refusal.ts';

export type TenantLimits = Pick<LiveSettings, 'tenantId' | 'domain' | 'allowedDomains' | 'productionDomains'>;

/**
 * Three sources have to name one tenant, and every one of its domains has to be harmless (provisioning-and-practice.md
 * 4.3, "wrong tenant").
 *
 * @param tokenTenant the claim `tid` of the app's token.
 * @throws {GraphError} of the kind `tenant-configuration`.
 */
export function checkTenant(limits: TenantLimits, tokenTenant: string, organization: Organization): void {
  const { tenantId, domain, allowedDomains, productionDomains } = limits;
  const same = (id: string) => id.toLowerCase() === tenantId.toLowerCase();
  if (!same(tokenTenant)) {
    throw refused(
      'The token is of another tenant than TENANT_ID names',
      'set the credential of the tenant that is meant',
    );
  }
  if (!same(organization.id)) {
    throw refused(
      'The organisation that answers is another tenant than TENANT_ID names',
      'set TENANT_ID to the id that the overview of the tenant shows',
    );
  }
  const verified = organization.verifiedDomains.map(({ name }) => name);
  if (verified.some((name) => isProduction(name, productionDomains))) {
    throw refused(
      'One of the verified domains of the tenant is a production domain, so real people may have accounts there',
      'use a tenant that was made for tests',
    );
  }
  // Only the plain form of a name can be compared with a list; settings hold no other.
  if (plainDomain(domain) !== domain || !allowedDomains.includes(domain)) {
    throw refused('TENANT_DOMAIN is not one of ALLOWED_DOMAINS', 'name a domain that users may be made in');
  }
  if (isProduction(domain, productionDomains)) {
    throw refused('TENANT_DOMAIN is a production domain', 'name a domain of a tenant that was made for tests');
  }
  if (!verified.some((name) => plainDomain(name) === domain)) {
    throw refused(
      'TENANT_DOMAIN is not one of the verified domains of the tenant',
      'add the domain to the tenant, or name one that it has',
    );
  }
}
