/** login.microsoftonline.com: the sign-in pages and what lies beneath them. */
import { Hono } from 'hono';
import { authorizeRoutes } from '../sign-in/routes-authorize.ts';
import { passwordRoutes } from '../sign-in/routes-password.ts';
import { secondFactorRoutes } from '../sign-in/routes-second-factor.ts';
import { tokenRoutes } from '../sign-in/routes-tokens.ts';
import { updatePasswordRoutes } from '../sign-in/routes-update-password.ts';
import { flowOf, formOf } from '../sign-in/posted.ts';
import { Stage, type Here } from '../sign-in/stage.ts';
import type { HostEnv } from '../world.ts';

export function loginHost(stage = new Stage()): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  authorizeRoutes(host, stage);
  passwordRoutes(host, stage);
  secondFactorRoutes(host, stage);
  updatePasswordRoutes(host, stage);
  tokenRoutes(host, stage);

  host.post('/kmsi', async (c) => {
    const { LoginOptions, DontShowAgain, ...form } = await formOf(c);
    const flow = flowOf(stage, c, form);
    if (flow instanceof Response) return flow;
    if (flow.user === undefined) return stage.signInPage(c, flow, { error: '' });
    flow.stay = LoginOptions === '1';
    if (DontShowAgain === 'true') stage.neverAskToStay(c);
    return stage.advance(c, flow, flow.user);
  });

  for (const path of ['/:authority/oauth2/logout', '/:authority/oauth2/v2.0/logout', '/:authority/uxlogout']) {
    host.get(path, (c) => {
      stage.signOut(c);
      const back = c.req.query('post_logout_redirect_uri') ?? PORTAL_ADDRESS;
      // Nowhere but to the tenant's own portal: an open redirect would lead a reader away from the banner.
      return c.redirect(back.startsWith(PORTAL_ADDRESS) ? back : PORTAL_ADDRESS);
    });
  }

  // Telemetry of the pages, of no consequence (entra-signin.md 1.2).
  for (const path of ['/:authority/instrumentation/:what', '/:authority/handlers/watson']) {
    host.post(path, (c) => c.body(null, 200));
  }
  // The Back button sends a GET where a form was posted (password-and-errors.md 3.1, 900561, mark A).
  for (const path of ['/:authority/login', '/kmsi', '/:authority/SAS/ProcessAuth', '/:authority/SSPR/End']) {
    host.get(path, (c: Here) =>
      stage.errorPage(c, 900561, 'The endpoint only accepts POST requests. Received a GET request.'),
    );
  }
  return host;
}

const PORTAL_ADDRESS = 'https://m365.cloud.microsoft/';
