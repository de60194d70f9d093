import type { Hono } from 'hono';
import type { HostEnv, User } from '../world.ts';
import { changePasswordConfig } from './configs.ts';
import type { SignInFlow } from './flow.ts';
import { PasswordJob, type JobState } from './password-job.ts';
import { EXPIRED, flowOf, formOf, isDisabled, json, jsonOf, type Posted } from './posted.ts';
import type { Here, Stage } from './stage.ts';

/** "Update your password": begin, poll, end (password-and-errors.md 2.1). The paths are assumed. */
export function updatePasswordRoutes(host: Hono<HostEnv>, stage: Stage): void {
  host.post('/:authority/SSPR/Begin', async (c) => {
    const body = await jsonOf(c);
    const flow = changingFlow(c, stage, body);
    if (flow?.user === undefined) return status(c, body, flow, TIMED_OUT);
    const { oldpassword = '', newpassword = '' } = body;
    flow.job = new PasswordJob(c.var.journey, flow.user, c.var.world, oldpassword, newpassword);
    return status(c, body, flow, flow.job.begun);
  });

  host.post('/:authority/SSPR/Poll', async (c) => {
    const body = await jsonOf(c);
    const flow = changingFlow(c, stage, body);
    return status(c, body, flow, flow?.job?.poll() ?? TIMED_OUT);
  });

  host.post('/:authority/SSPR/End', async (c) => {
    const isJson = (c.req.header('content-type') ?? '').startsWith('application/json');
    const { ctx, flowToken, flowtoken = flowToken, confirmnewpasswd = '' } = await (isJson ? jsonOf(c) : formOf(c));
    const flow = flowOf(stage, c, { ctx, flowToken: flowtoken });
    if (flow instanceof Response) return flow;
    if (flow.user === undefined) return stage.signInPage(c, flow, { error: '' });
    // Posted once more, by a reload, when the change is done: nothing is owed, and the sign-in goes on. Assumed.
    const done = flow.job === undefined ? !owesPassword(flow.user) : flow.job.did(confirmnewpasswd);
    flow.job = undefined;
    if (!done) return stage.page(c, changePasswordConfig(flow, flow.user, c.var.locale));
    return stage.advance(c, flow, flow.user);
  });
}

/** That this page hears of it in the same way is assumed. */
const TIMED_OUT: JobState = { pending: false, refusal: EXPIRED };

function owesPassword({ forceChangePasswordNextSignIn, forceChangePasswordNextSignInWithMfa }: User): boolean {
  return forceChangePasswordNextSignIn || forceChangePasswordNextSignInWithMfa;
}

function changingFlow(c: Here, stage: Stage, { ctx, flowtoken }: Posted): SignInFlow | undefined {
  const flow = stage.flows.find(c.var.journey, ctx);
  const isOpen = flow?.user !== undefined && !flow.expired && !isDisabled(flow);
  return isOpen && flow.issued(flowtoken ?? '') ? flow : undefined;
}

function status(
  c: Here,
  { ctx = '', flowtoken = '' }: Posted,
  flow: SignInFlow | undefined,
  { pending, refusal }: JobState,
): Response {
  return json(c, {
    IsJobPending: pending,
    Ctx: flow?.ctx ?? ctx,
    FlowToken: flow?.nextFlowToken() ?? flowtoken,
    CoupledDataCenter: 'YQB',
    CoupledScaleUnit: 'A',
    ErrorMessage: refusal ?? null,
  });
}
