import type { Hono } from 'hono';
import { answerAddress } from '../saml/apps.ts';
import { federationMetadata } from '../saml/metadata.ts';
import { readSamlRequest } from '../saml/request.ts';
import type { HostEnv } from '../world.ts';
import type { AppRequest } from './app-request.ts';
import { isAuthority, NO_TENANT } from './authority.ts';
import { formOf, type Posted } from './posted.ts';
import { opened } from './routes-authorize.ts';
import type { Here, Stage } from './stage.ts';

/** Where a sign-in begins that an app asks for by SAML (entra-signin.md 1.2), and what the app learns before. */
export function samlRoutes(host: Hono<HostEnv>, stage: Stage): void {
  host.get('/:authority/saml2', (c) => begin(c, stage, c.req.query(), 'redirect'));
  host.post('/:authority/saml2', async (c) => begin(c, stage, await formOf(c), 'post'));
  host.get('/:authority/federationmetadata/2007-06/federationmetadata.xml', async (c) => {
    if (!isAuthority(c)) return stage.errorPage(c, NO_TENANT.code, NO_TENANT.text);
    return c.body(await federationMetadata(c.var.world), 200, { 'Content-Type': 'application/samlmetadata+xml' });
  });
}

function begin(
  c: Here,
  stage: Stage,
  { SAMLRequest: encoded, RelayState: state }: Posted,
  binding: 'redirect' | 'post',
): Response | Promise<Response> {
  if (!isAuthority(c)) return stage.errorPage(c, NO_TENANT.code, NO_TENANT.text);
  const request = readSamlRequest(encoded, binding);
  if ('refused' in request) return stage.errorPage(c, request.refused, request.text);
  const address = answerAddress(request);
  if (typeof address !== 'string') return stage.errorPage(c, address.refused, address.text);
  return opened(c, stage, {
    client_id: request.issuer,
    redirect_uri: address,
    response_type: 'code',
    response_mode: 'form_post',
    scope: '',
    code_challenge_method: 'plain',
    state,
    prompt: promptOf(request),
    saml: request,
  });
}

/** The words OpenID Connect has for the same. */
function promptOf({ forced, passive }: { forced: boolean; passive: boolean }): AppRequest['prompt'] {
  if (passive) return 'none';
  return forced ? 'login' : undefined;
}
