/** One browser's worth of HTTP without the browser: a way to the tenant, cookies, and what a browser does by itself. */
import type { SecureContext } from 'node:tls';
import { errors, ProxyAgent, request } from 'undici';
import type { Http, HttpAnswer } from '../../lib/protocol-client.ts';
import { CookieJar } from './cookies.ts';

/** Who asks, as the service is told. */
export interface Visitor {
  /** BCP 47. */
  readonly locale: string;
  readonly userAgent: string;
}

export interface Way {
  /** Address of the journey's proxy. */
  readonly proxy: string;
  /** Whose certificate to trust: made once, for each connection would read it anew. */
  readonly trust: SecureContext;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers?: Record<string, string> | undefined;
  readonly body?: string | undefined;
}

export class VisitorHttp implements Http, AsyncDisposable {
  readonly #agent: ProxyAgent;
  readonly #cookies = new CookieJar();
  readonly #own: Record<string, string>;
  /** How many requests were sent again because the connection broke off. */
  sentAgain = 0;

  constructor({ proxy, trust }: Way, { locale, userAgent }: Visitor) {
    this.#agent = new ProxyAgent({ uri: proxy, requestTls: { secureContext: trust } });
    this.#own = { 'accept-language': locale, 'user-agent': userAgent };
  }

  get(url: string, { headers }: Parameters<Http['get']>[1]): Promise<HttpAnswer> {
    return this.#send(url, { method: 'GET', headers });
  }

  post(url: string, { headers, form, data }: Parameters<Http['post']>[1]): Promise<HttpAnswer> {
    const [type, body] =
      form === undefined
        ? ['application/json', JSON.stringify(data)]
        : ['application/x-www-form-urlencoded', new URLSearchParams(form).toString()];
    return this.#send(url, { method: 'POST', headers: { ...headers, 'content-type': type }, body });
  }

  /** A browser sends once more what it has no answer to from a connection that was good before (RFC 9110, 9.2.2). */
  async #send(url: string, sent: Sent): Promise<HttpAnswer> {
    try {
      return await this.#sendOnce(url, sent);
    } catch (error) {
      if (!(error instanceof errors.SocketError)) throw error;
      this.sentAgain += 1;
      return await this.#sendOnce(url, sent);
    }
  }

  async #sendOnce(url: string, { method, headers, body }: Sent): Promise<HttpAnswer> {
    const { host } = new URL(url);
    const cookie = this.#cookies.headerFor(host);
    const all = { ...this.#own, ...headers, ...(cookie === '' ? {} : { cookie }) };
    const answer = await request(url, { dispatcher: this.#agent, method, headers: all, body: body ?? null });
    const kept = [answer.headers['set-cookie'] ?? []].flat();
    this.#cookies.keep(host, kept);
    const text = await answer.body.text();
    return {
      status: () => answer.statusCode,
      headers: () => Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
      headersArray: () => kept.map((value) => ({ name: 'set-cookie', value })),
      text: async () => text,
      json: async () => JSON.parse(text) as never,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy();
  }
}
