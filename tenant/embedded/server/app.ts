/** One application for all hosts: who may ask at all, which host answers, and what every answer must have. */
import { setTimeout } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { withBanner } from '../banner.ts';
import { assetHost } from '../hosts/assets.ts';
import { graphHost } from '../hosts/graph.ts';
import { loginHost } from '../hosts/login.ts';
import { officeHost, portalHost } from '../hosts/office.ts';
import { passwordResetHost } from '../hosts/password-reset.ts';
import { securityInfoHost } from '../hosts/security-info.ts';
import { Stage } from '../sign-in/stage.ts';
import type { HostEnv, Journey, TenantHost, World } from '../world.ts';
import { localeOf } from './locale.ts';
import { misdelivered } from './misdelivered.ts';
import { owedAnswer } from './owed-answer.ts';

/** Only a relay writes these; a stand-in that is reached through one is being shown to somebody (design, section 2). */
const RELAYED = /^(?:forwarded|via|x-forwarded-.*)$/i;

/** @param breakOff ends the connection that the request came by, without an answer. */
export type Respond = (request: Request, journey: Journey, breakOff: () => void) => Response | Promise<Response>;

export function createApp(world: World): Respond {
  const office = officeHost();
  const stage = new Stage();
  const hosts: Readonly<Record<TenantHost, Hono<HostEnv>>> = {
    'office.com': office,
    'www.office.com': office,
    'm365.cloud.microsoft': portalHost(stage.tokens),
    'login.microsoftonline.com': loginHost(stage),
    'aadcdn.msauth.net': assetHost(),
    'mysignins.microsoft.com': securityInfoHost(),
    'passwordreset.microsoftonline.com': passwordResetHost(),
    'graph.microsoft.com': graphHost(),
  };
  const apps = new Map(Object.entries(hosts).map(([name, host]) => [name, framed(name, host, world)]));
  return (request, journey, breakOff) => {
    const relayed = [...request.headers.keys()].find((name) => RELAYED.test(name));
    if (relayed !== undefined) return refusal(`Requests that came through a relay are refused (header ${relayed}).`);
    const host = (request.headers.get('host') ?? '').toLowerCase().replace(/:\d+$/, '');
    const app = apps.get(host);
    if (app === undefined) {
      journey.refusedHosts.push(host);
      return refusal('This host is not one of the simulated tenant.');
    }
    const fault = journey.faultAt(host, new URL(request.url).pathname);
    const answer = (asked: Request) => app.fetch(asked, { journey });
    if (fault === 'dropped' || fault === 'repeated') return misdelivered(fault, request, answer, breakOff);
    if (fault !== undefined) return owedAnswer(fault);
    const lag = journey.lagOf(host as TenantHost);
    return lag === 0 ? answer(request) : answerLate(lag, () => answer(request));
  };
}

/** A slow service, on purpose. Its timer keeps no process alive. */
async function answerLate(ms: number, answer: () => Response | Promise<Response>): Promise<Response> {
  await setTimeout(ms, undefined, { ref: false });
  return answer();
}

type Frame = HostEnv & { Bindings: { journey: Journey } };

/** A host with what its routes find in their context and what its answers carry. */
function framed(name: string, host: Hono<HostEnv>, world: World): Hono<Frame> {
  const app = new Hono<Frame>();
  app.use(async (c, next) => {
    c.set('journey', c.env.journey);
    c.set('world', world);
    c.set('locale', localeOf(c.req.raw));
    await next();
    await carryBanner(c);
    tellTime(c);
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.route('/', host);
  app.notFound((c) => {
    const { journey } = c.env;
    journey.unknownRoutes.push(addressed(c, name));
    return c.text(`The simulated tenant has no route for ${addressed(c, name)}.`, 404);
  });
  app.onError((error, c) => {
    c.env.journey.serverErrors.push(`${addressed(c, name)}: ${error.message}`);
    return c.text(`The simulated tenant failed at ${addressed(c, name)}.`, 500);
  });
  return app;
}

/** Without the query, which carries tokens. */
function addressed(c: Context, host: string): string {
  return `${c.req.method} https://${host}${c.req.path}`;
}

async function carryBanner(c: Context<Frame>): Promise<void> {
  if (!(c.res.headers.get('content-type') ?? '').startsWith('text/html')) return;
  const html = withBanner(await c.res.text());
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  const { status } = c.res;
  c.res = undefined;
  c.res = new Response(html, { status, headers });
}

/** A clock that is off shows in what every answer says of the time (RFC 9110, section 6.6.1). */
function tellTime(c: Context<Frame>): void {
  const { journey } = c.env;
  if (journey.settings.clockSkewSeconds === 0) return;
  c.res.headers.set('date', new Date(journey.now()).toUTCString());
}

function refusal(reason: string): Response {
  return new Response(reason, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
