/** What the stand-ins of equipment have in common: a port on loopback, a password, and answers that are owed. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono, MiddlewareHandler } from 'hono';

/** A text as it comes in. */
export interface StandInText {
  /** Undefined where the equipment does not say. */
  readonly to: string | undefined;
  readonly from: string;
  readonly text: string;
  /** ms since the epoch, by the clock of the equipment. */
  readonly at: number;
}

/** Instead of what would be answered: a status with headers, what is no JSON, or nothing ever. */
export type OwedAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'no JSON'
  | 'nothing';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface StandIn extends AsyncDisposable {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** `GET /inbox?limit=1 200`, in the order they were asked; `-` for the status of what is never answered. */
  readonly asked: readonly string[];
  /** Answers that come first, one for each request. */
  readonly owed: OwedAnswer[];
}

export async function listen(app: Hono, asked: readonly string[], owed: OwedAnswer[]): Promise<StandIn> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, owed, [Symbol.asyncDispose]: () => close(server) };
}

/** Notes what is asked, gives what is owed, and tells the time of the equipment. */
export function noting(asked: string[], owed: OwedAnswer[], now: () => number): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const note = (status: number | '-') => asked.push(`${c.req.method} ${pathname}${search} ${status}`);
    const answer = owed.shift();
    if (answer === 'nothing') {
      note('-');
      return new Promise<Response>(() => undefined);
    }
    if (answer === undefined) await next();
    else c.res = owedResponse(answer);
    c.res.headers.set('date', new Date(now()).toUTCString());
    note(c.res.status);
  };
}

/** @param authorization the header. */
export function isAllowed(authorization: string | undefined, { user, password }: Credentials): boolean {
  return authorization === `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function owedResponse(answer: Exclude<OwedAnswer, 'nothing'>): Response {
  if (answer === 'no JSON') return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  return new Response(answer.body ?? null, answer);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
