import type { CustomFetch } from 'openid-client';

/** The federation metadata of the tenant, which an administrator gives to apps that sign their users in by SAML. */
export async function metadataOf(fetch: CustomFetch, tenantId: string): Promise<string> {
  const address = `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml`;
  const options = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as const;
  return (await fetch(address, options)).text();
}
