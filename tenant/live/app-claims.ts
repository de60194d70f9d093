/** What the app's own token says of it. Read, not verified: it came from the service over TLS and is only handed back to it. */
import { decodeJwt, errors } from 'jose';
import { z } from 'zod';
import type { Secret } from '../../reports/redaction/secret.ts';
import { GraphError } from '../graph/error.ts';
import type { TokenSource } from '../graph/token-source.ts';

export interface AppClaims {
  readonly tenantId: string;
  readonly appId: string;
  /** Application permissions an administrator consented to: `User.ReadWrite.All`. */
  readonly roles: readonly string[];
  /** ms since the epoch, on the service's clock. */
  readonly expiresAt: number;
}

/** Tokens of an app, and what they say. */
export interface LiveTokenSource extends TokenSource {
  /** Of the token that {@link TokenSource.token} gives now. */
  claims(): Promise<AppClaims>;
  renew(): void;
}

/** Access token claims reference: `appid` in tokens of version 1, `azp` in those of version 2; no `roles` for none. */
const schema = z
  .object({
    tid: z.string().min(1),
    appid: z.string().optional(),
    azp: z.string().optional(),
    roles: z.array(z.string()).default([]),
    exp: z.int().positive(),
  })
  .refine(({ appid, azp }) => appid !== undefined || azp !== undefined);

/** @throws {GraphError} for a token that is not an app's, without anything of it. */
export function claimsOf(token: Secret): AppClaims {
  const claims = schema.safeParse(payloadOf(token));
  if (!claims.success) {
    const text = 'The token for Microsoft Graph is not one an app is given: it lacks tenant, app or end.';
    throw new GraphError('tenant-configuration', text);
  }
  const { tid: tenantId, appid, azp, roles, exp } = claims.data;
  return { tenantId, appId: appid ?? azp ?? '', roles, expiresAt: exp * 1_000 };
}

function payloadOf(token: Secret): unknown {
  try {
    return decodeJwt(token.reveal());
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return undefined;
    throw error;
  }
}
