import { hiddenForm } from './document.ts';
import type { AppRequest } from './app-request.ts';
import type { Here } from './stage.ts';

/**
 * Hands an app its answer in the way it asked for (OAuth 2.0 Multiple Response Types, Form Post Response Mode).
 *
 * @param answer in the order of the address: clients look for `code=` before `&session_state=` (wire-needs.md 1).
 */
export function deliver(c: Here, app: AppRequest, answer: Readonly<Record<string, string>>): Response {
  const { redirect_uri: address, response_mode: mode, state } = app;
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
