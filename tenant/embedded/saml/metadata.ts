import { LOGIN } from '../sign-in/configs.ts';
import type { World } from '../world.ts';
import { samlIssuerOf } from './response.ts';
import { keyInfo, samlKeyOf } from './signing.ts';
import { element } from './xml.ts';

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const BINDINGS = ['HTTP-Redirect', 'HTTP-POST'] as const;

/** What apps learn of the tenant before they trust it (Microsoft, "Federation metadata", mark A), as far as SAML needs it. */
export async function federationMetadata(world: World): Promise<string> {
  const { certificate } = await samlKeyOf(world);
  const address = `${LOGIN}/${world.tenantId}/saml2`;
  return element(
    'EntityDescriptor',
    { xmlns: METADATA, entityID: samlIssuerOf(world.tenantId) },
    element(
      'IDPSSODescriptor',
      { protocolSupportEnumeration: 'urn:oasis:names:tc:SAML:2.0:protocol' },
      element('KeyDescriptor', { use: 'signing' }, keyInfo(certificate)),
      ...BINDINGS.map((binding) =>
        element('SingleSignOnService', {
          Binding: `urn:oasis:names:tc:SAML:2.0:bindings:${binding}`,
          Location: address,
        }),
      ),
    ),
  ).xml;
}
