/** office.com, which leads to m365.cloud.microsoft: the landing page, and the portal behind the sign-in. */
import { Hono, type Context } from 'hono';
import { HOME, SIGNED_IN } from '../office/addresses.ts';
import { officeLandingDocument, portalDocument } from '../office/document.ts';
import { claimsIn } from '../office/id-token.ts';
import { PortalSessions } from '../office/portal-sessions.ts';
import { SignInRequests } from '../office/sign-in-requests.ts';
import { PORTAL } from '../sign-in/app-request.ts';
import { LOGIN } from '../sign-in/configs.ts';
import { formOf, type Posted } from '../sign-in/posted.ts';
import { codeHash, type TokenIssuer } from '../sign-in/tokens.ts';
import type { HostEnv } from '../world.ts';

type Here = Context<HostEnv>;

/** office.com and www.office.com lead on (entra-signin.md 5.2, mark B). */
export function officeHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  host.get('/', (c) => {
    const first = new URL(c.req.url).hostname === 'office.com';
    return first ? c.redirect('https://www.office.com/', 301) : c.redirect(HOME);
  });
  return host;
}

/** @param tokens of the sign-in host: the portal redeems its codes within the process, for nothing here opens a connection. */
export function portalHost(tokens: TokenIssuer): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  const sessions = new PortalSessions();
  const requests = new SignInRequests();

  /** @param bookmark whether the address asks for the sign-in by itself. */
  const portal = (bookmark: (c: Here) => boolean) => (c: Here) => {
    const user = sessions.userOf(c);
    if (user !== undefined) {
      const { displayName, userPrincipalName } = user;
      const links = { signOutUrl: '/logout', otherAccountUrl: '/login?prompt=select_account' };
      return c.html(portalDocument(c.var.locale, { displayName, userPrincipalName, ...links }));
    }
    if (!bookmark(c)) {
      return c.html(officeLandingDocument(c.var.locale, '/login', c.var.journey.settings.landingSignIn));
    }
    return c.redirect(requests.open(c, `${c.req.path}?auth=2`));
  };
  // "If the session is gone, portal URLs redirect" to the sign-in (entra-signin.md 5.2, mark B); the bare address does not.
  host.get(
    '/',
    portal((c) => c.req.query('auth') === '2'),
  );
  host.get(
    '/chat',
    portal(() => true),
  );
  host.get('/login', (c) => c.redirect(requests.open(c, SIGNED_IN, c.req.query('prompt'))));
  host.get('/logout', (c) => {
    sessions.close(c);
    return c.redirect(`${LOGIN}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(HOME)}`);
  });

  /** The answer of the sign-in: taken once, checked, and left behind for a clean address (wire-needs.md 1). */
  const landed = async (c: Here, { code = '', state = '', error, id_token: idToken }: Posted) => {
    const request = requests.take(c, state);
    // Back, or reload: the sign-in is over, and well.
    if (request === undefined && sessions.userOf(c) !== undefined) return c.redirect(SIGNED_IN);
    if (request === undefined)
      return c.text('The portal did not ask for this sign-in, or has its answer already.', 400);
    if (error !== undefined) return c.text(`The sign-in was refused to the portal: ${error}.`, 400);
    const { journey, world } = c.var;
    const { clientId, redirectUri } = PORTAL;
    const front = await claimsIn(idToken ?? '', request.nonce, journey, world);
    const redeemed = await tokens.redeem(journey, world, {
      grantType: 'authorization_code',
      clientId,
      redirectUri,
      code,
      codeVerifier: '',
      refreshToken: '',
      clientInfo: false,
    });
    if ('error' in redeemed) return c.text(`The portal could not redeem the code: ${redeemed.text}`, 400);
    const claims = await claimsIn(redeemed.id_token, request.nonce, journey, world);
    // Both tokens tell of the same user, and the first one vouches for the code (OpenID Connect Core 3.3.2.10, 3.3.3.6).
    if (claims === undefined || front?.oid !== claims.oid || front.c_hash !== codeHash(code)) {
      return c.text('The tokens of the sign-in are not good.', 400);
    }
    sessions.open(c, claims.oid, claims.signin_state.includes('kmsi'));
    return c.redirect(request.returnTo);
  };
  const { pathname } = new URL(PORTAL.redirectUri);
  host.post(pathname, async (c) => landed(c, await formOf(c)));
  host.get(pathname, (c) => landed(c, c.req.query()));
  return host;
}
