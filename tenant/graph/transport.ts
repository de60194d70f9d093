import { fetch, type Dispatcher } from 'undici';

export interface TransportRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** What of an answer is used. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export type Transport = (url: string, request: TransportRequest) => Promise<TransportResponse>;

/** @param dispatcher for a proxy, or a certificate to trust. */
export function networkTransport(dispatcher?: Dispatcher): Transport {
  return (url, request) =>
    // No call of Graph's is redirected, and the token must not follow one that is.
    fetch(url, { ...request, redirect: 'error', ...(dispatcher === undefined ? {} : { dispatcher }) });
}
