import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { browserIdIn, neverAskToStay } from './browser.ts';
import { flowOf, formOf } from './posted.ts';
import type { Here, Stage } from './stage.ts';

const PORTAL_ADDRESS = 'https://m365.cloud.microsoft/';

/** How long a browser stays signed in, and how it stops. */
export function sessionRoutes(host: Hono<HostEnv>, stage: Stage): void {
  host.post('/kmsi', async (c) => {
    const { LoginOptions, DontShowAgain, ...form } = await formOf(c);
    const flow = flowOf(stage, c, form);
    if (flow instanceof Response) return flow;
    if (flow.user === undefined) return stage.signInPage(c, flow, { error: '' });
    flow.stay = LoginOptions === '1';
    if (DontShowAgain === 'true') neverAskToStay(c);
    return stage.advance(c, flow, flow.user);
  });

  for (const path of ['/:authority/oauth2/logout', '/:authority/oauth2/v2.0/logout', '/:authority/uxlogout']) {
    host.on(['GET', 'POST'], path, (c: Here) => {
      stage.signOut(c);
      const back = c.req.query('post_logout_redirect_uri') ?? PORTAL_ADDRESS;
      // Nowhere but to the tenant's own portal: an open redirect would lead a reader away from the banner.
      return c.redirect(back.startsWith(PORTAL_ADDRESS) ? back : PORTAL_ADDRESS);
    });
  }

  // Takes an account out of the picker; one that is signed in is signed out. The parameter's name is assumed.
  for (const path of ['/forgetuser', '/:authority/forgetuser']) {
    host.get(path, (c: Here) => {
      const user = c.var.world.users.byId(c.req.query('sosid') ?? '');
      const browser = browserIdIn(c);
      if (user !== undefined && browser !== undefined) stage.sessions.forget(c.var.journey, browser, user);
      if (user !== undefined && stage.sessionOf(c)?.user === user) stage.signOut(c);
      return c.body(null, 200);
    });
  }

  // Opened without an app it ends on the portal (entra-signin.md 5.2, mark C).
  host.get('/', (c) => c.redirect(`${PORTAL_ADDRESS}?auth=2`));
}
