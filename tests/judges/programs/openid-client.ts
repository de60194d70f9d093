/** openid-client, used as its documentation says: discovery, authorization code with PKCE, claims of the ID token. */
import type * as OpenIdClient from 'openid-client';

export type OpenIdLibrary = typeof OpenIdClient;

/** An app of the kind that listens on loopback for its answer. */
export interface OpenIdApp {
  readonly clientId: string;
  /** `http://localhost:8400/`. */
  readonly redirectUri: string;
  /** The authority it is registered with, whose discovery document is read. */
  readonly authority: URL;
  /** Leads the requests of the library to the tenant. */
  readonly fetch: OpenIdClient.CustomFetch;
}

export interface OpenIdSignIn {
  /** What a browser is sent to. */
  readonly url: URL;
  /**
   * Exchanges the answer for tokens, which the library checks: state, nonce, issuer, audience, signature and times.
   *
   * @param answer the address the browser was sent back to.
   */
  redeem(answer: URL): Promise<OpenIdClient.IDToken>;
}

export async function openIdSignIn(library: OpenIdLibrary, app: OpenIdApp): Promise<OpenIdSignIn> {
  const { customFetch, None, enableNonRepudiationChecks } = library;
  const config = await library.discovery(app.authority, app.clientId, undefined, None(), {
    [customFetch]: app.fetch,
    // Asks for the keys and checks the signature of ID tokens, which TLS makes optional.
    execute: [enableNonRepudiationChecks],
  });
  const pkceCodeVerifier = library.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [library.randomState(), library.randomNonce()];
  const url = library.buildAuthorizationUrl(config, {
    redirect_uri: app.redirectUri,
    scope: 'openid profile offline_access',
    code_challenge: await library.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  });
  return {
    url,
    redeem: async (answer) => {
      const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
      const tokens = await library.authorizationCodeGrant(config, answer, checks);
      const refreshed = await library.refreshTokenGrant(config, tokens.refresh_token ?? '');
      const [claims, later] = [tokens.claims(), refreshed.claims()];
      if (claims === undefined || later?.sub !== claims.sub) throw new Error('The two ID tokens tell of two users.');
      return claims;
    },
  };
}
