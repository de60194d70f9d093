/** office.com, which leads to m365.cloud.microsoft: the landing page, and the portal behind the sign-in. */
import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { decodeJwt } from 'jose';
import { officeLandingDocument, portalDocument } from '../office/document.ts';
import { PORTAL } from '../sign-in/app-request.ts';
import { LOGIN } from '../sign-in/configs.ts';
import type { TokenIssuer } from '../sign-in/tokens.ts';
import type { HostEnv, Journey } from '../world.ts';

type Here = Context<HostEnv>;

const HOME = 'https://m365.cloud.microsoft/';
/** Names assumed: which cookies carry the portal's session is not recorded. */
const SESSION = 'OhpAuth';
const STATE = 'OhpState';
const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'None' } as const;
/** Where a signed-in user comes out (entra-signin.md 5.2, mark B). */
const SIGNED_IN = '/?auth=2';
/** A session without "Stay signed in?": 24 hours (password-and-errors.md 6.2). The sign-in renews it where it lasts longer. */
const SESSION_LIFE_MS = 24 * 60 * 60_000;

/** office.com and www.office.com lead on (entra-signin.md 5.2, mark B). */
export function officeHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  host.get('/', (c) => {
    const first = new URL(c.req.url).hostname === 'office.com';
    return first ? c.redirect('https://www.office.com/', 301) : c.redirect(HOME);
  });
  return host;
}

interface PortalSession {
  readonly userId: string;
  readonly startedAt: number;
}

/** @param tokens of the sign-in host: the portal redeems its codes within the process, for nothing here opens a connection. */
export function portalHost(tokens: TokenIssuer): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  const sessions = new WeakMap<Journey, Map<string, PortalSession>>();
  const sessionsOf = (journey: Journey) => {
    const own = sessions.get(journey) ?? new Map<string, PortalSession>();
    sessions.set(journey, own);
    return own;
  };
  const userOf = (c: Here) => {
    const session = sessionsOf(c.var.journey).get(getCookie(c, SESSION) ?? '');
    if (session === undefined || c.var.journey.now() - session.startedAt > SESSION_LIFE_MS) return undefined;
    return c.var.world.users.byId(session.userId);
  };
  const home = (c: Here) => {
    const user = userOf(c);
    if (user !== undefined) {
      const { displayName, userPrincipalName } = user;
      const account = {
        displayName,
        userPrincipalName,
        signOutUrl: '/logout',
        otherAccountUrl: '/login?prompt=select_account',
      };
      return c.html(portalDocument(c.var.locale, account));
    }
    // A bookmark of the portal asks for the sign-in; the bare address shows the landing page.
    return c.req.query('auth') === '2' || c.req.path !== '/'
      ? signIn(c, {})
      : c.html(officeLandingDocument(c.var.locale, '/login'));
  };

  host.get('/', home);
  host.get('/chat', home);
  host.get('/login', (c) => signIn(c, { prompt: c.req.query('prompt') }));
  host.get('/logout', (c) => {
    sessionsOf(c.var.journey).delete(getCookie(c, SESSION) ?? '');
    deleteCookie(c, SESSION, { path: '/', secure: true });
    return c.redirect(`${LOGIN}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(HOME)}`);
  });

  const landed = async (c: Here, answer: Readonly<Record<string, unknown>>) => {
    const state = getCookie(c, STATE);
    if (state === undefined || answer['state'] !== state) return c.redirect(SIGNED_IN);
    deleteCookie(c, STATE, { path: '/', secure: true });
    const redeemed = await tokens.redeem(c.var.journey, c.var.world, {
      grantType: 'authorization_code',
      clientId: PORTAL.clientId,
      redirectUri: PORTAL.redirectUri,
      code: String(answer['code']),
      codeVerifier: '',
      refreshToken: '',
    });
    if ('error' in redeemed) return c.redirect(SIGNED_IN);
    const { oid } = decodeJwt<{ oid: string }>(redeemed.id_token);
    const id = randomBytes(32).toString('base64url');
    sessionsOf(c.var.journey).set(id, { userId: oid, startedAt: c.var.journey.now() });
    setCookie(c, SESSION, id, COOKIE);
    return c.redirect(SIGNED_IN);
  };
  const { pathname } = new URL(PORTAL.redirectUri);
  host.post(pathname, async (c) => landed(c, await c.req.parseBody()));
  host.get(pathname, (c) => landed(c, c.req.query()));
  return host;
}

function signIn(c: Here, { prompt }: { readonly prompt?: string | undefined }): Response {
  const state = randomBytes(24).toString('base64url');
  setCookie(c, STATE, state, COOKIE);
  const query = new URLSearchParams({
    client_id: PORTAL.clientId,
    redirect_uri: PORTAL.redirectUri,
    response_type: 'code',
    response_mode: 'form_post',
    scope: 'openid profile',
    state,
    nonce: randomBytes(16).toString('base64url'),
    ...(prompt === undefined ? {} : { prompt }),
  });
  return c.redirect(`${LOGIN}/common/oauth2/v2.0/authorize?${query}`);
}
