/**
 * The way of `@azure/identity` to the sign-in service: the one every other client takes, to one host, bounded in time. What
 * the service refused is kept, because the library hands on a text that holds more than may be printed.
 */
import type { ClientSecretCredentialOptions } from '@azure/identity';
import { fetch, type Dispatcher, type Response } from 'undici';
import { z } from 'zod';
import { GraphError } from '../../graph/error.ts';
import { reasonOf } from '../../graph/reason.ts';
import { retryDelay } from '../../graph/retry.ts';

type HttpClient = NonNullable<ClientSecretCredentialOptions['httpClient']>;
type PipelineRequest = Parameters<HttpClient['sendRequest']>[0];
type PipelineResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

export interface Bounds {
  readonly dispatcher: Dispatcher;
  readonly waitMs: (ms: number) => Promise<void>;
  /** ms of a clock that only goes forward. */
  readonly now: () => number;
}

/** What the sign-in service refused a token with. */
export interface Refusal {
  readonly status: number;
  /** The numbers after AADSTS. */
  readonly codes: readonly number[];
}

export const AUTHORITY = 'https://login.microsoftonline.com';
/** Two of them are what an unreachable service is waited for: less than 20 s with the pause between. */
const CALL_TIMEOUT_MS = 8_000;
/** How long a service that asks to wait is waited for. */
const BUDGET_MS = 15_000;
const MOST_UNANSWERED = 2;

const refusalSchema = z.object({ error_codes: z.array(z.int()).default([]) });
/** Names of Node's for a chain that ends in no certificate it trusts. */
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_(?:HAS_EXPIRED|UNTRUSTED)|ERR_TLS_CERT_ALTNAME/;

export class SignInClient implements HttpClient {
  readonly #bounds: Bounds;
  /** Why the last request got no token: an answer, or none. Undefined after a good one. */
  problem: Refusal | GraphError | undefined;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** @throws {GraphError} where no answer comes, or another host is asked for. */
  async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    this.problem = undefined;
    try {
      const response = await this.#send(request);
      const bodyAsText = await response.text();
      if (response.status >= 400) this.problem = { status: response.status, codes: codesIn(bodyAsText) };
      return { request, status: response.status, headers: headersOf(response), bodyAsText };
    } catch (error) {
      this.problem = error instanceof GraphError ? error : unanswered(error);
      throw this.problem;
    }
  }

  async #send(request: PipelineRequest): Promise<Response> {
    // By variables of its own the library can be led to another authority or one of a region.
    if (new URL(request.url).origin !== AUTHORITY) {
      const variables = 'AZURE_REGIONAL_AUTHORITY_NAME and MSAL_FORCE_REGION';
      const text = `The app's token is asked for at ${AUTHORITY} only. Unset ${variables}, which lead elsewhere.`;
      throw new GraphError('tenant-configuration', text);
    }
    const deadline = this.#bounds.now() + BUDGET_MS;
    for (let attempt = 1; ; attempt++) {
      const response = await this.#attempt(request, attempt);
      const delay =
        response === undefined ? 1_000 : retryDelay(response.status, response.headers.get('retry-after'), attempt);
      if (response !== undefined && (delay === undefined || this.#bounds.now() + delay > deadline)) return response;
      await this.#bounds.waitMs(delay ?? 0);
    }
  }

  /** @returns undefined where no answer came, unless that was the last attempt. */
  async #attempt(request: PipelineRequest, attempt: number): Promise<Response | undefined> {
    const { dispatcher } = this.#bounds;
    const { method, url, headers, body } = request;
    const signal = AbortSignal.timeout(CALL_TIMEOUT_MS);
    const sent = typeof body === 'string' ? { body } : {};
    try {
      return await fetch(url, { method, headers: headers.toJSON(), dispatcher, signal, redirect: 'error', ...sent });
    } catch (error) {
      if (attempt >= MOST_UNANSWERED) throw error;
      return undefined;
    }
  }
}

function unanswered(error: unknown): GraphError {
  const reason = reasonOf(error);
  const remedy = UNTRUSTED.test(reason)
    ? 'its certificate is not trusted: where a proxy of your own opens TLS, name its certificate by NODE_EXTRA_CA_CERTS'
    : 'check the network, and HTTPS_PROXY and NO_PROXY where there is a proxy';
  return new GraphError(
    'unreachable',
    `No token for Microsoft Graph: ${AUTHORITY} gives no answer (${reason}); ${remedy}.`,
  );
}

function codesIn(body: string): readonly number[] {
  try {
    const parsed = refusalSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.error_codes : [];
  } catch (error) {
    // A gateway's page.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** As the library reads them. */
function headersOf({ headers }: Response): PipelineResponse['headers'] {
  const held = new Map(headers);
  const key = (name: string) => name.toLowerCase();
  return {
    get: (name) => held.get(key(name)),
    has: (name) => held.has(key(name)),
    set: (name, value) => void held.set(key(name), String(value)),
    delete: (name) => void held.delete(key(name)),
    toJSON: () => Object.fromEntries(held),
    [Symbol.iterator]: () => held[Symbol.iterator](),
  };
}
