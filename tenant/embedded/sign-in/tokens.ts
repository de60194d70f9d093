/** Codes and tokens for apps (OpenID Connect Core 3.1.3, RFC 6749, RFC 7636). */
import { createHash, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Journey, User, World } from '../world.ts';
import type { AppRequest } from './app-request.ts';

const TOKEN_LIFE_S = 60 * 60;
/** "A few minutes" in general descriptions; no number found. Assumed. */
const CODE_LIFE_MS = 10 * 60_000;

/** What a sign-in ended with, to be handed to its app. */
export interface Grant {
  readonly user: User;
  readonly app: AppRequest;
  readonly stay: boolean;
  readonly issuedAt: number;
}

export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
}

export interface TokenRequest {
  readonly grantType: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly code: string;
  readonly codeVerifier: string;
  readonly refreshToken: string;
}

export class TokenIssuer {
  readonly #codes = new WeakMap<Journey, Map<string, Grant>>();
  readonly #refreshTokens = new WeakMap<Journey, Map<string, Grant>>();

  /** @returns the code, good for one use. */
  code(journey: Journey, grant: Omit<Grant, 'issuedAt'>): string {
    return kept(this.#codes, journey, { ...grant, issuedAt: journey.now() });
  }

  /** @returns the tokens, or why there are none (RFC 6749 5.2). */
  async redeem(
    journey: Journey,
    world: World,
    request: TokenRequest,
  ): Promise<TokenAnswer | { error: string; text: string }> {
    const grant = this.#grantFor(journey, request);
    if ('error' in grant) return grant;
    const { user, app, stay } = grant;
    const now = Math.floor(journey.now() / 1000);
    const claims = {
      tid: world.tenantId,
      oid: user.id,
      name: user.displayName,
      preferred_username: user.userPrincipalName,
      unique_name: user.userPrincipalName,
      upn: user.userPrincipalName,
      ver: '2.0',
    };
    const sign = (audience: string, extra: object) =>
      new SignJWT({ ...claims, ...extra })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: world.signingKey.kid })
        .setIssuer(`https://login.microsoftonline.com/${world.tenantId}/v2.0`)
        .setAudience(audience)
        .setSubject(createHash('sha256').update(`${app.client_id} ${user.id}`).digest('base64url'))
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + TOKEN_LIFE_S)
        .sign(world.signingKey.privateKey);
    const state = stay ? ['kmsi'] : [];
    return {
      token_type: 'Bearer',
      scope: app.scope,
      expires_in: TOKEN_LIFE_S,
      ext_expires_in: TOKEN_LIFE_S,
      access_token: await sign('https://graph.microsoft.com', { scp: app.scope }),
      refresh_token: kept(this.#refreshTokens, journey, grant),
      id_token: await sign(app.client_id, {
        signin_state: state,
        ...(app.nonce === undefined ? {} : { nonce: app.nonce }),
      }),
    };
  }

  #grantFor(journey: Journey, request: TokenRequest): Grant | { error: string; text: string } {
    if (request.grantType === 'refresh_token') {
      const grant = this.#refreshTokens.get(journey)?.get(request.refreshToken);
      return grant?.app.client_id === request.clientId
        ? grant
        : invalid('AADSTS700082: The refresh token is not known.');
    }
    if (request.grantType !== 'authorization_code') {
      return { error: 'unsupported_grant_type', text: 'AADSTS70003: The app requested an unsupported grant type.' };
    }
    const codes = this.#codes.get(journey);
    const grant = codes?.get(request.code);
    codes?.delete(request.code);
    if (grant === undefined || journey.now() - grant.issuedAt > CODE_LIFE_MS) {
      return invalid('AADSTS70008: The authorization code is not known, was used or has expired.');
    }
    const { client_id, redirect_uri, code_challenge: challenge, code_challenge_method: method } = grant.app;
    if (client_id !== request.clientId || redirect_uri !== request.redirectUri) {
      return invalid('AADSTS70000: The code was issued to another application or address.');
    }
    if (challenge !== undefined && challenge !== challengeOf(request.codeVerifier, method)) {
      return invalid('AADSTS501481: The code verifier does not match the code challenge.');
    }
    return grant;
  }
}

function challengeOf(verifier: string, method: 'S256' | 'plain'): string {
  return method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
}

function invalid(text: string): { error: string; text: string } {
  return { error: 'invalid_grant', text };
}

function kept(store: WeakMap<Journey, Map<string, Grant>>, journey: Journey, grant: Grant): string {
  const token = randomBytes(64).toString('base64url');
  const own = store.get(journey) ?? new Map<string, Grant>();
  store.set(journey, own.set(token, grant));
  return token;
}
