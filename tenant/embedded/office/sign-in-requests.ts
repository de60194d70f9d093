import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { PORTAL } from '../sign-in/app-request.ts';
import { LOGIN } from '../sign-in/configs.ts';
import type { HostEnv, Journey } from '../world.ts';

/** Ties a request to the browser it was made in, so that nobody can be signed in by somebody else's answer. Name assumed. */
const COOKIE = 'OhpState';

/** A sign-in the portal asked for and has not heard of yet. */
interface SignInRequest {
  readonly browser: string;
  readonly nonce: string;
  /** The address that was asked for first: path and query. */
  readonly returnTo: string;
}

/** The portal's requests at the authorize endpoint, by `state`. Several tabs may each have one. */
export class SignInRequests {
  readonly #requests = new WeakMap<Journey, Map<string, SignInRequest>>();

  /** @returns the address that opens the sign-in. */
  open(c: Context<HostEnv>, returnTo: string, prompt?: string): string {
    const browser = getCookie(c, COOKIE) ?? randomBytes(16).toString('base64url');
    setCookie(c, COOKIE, browser, { path: '/', secure: true, httpOnly: true, sameSite: 'None' });
    const state = randomBytes(24).toString('base64url');
    const nonce = randomBytes(16).toString('base64url');
    this.#of(c.var.journey).set(state, { browser, nonce, returnTo });
    const query = new URLSearchParams({
      client_id: PORTAL.clientId,
      redirect_uri: PORTAL.redirectUri,
      response_type: 'code id_token',
      response_mode: 'form_post',
      scope: 'openid profile',
      state,
      nonce,
      ...(prompt === undefined ? {} : { prompt }),
    });
    return `${LOGIN}/common/oauth2/v2.0/authorize?${query}`;
  }

  /** The request an answer belongs to; each is answered once. */
  take(c: Context<HostEnv>, state: string): SignInRequest | undefined {
    const own = this.#of(c.var.journey);
    const request = own.get(state);
    if (request?.browser !== getCookie(c, COOKIE)) return undefined;
    own.delete(state);
    return request;
  }

  #of(journey: Journey): Map<string, SignInRequest> {
    const own = this.#requests.get(journey) ?? new Map<string, SignInRequest>();
    this.#requests.set(journey, own);
    return own;
  }
}
