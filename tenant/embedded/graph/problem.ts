/** What Graph answers when it does not do what was asked: status, code, and the error object (concepts/errors, mark A). */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HostEnv } from '../world.ts';

export const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Thrown by a route, answered by the host. Its message reaches the client: never a password, never a secret. */
export class GraphProblem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

export function badRequest(message: string, code = 'Request_BadRequest'): GraphProblem {
  return new GraphProblem(400, code, message);
}

/** @param name as it was asked for. Text: observed by many (mark B). */
export function notFound(name: string): GraphProblem {
  return new GraphProblem(
    404,
    'Request_ResourceNotFound',
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

interface RequestIds {
  readonly requestId: string;
  /** The caller's own, else the service's again (as observed in reports of throttling, mark B). */
  readonly clientRequestId: string;
}

const ids = new WeakMap<Request, RequestIds>();

/** The ids of a request, made when first asked for. */
export function requestIds(c: Context<HostEnv>): RequestIds {
  const known = ids.get(c.req.raw);
  if (known !== undefined) return known;
  const requestId = randomUUID();
  const made = { requestId, clientRequestId: c.req.header('client-request-id') ?? requestId };
  ids.set(c.req.raw, made);
  return made;
}

export function answerProblem(c: Context<HostEnv>, problem: GraphProblem): Response {
  const { requestId, clientRequestId } = requestIds(c);
  if (problem.retryAfter !== undefined) c.header('retry-after', String(problem.retryAfter));
  const innerError = {
    // To the second and without a zone, as the service writes it (mark B).
    date: new Date(c.var.journey.now()).toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId,
  };
  return c.json({ error: { code: problem.code, message: problem.message, innerError } }, problem.status);
}
