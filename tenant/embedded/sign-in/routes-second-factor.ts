import type { Hono } from 'hono';
import type { AuthMethodId, HostEnv } from '../world.ts';
import { Challenge, INVALID_SESSION, isThrottled, THROTTLED, type Judgement } from './challenge.ts';
import type { SignInFlow } from './flow.ts';
import { flowOf, formOf, isDisabled, json, jsonOf, type Posted } from './posted.ts';
import { proofsOf } from './proofs.ts';
import type { Here, Stage } from './stage.ts';

/** The second factor: begun, asked about, and finished by a post of the page (entra-signin.md 1.4). */
export function secondFactorRoutes(host: Hono<HostEnv>, stage: Stage): void {
  host.post('/:authority/SAS/BeginAuth', async (c) => {
    const body = await jsonOf(c);
    const flow = challengedFlow(c, stage, body);
    const method = body['authmethodid'] ?? '';
    if (flow?.user === undefined || !isRegistered(flow, method)) return answer(c, body, flow, method, INVALID_SESSION);
    if (isThrottled(c.var.journey, flow.user, method)) return answer(c, body, flow, method, THROTTLED);
    flow.challenge = new Challenge(c.var.journey, flow.user, method);
    return answer(c, body, flow, method, BEGUN);
  });

  host.post('/:authority/SAS/EndAuth', async (c) => {
    const body = await jsonOf(c);
    return endAuth(c, stage, body);
  });
  host.get('/:authority/SAS/EndAuth', (c) =>
    endAuth(c, stage, {
      authmethodid: c.req.query('authMethodId') ?? '',
      ctx: c.req.header('x-ms-ctx') ?? '',
      flowtoken: c.req.header('x-ms-flowToken') ?? '',
    }),
  );

  host.post('/:authority/SAS/ProcessAuth', async (c) => {
    const { request, ...form } = await formOf(c);
    const flow = flowOf(stage, c, { ...form, ...(request === undefined ? {} : { ctx: request }) });
    if (flow instanceof Response) return flow;
    // What is not proven is asked for again.
    return flow.user === undefined ? stage.signInPage(c, flow, { error: '' }) : stage.advance(c, flow, flow.user);
  });
}

const BEGUN: Judgement = { result: 'Success', success: true, retry: false };
/** password-and-errors.md 4.1; not in the table of 2024, mark D. */
const FAILED = 500121;

function endAuth(c: Here, stage: Stage, body: Posted): Response {
  const flow = challengedFlow(c, stage, body);
  const method = body['authmethodid'] ?? '';
  const challenge = flow?.challenge;
  if (flow === undefined || challenge?.method !== method) return answer(c, body, flow, method, INVALID_SESSION);
  const judgement = challenge.judge(body['additionalauthdata'] ?? '');
  if (judgement.success) flow.secondFactor = true;
  return answer(c, body, flow, method, judgement);
}

/** A flow whose password was right. Others cannot be told from unknown ones here: the answer is the same. */
function challengedFlow(c: Here, stage: Stage, { ctx, flowtoken }: Posted): SignInFlow | undefined {
  const flow = stage.flows.find(c.var.journey, ctx);
  const isOpen = flow?.user !== undefined && !flow.expired && !isDisabled(flow);
  return isOpen && flow.issued(flowtoken ?? '') ? flow : undefined;
}

function isRegistered(flow: SignInFlow, method: string): method is AuthMethodId {
  const { user, journey } = flow;
  if (user === undefined) return false;
  return proofsOf(user, journey.settings.methods).some(({ authMethodId }) => authMethodId === method);
}

function answer(
  c: Here,
  { ctx = '' }: Posted,
  flow: SignInFlow | undefined,
  method: string,
  { success, result, retry, errCode = FAILED }: Judgement,
): Response {
  return json(c, {
    Success: success,
    ResultValue: result,
    Message: null,
    AuthMethodId: method,
    ErrCode: success || retry ? 0 : errCode,
    Retry: retry,
    FlowToken: flow?.nextFlowToken() ?? '',
    Ctx: flow?.ctx ?? ctx,
    SessionId: flow?.challenge?.sessionId ?? '',
    CorrelationId: flow?.correlationId ?? '',
    Timestamp: new Date(c.var.journey.now()).toISOString(),
    Entropy: flow?.challenge?.entropy ?? 0,
  });
}
