/** Microsoft's own library, used as its documentation says: a public client, code with PKCE, then silently by its cache. */
import type { CustomFetch } from 'openid-client';

interface Account {
  readonly homeAccountId: string;
  readonly username: string;
}

interface Tokens {
  readonly account: Account | null;
  readonly accessToken: string;
  readonly fromCache: boolean;
}

interface NetworkAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
}

interface NetworkOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The part of it that is used. */
export interface MsalNode {
  readonly CryptoProvider: new () => { generatePkceCodes(): Promise<{ verifier: string; challenge: string }> };
  readonly PublicClientApplication: new (configuration: {
    readonly auth: { readonly clientId: string; readonly authority: string };
    readonly system: {
      readonly networkClient: Readonly<
        Record<
          'sendGetRequestAsync' | 'sendPostRequestAsync',
          (url: string, options?: NetworkOptions) => Promise<NetworkAnswer>
        >
      >;
    };
  }) => {
    getAuthCodeUrl(request: object): Promise<string>;
    acquireTokenByCode(request: object): Promise<Tokens>;
    acquireTokenSilent(request: object): Promise<Tokens>;
  };
}

export interface MsalApp {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly authority: string;
  readonly fetch: CustomFetch;
}

export interface MsalSignIn {
  readonly url: string;
  /** @returns who signed in, after the tokens were renewed by the refresh token. */
  redeem(code: string): Promise<Account>;
}

const scopes = ['openid', 'profile', 'offline_access'];

export async function msalSignIn(library: MsalNode, app: MsalApp): Promise<MsalSignIn> {
  const { clientId, authority, redirectUri, fetch } = app;
  const { verifier, challenge } = await new library.CryptoProvider().generatePkceCodes();
  const client = new library.PublicClientApplication({
    auth: { clientId, authority },
    system: { networkClient: networkOver(fetch) },
  });
  const url = await client.getAuthCodeUrl({
    scopes,
    redirectUri,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
  });
  return {
    url,
    redeem: async (code) => {
      const { account } = await client.acquireTokenByCode({ scopes, redirectUri, code, codeVerifier: verifier });
      const renewed = await client.acquireTokenSilent({ account, scopes, forceRefresh: true });
      if (renewed.account === null || renewed.fromCache) throw new Error('The tokens were not renewed.');
      return renewed.account;
    },
  };
}

/** Its own setting for networks that it does not know. */
function networkOver(fetch: CustomFetch) {
  const send = async (method: 'GET' | 'POST', url: string, { headers = {}, body }: NetworkOptions = {}) => {
    const answer = await fetch(url, { method, headers: { ...headers }, body: body ?? null, redirect: 'manual' });
    const read: unknown = await answer.json();
    return { headers: Object.fromEntries(answer.headers), body: read, status: answer.status };
  };
  return {
    sendGetRequestAsync: (url: string, options?: NetworkOptions) => send('GET', url, options),
    sendPostRequestAsync: (url: string, options?: NetworkOptions) => send('POST', url, options),
  };
}
