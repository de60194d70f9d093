/** How a program that is no browser is led to the tenant: by its proxy, and with its certificate as the only one trusted. */
import type { CustomFetch } from 'openid-client';
import { fetch as undiciFetch, ProxyAgent } from 'undici';

export interface Way {
  /** `http://127.0.0.1:…`. */
  readonly proxy: string;
  /** PEM. */
  readonly certificate: string;
}

export interface LedFetch extends AsyncDisposable {
  readonly fetch: CustomFetch;
}

export function fetchOver({ proxy, certificate }: Way): LedFetch {
  const dispatcher = new ProxyAgent({ uri: proxy, requestTls: { ca: certificate } });
  // The same function as Node's own, which takes no proxy; its types only differ in name.
  const led = (input: string | URL, init?: object) => undiciFetch(input, { ...init, dispatcher });
  return {
    fetch: led as unknown as CustomFetch,
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}
