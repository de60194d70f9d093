import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { LOGIN } from './configs.ts';
import { formOf, json } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** What apps use without a page: discovery, keys, tokens (OpenID Connect Discovery, RFC 6749). */
export function tokenRoutes(host: Hono<HostEnv>, stage: Stage): void {
  for (const path of [
    '/:authority/v2.0/.well-known/openid-configuration',
    '/:authority/.well-known/openid-configuration',
  ]) {
    host.get(path, (c) => json(c, discovery(c)));
  }
  for (const path of ['/:authority/discovery/v2.0/keys', '/:authority/discovery/keys']) {
    host.get(path, (c) => {
      const { kid, publicJwk } = c.var.world.signingKey;
      return json(c, { keys: [{ ...publicJwk, kid, use: 'sig', alg: 'RS256' }] });
    });
  }
  for (const path of ['/:authority/oauth2/token', '/:authority/oauth2/v2.0/token']) {
    host.post(path, async (c) => {
      const form = await formOf(c);
      const answer = await stage.tokens.redeem(c.var.journey, c.var.world, {
        grantType: form['grant_type'] ?? '',
        clientId: form['client_id'] ?? '',
        redirectUri: form['redirect_uri'] ?? '',
        code: form['code'] ?? '',
        codeVerifier: form['code_verifier'] ?? '',
        refreshToken: form['refresh_token'] ?? '',
      });
      if (!('error' in answer)) return json(c, answer);
      c.status(400);
      return json(c, { error: answer.error, error_description: answer.text });
    });
  }
}

function discovery(c: Here): object {
  const authority = c.req.param('authority') ?? 'common';
  const { tenantId } = c.var.world;
  const named = authority === 'common' || authority === 'organizations' ? '{tenantid}' : tenantId;
  const base = `${LOGIN}/${authority}`;
  return {
    issuer: `${LOGIN}/${named}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_post'],
    tenant_region_scope: null,
  };
}
