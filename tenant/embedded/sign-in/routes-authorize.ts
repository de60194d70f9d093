import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { readAppRequest, type AppRequest } from './app-request.ts';
import { isAuthority, NO_TENANT } from './authority.ts';
import { formOf, flowOfAddress, type Posted } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** Where every sign-in begins, and begins anew with another account. */
export function authorizeRoutes(host: Hono<HostEnv>, stage: Stage): void {
  for (const path of ['/:authority/oauth2/authorize', '/:authority/oauth2/v2.0/authorize']) {
    host.get(path, (c) => authorize(c, stage, c.req.query()));
    host.post(path, async (c) => authorize(c, stage, await formOf(c)));
  }

  // "Use a different account", "Cancel", and the tiles of accounts that are signed in (entra-signin.md 1.2).
  host.get('/:authority/reprocess', (c) => {
    const flow = flowOfAddress(stage, c);
    if (flow instanceof Response) return flow;
    flow.restart();
    const session = stage.sessionOf(c);
    const chosen = c.req.query('sosid');
    if (chosen !== undefined && session?.user.id === chosen) return stage.answerFrom(c, session, flow);
    const accounts =
      chosen !== undefined || c.req.query('prompt') === 'select_account' ? stage.accountsOf(c, flow) : [];
    return stage.signInPage(c, flow, { error: '', accounts });
  });
}

function authorize(c: Here, stage: Stage, parameters: Posted): Response | Promise<Response> {
  if (!isAuthority(c)) return stage.errorPage(c, NO_TENANT.code, NO_TENANT.text);
  const app = readAppRequest(parameters);
  if ('refused' in app) return stage.errorPage(c, app.refused, app.text);
  return opened(c, stage, app);
}

/** Opens the sign-in an app asked for, in whatever protocol. */
export function opened(c: Here, stage: Stage, app: AppRequest): Response | Promise<Response> {
  const flow = stage.flows.open(c.var.journey, app, c.req.param('authority') ?? 'common');
  // A name nobody here has is not taken over from the address: it may be somebody's elsewhere.
  const hinted = app.login_hint === undefined ? undefined : c.var.world.users.byName(app.login_hint);
  const present = stage.sessionOf(c);
  const session = app.login_hint === undefined || present?.user === hinted ? present : undefined;
  if (app.prompt === 'none') return stage.answerSilently(c, session, flow);
  if (session !== undefined && (app.prompt === undefined || app.prompt === 'consent'))
    return stage.answerFrom(c, session, flow);
  // That a hint opens the password view, and goes before the picker unless that was asked for, is recalled (D).
  const userName = app.prompt === 'select_account' ? undefined : hinted?.userPrincipalName;
  const accounts = app.prompt === 'login' ? [] : stage.accountsOf(c, flow);
  return stage.signInPage(c, flow, { error: '50058', userName: userName ?? '', accounts });
}
