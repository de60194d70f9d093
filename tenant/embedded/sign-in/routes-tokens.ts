import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { appToken } from './app-tokens.ts';
import { isAuthority, isThisTenant, NO_TENANT } from './authority.ts';
import { formOf, json, type Posted } from './posted.ts';
import type { Here, Stage } from './stage.ts';
import type { TokenRefusal } from './tokens.ts';

/** What an app exchanges a code, a refresh token or a proof of itself for (RFC 6749, sections 4.1.3, 4.4 and 6). */
export function tokenRoutes(host: Hono<HostEnv>, stage: Stage): void {
  for (const path of ['/:authority/oauth2/token', '/:authority/oauth2/v2.0/token']) {
    host.post(path, async (c) => {
      if (!isAuthority(c))
        return json(c, refusal('invalid_request', `AADSTS${NO_TENANT.code}: ${NO_TENANT.text}`), 400);
      const form = await formOf(c);
      if (form['grant_type'] === 'client_credentials') return ofItsOwn(c, form);
      const answer = await stage.tokens.redeem(c.var.journey, c.var.world, {
        grantType: form['grant_type'] ?? '',
        clientId: form['client_id'] ?? '',
        redirectUri: form['redirect_uri'] ?? '',
        code: form['code'] ?? '',
        codeVerifier: form['code_verifier'] ?? '',
        refreshToken: form['refresh_token'] ?? '',
        clientInfo: form['client_info'] === '1',
      });
      return 'error' in answer ? json(c, refusal(answer.error, answer.text), 400) : json(c, answer);
    });
  }
}

/** An app has no user whose tenant it could be: the address has to name one. With which number it is refused is assumed. */
async function ofItsOwn(c: Here, form: Posted): Promise<Response> {
  if (!isThisTenant(c)) {
    return refused(c, { error: 'invalid_request', text: `AADSTS${NO_TENANT.code}: ${NO_TENANT.text}` });
  }
  const answer = await appToken(c.var.journey, c.var.world, {
    clientId: form['client_id'] ?? '',
    scope: form['scope'] ?? '',
    secret: form['client_secret'],
    assertionType: form['client_assertion_type'],
    assertion: form['client_assertion'],
  });
  return 'error' in answer ? refused(c, answer) : json(c, answer);
}

/** The members that the list of error codes shows; 401 for an app that did not prove itself (RFC 6749, section 5.2). */
function refused(c: Here, { error, text }: TokenRefusal): Response {
  const ids = { trace_id: randomUUID(), correlation_id: c.req.header('client-request-id') ?? randomUUID() };
  const timestamp = `${new Date(c.var.journey.now()).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return json(c, { ...refusal(error, text), timestamp, ...ids }, error === 'invalid_client' ? 401 : 400);
}

/** @param text begins with the AADSTS number, which programs find in `error_codes` as well. */
export function refusal(error: string, text: string): object {
  const number = /^AADSTS(\d+)/.exec(text)?.[1];
  return { error, error_description: text, error_codes: number === undefined ? [] : [Number(number)] };
}
