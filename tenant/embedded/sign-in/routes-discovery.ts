import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { isAuthority, NO_TENANT } from './authority.ts';
import { LOGIN } from './configs.ts';
import { json } from './posted.ts';
import { refusal } from './routes-tokens.ts';
import type { Here } from './stage.ts';
import { issuerOf } from './tokens.ts';

/** What apps learn of the service before they use it (OpenID Connect Discovery 4). */
export function discoveryRoutes(host: Hono<HostEnv>): void {
  for (const path of [
    '/:authority/v2.0/.well-known/openid-configuration',
    '/:authority/.well-known/openid-configuration',
  ]) {
    host.get(path, (c) =>
      isAuthority(c)
        ? json(c, discovery(c))
        : json(c, refusal('invalid_tenant', `AADSTS${NO_TENANT.code}: ${NO_TENANT.text}`), 400),
    );
  }
  for (const path of ['/:authority/discovery/v2.0/keys', '/:authority/discovery/keys']) {
    host.get(path, (c) => {
      const { kid, publicJwk } = c.var.world.signingKey;
      return json(c, { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'RS256' }] });
    });
  }

  // Asked by Microsoft's own libraries before anything else; shapes as their documentation gives them (mark A).
  host.get('/common/discovery/instance', (c) => {
    const address = c.req.query('authorization_endpoint') ?? '';
    if (!address.startsWith(`${LOGIN}/`)) {
      return json(c, refusal('invalid_instance', 'AADSTS50049: Unknown or invalid instance.'), 400);
    }
    const authority = new URL(address).pathname.split('/')[1] ?? 'common';
    const name = new URL(LOGIN).hostname;
    return json(c, {
      tenant_discovery_endpoint: `${LOGIN}/${authority}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      // The real answer lists every name of every cloud; the stand-in answers for this one.
      metadata: [{ preferred_network: name, preferred_cache: name, aliases: [name] }],
    });
  });
}

function discovery(c: Here): object {
  const authority = c.req.param('authority') ?? 'common';
  const named = authority === 'common' || authority === 'organizations' ? '{tenantid}' : c.var.world.tenantId;
  const base = `${LOGIN}/${authority}`;
  return {
    issuer: issuerOf(named),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    response_types_supported: ['code', 'code id_token', 'id_token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_post', 'private_key_jwt'],
    tenant_region_scope: null,
  };
}
