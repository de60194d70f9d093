import type { Hono } from 'hono';
import type { HostEnv, User } from '../world.ts';
import type { SignInFlow } from './flow.ts';
import { forgetWrongPasswords, isLocked, noteWrongPassword } from './lockout.ts';
import { EXPIRED, flowOf, formOf, json, jsonOf } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** User name and password: the look-up between the two views, and the post of the second. */
export function passwordRoutes(host: Hono<HostEnv>, stage: Stage): void {
  host.post('/:authority/GetCredentialType', async (c) => {
    const { username = '', originalrequest: ctx } = await jsonOf(c);
    const flow = stage.flows.find(c.var.journey, ctx);
    // The page knows of an answer that is a failure (password-and-errors.md 3.3, mark B); its shape is assumed.
    if (flow?.expired === true) return json(c, { error: { code: EXPIRED }, apiCanary: flow.apiCanary });
    const user = c.var.world.users.byName(username);
    return json(c, {
      Username: username,
      Display: username,
      IfExistsResult: user === undefined ? 1 : 0,
      IsUnmanaged: false,
      ThrottleStatus: 0,
      Credentials: {
        PrefCredential: 1,
        HasPassword: true,
        RemoteNgcParams: null,
        FidoParams: null,
        SasParams: null,
        CertAuthParams: null,
      },
      EstsProperties: { UserTenantBranding: null, DomainType: 3 },
      IsSignupDisallowed: true,
      FlowToken: flow?.nextFlowToken() ?? '',
      apiCanary: flow?.apiCanary ?? '',
    });
  });

  host.post('/:authority/login', async (c) => {
    const { login = '', passwd = '', ...form } = await formOf(c);
    const flow = flowOf(stage, c, form);
    if (flow instanceof Response) return flow;
    const user = c.var.world.users.byName(login);
    const error = refusalOf(user, passwd, c.var.journey.now());
    // A name nobody here has is not given back either: it may be somebody's elsewhere.
    if (user === undefined || error !== undefined) {
      return stage.signInPage(c, flow, { error: error ?? UNKNOWN_USER, userName: user?.userPrincipalName ?? '' });
    }
    return accepted(c, stage, flow, user);
  });
}

const UNKNOWN_USER = '50034';

/** Number of the refusal (password-and-errors.md 4.1, mark A), or undefined for the right password. */
function refusalOf(user: User | undefined, password: string, now: number): string | undefined {
  if (user === undefined) return UNKNOWN_USER;
  if (isLocked(user, now)) return '50053';
  if (password !== user.password) {
    noteWrongPassword(user, password, now);
    return isLocked(user, now) ? '50053' : '50126';
  }
  return user.accountEnabled ? undefined : '50057';
}

async function accepted(c: Here, stage: Stage, flow: SignInFlow, user: User): Promise<Response> {
  forgetWrongPasswords(user);
  flow.begin(user);
  return stage.advance(c, flow, user);
}
