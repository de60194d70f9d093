import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { isAuthority, NO_TENANT } from './authority.ts';
import { formOf, json } from './posted.ts';
import type { Stage } from './stage.ts';

/** What an app exchanges a code or a refresh token for (RFC 6749, sections 4.1.3 and 6). */
export function tokenRoutes(host: Hono<HostEnv>, stage: Stage): void {
  for (const path of ['/:authority/oauth2/token', '/:authority/oauth2/v2.0/token']) {
    host.post(path, async (c) => {
      if (!isAuthority(c))
        return json(c, refusal('invalid_request', `AADSTS${NO_TENANT.code}: ${NO_TENANT.text}`), 400);
      const form = await formOf(c);
      const answer = await stage.tokens.redeem(c.var.journey, c.var.world, {
        grantType: form['grant_type'] ?? '',
        clientId: form['client_id'] ?? '',
        redirectUri: form['redirect_uri'] ?? '',
        code: form['code'] ?? '',
        codeVerifier: form['code_verifier'] ?? '',
        refreshToken: form['refresh_token'] ?? '',
      });
      return 'error' in answer ? json(c, refusal(answer.error, answer.text), 400) : json(c, answer);
    });
  }
}

/** @param text begins with the AADSTS number, which programs find in `error_codes` as well. */
export function refusal(error: string, text: string): object {
  const number = /^AADSTS(\d+)/.exec(text)?.[1];
  return { error, error_description: text, error_codes: number === undefined ? [] : [Number(number)] };
}
