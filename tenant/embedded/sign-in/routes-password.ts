import type { Hono } from 'hono';
import type { HostEnv, Journey, User } from '../world.ts';
import type { SignInFlow } from './flow.ts';
import { forgetWrongPasswords, isLocked, noteWrongPassword } from './lockout.ts';
import { DISABLED, EXPIRED, flowOf, formOf, json, jsonOf } from './posted.ts';
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
      IfExistsResult:
        user === undefined ? EXISTS.not : EXISTS[c.var.journey.settings.personalAccounts ? 'twice' : 'once'],
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
    const error = refusalOf(user, passwd, c.var.journey);
    // A name nobody here has is not given back either: it may be somebody's elsewhere.
    if (user === undefined || error !== undefined) {
      return stage.signInPage(c, flow, { error: error ?? UNKNOWN_USER, userName: user?.userPrincipalName ?? '' });
    }
    return accepted(c, stage, flow, user);
  });
}

/**
 * 0 and 1 as in wire-needs.md 1. `twice`: with the service of personal accounts as well ("exists in both"), as programs that
 * look names up list it (one source beside the references, mark B).
 */
const EXISTS = { once: 0, not: 1, twice: 6 } as const;
const UNKNOWN_USER = '50034';
const DAY_MS = 24 * 60 * 60_000;

/**
 * Number of the refusal (password-and-errors.md 4.1, mark A), or undefined for the right password. That a disabled account and
 * an expired password are told of to nobody who does not know the password is assumed.
 */
function refusalOf(user: User | undefined, password: string, journey: Journey): string | undefined {
  const now = journey.now();
  if (user === undefined) return UNKNOWN_USER;
  if (isLocked(user, now)) return '50053';
  if (password !== user.password) {
    noteWrongPassword(user, password, now);
    journey.usage.noteWrongEntry(user.id);
    return isLocked(user, now) ? '50053' : '50126';
  }
  if (!user.accountEnabled) return DISABLED;
  return isTemporaryPasswordExpired(user, journey) ? '50055' : undefined;
}

/**
 * Today a temporary password never expires; older pages of support name its end among the causes of a failed sign-in
 * (password-and-errors.md 1.1). That it is refused at the sign-in like a wrong one, as 4.2 lists for 50055, is assumed.
 */
function isTemporaryPasswordExpired(user: User, journey: Journey): boolean {
  const days = journey.settings.temporaryPasswordDays;
  const isTemporary = user.forceChangePasswordNextSignIn || user.forceChangePasswordNextSignInWithMfa;
  return days > 0 && isTemporary && journey.now() - user.passwordGivenAt > days * DAY_MS;
}

async function accepted(c: Here, stage: Stage, flow: SignInFlow, user: User): Promise<Response> {
  forgetWrongPasswords(user);
  flow.begin(user);
  return stage.advance(c, flow, user);
}
