/** One call to Graph from the token to the parsed answer, made again where the service asks for it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { writeBody, type Written } from './body.ts';
import { noteCallIds } from './call-ids.ts';
import { GraphError, kindOf } from './error.ts';
import { reasonOf } from './reason.ts';
import { retryDelay } from './retry.ts';
import { errorOf } from './schema.ts';
import type { TokenSource } from './token-source.ts';
import { networkTransport, type Transport, type TransportResponse } from './transport.ts';

export interface GraphClientOptions {
  readonly token: TokenSource;
  /** Default: the real address. */
  readonly baseUrl?: string;
  readonly dispatcher?: Dispatcher;
  /** Instead of the network. */
  readonly transport?: Transport;
  /** Waits; given by tests that look at the time without spending it. */
  readonly waitMs?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** ms of a clock that only goes forward, the one `waitMs` waits on. */
  readonly now?: () => number;
  /** How long a call may be repeated for, in ms. Default 30 s, which leaves a test the time to say why it failed. */
  readonly retryBudgetMs?: number;
  /** One for each call; its attempts share it. */
  readonly clientRequestId?: () => string;
  /** Ends calls and waits. */
  readonly signal?: AbortSignal;
  /** Asked before every call that is no question. Default: it may. */
  readonly mayWrite?: () => boolean;
}

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base address, `/users/{id}`, or a whole address on the same host (`@odata.nextLink`). */
  readonly path: string;
  /** For messages, without what the caller filled in: `/users/{id}`. */
  readonly name: string;
  readonly body?: object;
}

interface Answer {
  readonly status: number;
  readonly headers: TransportResponse['headers'];
  readonly body: string;
}

/** The real one. */
export const GRAPH_ADDRESS = 'https://graph.microsoft.com/v1.0';
const RETRY_BUDGET_MS = 30_000;
/** The service itself gives up on calls to the authentication methods after this (overview of their API). */
const CALL_TIMEOUT_MS = 60_000;

export class GraphConnection {
  readonly #options: GraphClientOptions;
  /** Every call goes below it. */
  readonly address: string;
  /** Whether a write is made only where it may be. */
  readonly isGuarded: boolean;
  readonly #transport: Transport;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;

  constructor(options: GraphClientOptions) {
    const {
      baseUrl = GRAPH_ADDRESS,
      dispatcher,
      transport,
      waitMs = pause,
      now = () => performance.now(),
      signal,
    } = options;
    this.#options = options;
    this.isGuarded = options.mayWrite !== undefined;
    this.address = baseUrl.replace(/\/$/, '');
    this.#transport = transport ?? networkTransport(dispatcher);
    this.wait = (ms) => waitMs(ms, signal);
    this.now = now;
  }

  /** @throws {GraphError} also for an answer that is not of the schema. */
  async read<T>(call: GraphCall, schema: z.ZodType<T>): Promise<T> {
    const { status, body } = await this.#send(call);
    const parsed = schema.safeParse(jsonOf(body));
    if (parsed.success) return parsed.data;
    const reasons = z.prettifyError(parsed.error).replaceAll('\n', ' ');
    throw new GraphError('provisioning', `${told(call)}: the answer is not what Graph documents. ${reasons}`, {
      status,
      mayHaveBeenDone: true,
    });
  }

  /** For calls that answer nothing. @throws {GraphError} */
  async write(call: GraphCall): Promise<void> {
    await this.#send(call);
  }

  async #send(call: GraphCall): Promise<Answer> {
    const url = this.#urlOf(call);
    if (call.method !== 'GET' && this.#options.mayWrite?.() === false) {
      throw new GraphError('tenant-configuration', `${told(call)}: the write did not come past the guard rails.`);
    }
    const written = call.body === undefined ? undefined : writeBody(call.body);
    const clientRequestId = this.#options.clientRequestId?.() ?? randomUUID();
    const deadline = this.now() + (this.#options.retryBudgetMs ?? RETRY_BUDGET_MS);
    // A gateway that gave up does not say whether what stands behind it did too; of what is only read nothing is done.
    let mayHaveBeenDone = false;
    let renew = this.#options.token.renew?.bind(this.#options.token);
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt(url, call, written, clientRequestId);
      noteCallIds({ clientRequestId, requestId: answer.headers.get('request-id') ?? undefined });
      if (answer.status >= 200 && answer.status < 300) return answer;
      // The token may have expired on the service's clock; a fresh one that is refused as well is not a matter of time.
      if (answer.status === 401 && renew !== undefined) {
        renew();
        renew = undefined;
        continue;
      }
      mayHaveBeenDone ||= answer.status >= 500 && call.method !== 'GET';
      const delay = retryDelay(answer.status, answer.headers.get('retry-after'), attempt);
      if (delay === undefined || this.now() + delay > deadline) {
        throw refusal(call, answer, written, { clientRequestId, mayHaveBeenDone, attempt });
      }
      await this.wait(delay);
    }
  }

  async #attempt(url: string, call: GraphCall, written: Written | undefined, clientRequestId: string): Promise<Answer> {
    const timeout = AbortSignal.timeout(CALL_TIMEOUT_MS);
    const signal = this.#options.signal === undefined ? timeout : AbortSignal.any([timeout, this.#options.signal]);
    const token = await this.#options.token.token(signal);
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${token.reveal()}`,
      'client-request-id': clientRequestId,
      ...(written === undefined ? {} : { 'content-type': 'application/json' }),
    };
    try {
      const sent = written === undefined ? {} : { body: written.text };
      const response = await this.#transport(url, { method: call.method, headers, signal, ...sent });
      return { status: response.status, headers: response.headers, body: await response.text() };
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      // Not handed on as the cause: what it says of proxies and requests is not ours to print.
      throw new GraphError('unreachable', `${told(call)}: no answer (${reasonOf(error)}).`, {
        clientRequestId,
        mayHaveBeenDone: call.method !== 'GET',
      });
    }
  }

  /** The token goes to the one host it is for, whatever an answer says the next page is. */
  #urlOf({ path }: GraphCall): string {
    const url = path.startsWith('/') ? this.address + path : path;
    if (url.startsWith(`${this.address}/`)) return url;
    throw new GraphError('tenant-configuration', `Graph leads to another address than ${this.address}.`);
  }
}

function refusal(
  call: GraphCall,
  { status, headers, body }: Answer,
  written: Written | undefined,
  sent: { readonly clientRequestId: string; readonly mayHaveBeenDone: boolean; readonly attempt: number },
): GraphError {
  const { codes, message = 'no reason given' } = errorOf(jsonOf(body));
  const reason = written?.mask(message) ?? message;
  const times = sent.attempt === 1 ? '' : ` after ${sent.attempt} attempts`;
  const requestId = headers.get('request-id') ?? undefined;
  return new GraphError(
    kindOf(status),
    `${told(call)}: ${status} ${codes[0] ?? ''}${times}: ${reason} (request-id ${requestId ?? 'none'})`,
    { ...sent, status, code: codes.at(-1), requestId },
  );
}

function told({ method, name }: GraphCall): string {
  return `${method} ${name}`;
}

/** @returns undefined for what is no JSON, which no schema accepts. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal === undefined ? {} : { signal });
}
