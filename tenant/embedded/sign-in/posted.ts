import type { SignInFlow } from './flow.ts';
import type { Here, Stage } from './stage.ts';

/** Fields of a form or members of a JSON body, as text: clients write numbers either way (wire-needs.md 1). */
export type Posted = Readonly<Record<string, string>>;

export async function formOf(c: Here): Promise<Posted> {
  return asText(await c.req.parseBody());
}

/** Keys in lower case: clients spell them both ways (wire-needs.md 1). */
export async function jsonOf(c: Here): Promise<Posted> {
  const body = asText(await c.req.json<Record<string, unknown>>());
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key.toLowerCase(), value]));
}

function asText(body: Readonly<Record<string, unknown>>): Posted {
  const entries = Object.entries(body).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/** @param status of the answer; refusals of the token endpoint are 400 or 401 (RFC 6749, section 5.2). */
export function json(c: Here, answer: object, status: 200 | 400 | 401 = 200): Response {
  return c.body(JSON.stringify(answer), status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

/** As the pages post them; absent where a client left them out. */
interface FlowFields {
  readonly ctx?: string | undefined;
  readonly flowToken?: string | undefined;
}

/**
 * The flow a post belongs to, or the page that refuses it: what no page of a living flow can have sent is the work of a
 * stale or duplicated tab (password-and-errors.md 3.1, 165000: mark B); a page left lying too long is served anew (50089).
 */
export function flowOf(stage: Stage, c: Here, { ctx, flowToken = '' }: FlowFields): SignInFlow | Response {
  const flow = stage.flows.find(c.var.journey, ctx);
  if (flow?.issued(flowToken) === true) return unexpired(stage, c, flow);
  return stage.errorPage(
    c,
    165000,
    `Invalid Request: The request tokens do not match the user context. ${AGAIN}`,
    flow,
  );
}

/** The same for an address of a page: it names the flow, and carries no flow token. */
export function flowOfAddress(stage: Stage, c: Here): SignInFlow | Response {
  const flow = stage.flows.find(c.var.journey, c.req.query('ctx'));
  if (flow !== undefined) return unexpired(stage, c, flow);
  return stage.errorPage(c, 165000, `Invalid Request: The request tokens were not supplied. ${AGAIN}`);
}

/** Flow token expired: password-and-errors.md 3.1, mark A. */
export const EXPIRED = '50089';

/** password-and-errors.md 4.1, mark A. */
export const DISABLED = '50057';

/**
 * Disabled between the password and the end: nothing of the sign-in goes on. That its reader is told so on the next page, and
 * that calls in the background fail as those of a session that ended, is assumed.
 */
export function isDisabled({ user }: SignInFlow): boolean {
  return user?.accountEnabled === false;
}

const AGAIN = 'Open a new browser window and sign in again.';

function unexpired(stage: Stage, c: Here, flow: SignInFlow): SignInFlow | Response {
  if (isDisabled(flow)) {
    flow.restart();
    return stage.signInPage(c, flow, { error: DISABLED });
  }
  if (!flow.expired) return flow;
  stage.flows.close(flow);
  const anew = stage.flows.open(c.var.journey, flow.app, flow.authority);
  return stage.signInPage(c, anew, { error: EXPIRED });
}
