import type { Hono } from 'hono';
import type { HostEnv } from '../world.ts';
import { readAppRequest } from './app-request.ts';
import { formOf, type Posted } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** Where every sign-in begins, and where it goes on after another step. */
export function authorizeRoutes(host: Hono<HostEnv>, stage: Stage): void {
  for (const path of ['/:authority/oauth2/authorize', '/:authority/oauth2/v2.0/authorize']) {
    host.get(path, (c) => authorize(c, stage, c.req.query()));
    host.post(path, async (c) => authorize(c, stage, await formOf(c)));
  }

  host.get('/:authority/reprocess', (c) => {
    const flow = stage.flows.find(c.var.journey, c.req.query('ctx'));
    if (flow === undefined) return stage.errorPage(c, 165000, STALE);
    flow.user = undefined;
    flow.secondFactor = false;
    const chosen = c.req.query('sosid');
    const session = stage.sessionOf(c);
    if (chosen !== undefined && session?.user.id === chosen) return stage.answerFrom(c, session, flow);
    const accounts = c.req.query('prompt') === 'select_account' ? stage.accountsOf(c, flow) : [];
    return stage.signInPage(c, flow, { error: '', accounts });
  });

  // The registration leads back here, done or not.
  host.get('/:authority/resume', (c) => {
    const flow = stage.flows.find(c.var.journey, c.req.query('ctx'));
    const registration = flow?.registration;
    if (flow?.user === undefined || registration === undefined) return stage.errorPage(c, 165000, STALE, flow);
    c.var.world.registrations.delete(registration.code);
    if (!registration.completed && c.var.journey.now() - registration.openedAt > REGISTRATION_LIFE_MS) {
      const { userPrincipalName } = flow.user;
      flow.user = undefined;
      return stage.signInPage(c, flow, { error: '50089', userName: userPrincipalName });
    }
    // Who has just proven a method is not asked to prove it again.
    if (registration.completed) flow.secondFactor = true;
    return stage.advance(c, flow, flow.user);
  });
}

/** security-info.md 0.2, mark A; that the password is asked for then: 7, mark A. */
const REGISTRATION_LIFE_MS = 15 * 60_000;
const STALE = 'Invalid Request: The request tokens were not supplied. Open a new browser window and sign in again.';

function authorize(c: Here, stage: Stage, parameters: Posted): Response {
  const app = readAppRequest(parameters);
  if ('refused' in app) return stage.errorPage(c, app.refused, app.text);
  const session = stage.sessionOf(c);
  const flow = stage.flows.open(c.var.journey, app, c.req.param('authority') ?? 'common');
  if (app.prompt === 'none') {
    if (session !== undefined) return stage.answerFrom(c, session, flow);
    const text = 'AADSTS50058: A silent sign-in request was sent but no user is signed in.';
    return stage.refuseToApp(c, app, 'login_required', text);
  }
  if (session !== undefined && app.prompt === undefined) return stage.answerFrom(c, session, flow);
  const accounts = app.prompt === 'login' ? [] : stage.accountsOf(c, flow);
  return stage.signInPage(c, flow, { error: '50058', accounts });
}
