/** Codes and tokens for apps (OpenID Connect Core 3.1.3 and 3.3, RFC 6749, RFC 7636). */
import { createHash, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { sessionsRevokedAt } from '../graph/revocations.ts';
import type { Journey, User, World } from '../world.ts';
import type { AppRequest } from './app-request.ts';

const TOKEN_LIFE_S = 60 * 60;
/** "A few minutes" in general descriptions; no number found. Assumed. */
const CODE_LIFE_MS = 10 * 60_000;
/** "90 days is typical" (password-and-errors.md 3.1, mark A). */
const REFRESH_LIFE_MS = 90 * 24 * 60 * 60_000;

/** What a sign-in ended with, to be handed to its app. */
export interface Grant {
  readonly user: User;
  readonly app: AppRequest;
  readonly stay: boolean;
  /** ms since the epoch, journey time. */
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
  /** Who and whose tenant, for the cache of a library that asked for it. */
  readonly client_info?: string;
}

export interface TokenRequest {
  readonly grantType: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly code: string;
  readonly codeVerifier: string;
  readonly refreshToken: string;
  /** Whether `client_info` is wanted: Microsoft's libraries ask for it with `client_info=1` (msal-common, ClientInfo, mark B). */
  readonly clientInfo: boolean;
}

export interface TokenRefusal {
  /** RFC 6749, section 5.2. */
  readonly error: string;
  readonly text: string;
}

/** The issuer of a tenant's tokens. */
export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

/** `c_hash`: by which an ID token vouches for the code that came with it (OpenID Connect Core 3.3.2.11). */
export function codeHash(code: string): string {
  return createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url');
}

export class TokenIssuer {
  readonly #codes = new WeakMap<Journey, Map<string, Grant>>();
  readonly #refreshTokens = new WeakMap<Journey, Map<string, Grant>>();

  /** @returns what the app's response type asks for: a code good for one use, an ID token, or both. */
  async authorize(
    journey: Journey,
    world: World,
    given: Omit<Grant, 'issuedAt'>,
  ): Promise<{ code?: string; id_token?: string }> {
    const grant = { ...given, issuedAt: journey.now() };
    const wanted = grant.app.response_type.split(' ');
    const code = wanted.includes('code') ? kept(this.#codes, journey, grant) : undefined;
    return {
      ...(code === undefined ? {} : { code }),
      ...(wanted.includes('id_token') ? { id_token: await idToken(journey, world, grant, code) } : {}),
    };
  }

  /** @returns the tokens, or why there are none. */
  async redeem(journey: Journey, world: World, request: TokenRequest): Promise<TokenAnswer | TokenRefusal> {
    const grant = this.#grantFor(journey, request);
    if ('error' in grant) return grant;
    const { user, app } = grant;
    if (world.users.byId(user.id) !== user) return invalid('AADSTS50034: The account is not in the directory.');
    if (!user.accountEnabled) return invalid('AADSTS50057: The account is disabled.');
    return {
      token_type: 'Bearer',
      scope: app.scope,
      expires_in: TOKEN_LIFE_S,
      ext_expires_in: TOKEN_LIFE_S,
      access_token: await sign(journey, world, grant, 'https://graph.microsoft.com', { scp: app.scope }),
      refresh_token: kept(this.#refreshTokens, journey, { ...grant, issuedAt: journey.now() }),
      id_token: await idToken(journey, world, grant),
      ...(request.clientInfo ? { client_info: clientInfo(user, world) } : {}),
    };
  }

  #grantFor(journey: Journey, request: TokenRequest): Grant | TokenRefusal {
    if (request.grantType === 'refresh_token') return this.#refreshGrantFor(journey, request);
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

  #refreshGrantFor(journey: Journey, { refreshToken, clientId }: TokenRequest): Grant | TokenRefusal {
    const grant = this.#refreshTokens.get(journey)?.get(refreshToken);
    if (grant?.app.client_id !== clientId) return invalid('AADSTS70008: The refresh token is not known.');
    if (journey.now() - grant.issuedAt > REFRESH_LIFE_MS) {
      return invalid('AADSTS700082: The refresh token has expired due to inactivity.');
    }
    // After a change of the password and after `revokeSignInSessions` (password-and-errors.md 3.1, mark A).
    if ((sessionsRevokedAt(grant.user) ?? -Infinity) >= grant.issuedAt) {
      return invalid('AADSTS50173: The grant was revoked. A fresh sign-in is needed.');
    }
    return grant;
  }
}

/** As its libraries read it: the ids of the user and of the tenant that is the user's home. */
function clientInfo({ id: uid }: User, { tenantId: utid }: World): string {
  return Buffer.from(JSON.stringify({ uid, utid })).toString('base64url');
}

async function idToken(journey: Journey, world: World, grant: Grant, code?: string): Promise<string> {
  const { nonce, client_id } = grant.app;
  return sign(journey, world, grant, client_id, {
    signin_state: grant.stay ? ['kmsi'] : [],
    ...(nonce === undefined ? {} : { nonce }),
    ...(code === undefined ? {} : { c_hash: codeHash(code) }),
  });
}

async function sign(
  journey: Journey,
  { tenantId, signingKey }: World,
  { user, app }: Grant,
  audience: string,
  claims: object,
): Promise<string> {
  const now = Math.floor(journey.now() / 1000);
  return new SignJWT({
    tid: tenantId,
    oid: user.id,
    name: user.displayName,
    preferred_username: user.userPrincipalName,
    unique_name: user.userPrincipalName,
    upn: user.userPrincipalName,
    ver: '2.0',
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: signingKey.kid })
    .setIssuer(issuerOf(tenantId))
    .setAudience(audience)
    .setSubject(createHash('sha256').update(`${app.client_id} ${user.id}`).digest('base64url'))
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + TOKEN_LIFE_S)
    .sign(signingKey.privateKey);
}

function challengeOf(verifier: string, method: 'S256' | 'plain'): string {
  return method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
}

function invalid(text: string): TokenRefusal {
  return { error: 'invalid_grant', text };
}

function kept(store: WeakMap<Journey, Map<string, Grant>>, journey: Journey, grant: Grant): string {
  const token = randomBytes(64).toString('base64url');
  const own = store.get(journey) ?? new Map<string, Grant>();
  store.set(journey, own.set(token, grant));
  return token;
}
