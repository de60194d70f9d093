/** One question to a service that holds texts, from the credentials to the parsed answer. */
import { fetch, type Dispatcher } from 'undici';
import type { z } from 'zod';
import type { Secret } from '../../../reports/redaction/secret.ts';
import { networkReason, PhoneLineError } from './failure.ts';

/** How a service is named in sentences, and what to do about each refusal. */
export interface ServiceWords {
  /** `The SMS gateway`: begins a sentence. */
  readonly name: string;
  /** Settings to look at, each after "must" or the like: whole sentences. */
  readonly unauthorized: string;
  readonly notFound: string;
  readonly unreachable: string;
}

export interface ServiceNeeds {
  readonly words: ServiceWords;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly user: string;
  readonly password: Secret;
  readonly dispatcher: Dispatcher;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly callTimeoutMs?: number | undefined;
}

export interface ServiceAnswer<T> {
  readonly data: T;
  /** By how much the service's clock is ahead of this machine's, in ms, as far as whole seconds tell. */
  readonly aheadMs: number;
}

const CALL_TIMEOUT_MS = 10_000;
/** The header `Date` leaves out what is less than a second: on average this much. */
const HALF_A_SECOND_MS = 500;

export class ServiceClient {
  constructor(private readonly needs: ServiceNeeds) {}

  /** @param path below the base address, with its query. @throws {PhoneLineError} also for what is not of the schema. */
  async get<T>(path: string, schema: z.ZodType<T>): Promise<ServiceAnswer<T>> {
    const { text, aheadMs } = await this.#send('GET', path);
    const parsed = schema.safeParse(jsonOf(text));
    if (parsed.success) return { data: parsed.data, aheadMs };
    // The places alone: the values are somebody's texts.
    const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
    throw this.#failure('tenant-configuration', `answers something else than its API documents (${where})`);
  }

  /** For questions that are answered by nothing. @throws {PhoneLineError} */
  async post(path: string, body: object): Promise<void> {
    await this.#send('POST', path, JSON.stringify(body));
  }

  async #send(method: string, path: string, body?: string): Promise<{ text: string; aheadMs: number }> {
    const { baseUrl, user, password, dispatcher, now, callTimeoutMs = CALL_TIMEOUT_MS } = this.needs;
    const credentials = Buffer.from(`${user}:${password.reveal()}`).toString('base64');
    const asked = now();
    try {
      const response = await fetch(baseUrl + path, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Basic ${credentials}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        dispatcher,
        // The password must not follow a redirection.
        redirect: 'manual',
        signal: AbortSignal.timeout(callTimeoutMs),
      });
      const text = await response.text();
      if (!response.ok) throw this.#refusal(response.status, response.headers.get('retry-after'));
      return { text, aheadMs: aheadBy(response.headers.get('date'), (asked + now()) / 2) };
    } catch (error) {
      if (error instanceof PhoneLineError) throw error;
      // Not handed on as the cause: it names addresses.
      throw this.#failure('unreachable', `does not answer (${networkReason(error)}); ${this.needs.words.unreachable}`);
    }
  }

  #refusal(status: number, retryAfter: string | null): PhoneLineError {
    const { unauthorized, notFound } = this.needs.words;
    const say = (kind: PhoneLineError['kind'], what: string) => this.#failure(kind, what, { status });
    if (status === 401 || status === 403) return say('tenant-configuration', `(${status}) ${unauthorized}`);
    if (status === 404) return say('tenant-configuration', `(404) ${notFound}`);
    if (status >= 500) return say('unreachable', `cannot answer at present (${status})`);
    if (status !== 429) return say('tenant-configuration', `refuses what it was asked (${status})`);
    const retryAfterMs = secondsIn(retryAfter);
    return this.#failure('throttled', 'asks to be asked less often (429)', { status, retryAfterMs });
  }

  #failure(kind: PhoneLineError['kind'], what: string, details?: { status: number; retryAfterMs?: number }) {
    return new PhoneLineError(kind, `${this.needs.words.name} ${what}.`, details);
  }
}

/** Undefined for what is no JSON, which no schema accepts. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param at ms by this machine's clock, when the answer was half-way. */
function aheadBy(date: string | null, at: number): number {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(theirs) ? 0 : theirs + HALF_A_SECOND_MS - at;
}

/** In ms. A date is as good as nothing: the pace of the line is kept. */
function secondsIn(retryAfter: string | null): number {
  return retryAfter !== null && /^\d{1,5}$/.test(retryAfter.trim()) ? Number(retryAfter) * 1_000 : 0;
}
