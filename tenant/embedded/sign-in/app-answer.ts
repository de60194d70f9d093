import { samlRefusal, samlResponse, type SignedInBySaml } from '../saml/response.ts';
import type { SamlRequest } from '../saml/request.ts';
import { hiddenForm } from './document.ts';
import type { AppRequest } from './app-request.ts';
import type { Here } from './stage.ts';

/**
 * Hands an app its answer in the way it asked for (OAuth 2.0 Multiple Response Types, Form Post Response Mode).
 *
 * @param answer in the order of the address: clients look for `code=` before `&session_state=` (wire-needs.md 1).
 */
export function deliver(c: Here, app: AppRequest, answer: Readonly<Record<string, string>>): Response {
  const { redirect_uri: address, response_mode: mode, state, saml } = app;
  if (saml !== undefined) {
    const { journey, world } = c.var;
    return posted(c, app, samlRefusal(journey, world, saml, answer['error_description'] ?? ''));
  }
  const { session_state: sessionState, ...rest } = answer;
  const fields = {
    ...rest,
    ...(state === undefined ? {} : { state }),
    ...(sessionState === undefined ? {} : { session_state: sessionState }),
  };
  if (mode === 'form_post') return c.html<string>(hiddenForm(address, fields));
  const query = new URLSearchParams(fields).toString();
  if (mode === 'fragment') return c.redirect(`${address}#${query}`);
  return c.redirect(`${address}${address.includes('?') ? '&' : '?'}${query}`);
}

/** The same for an app that asked by SAML, once the sign-in is over. */
export async function deliverSaml(
  c: Here,
  app: AppRequest & { readonly saml: SamlRequest },
  signedIn: Omit<SignedInBySaml, 'address'>,
): Promise<Response> {
  const { journey, world } = c.var;
  return posted(c, app, await samlResponse(journey, world, app.saml, { ...signedIn, address: app.redirect_uri }));
}

/** HTTP POST binding (SAML bindings 3.5.4). */
function posted(c: Here, { redirect_uri: address, state }: AppRequest, response: string): Response {
  const SAMLResponse = Buffer.from(response).toString('base64');
  return c.html<string>(hiddenForm(address, { SAMLResponse, ...(state === undefined ? {} : { RelayState: state }) }));
}
