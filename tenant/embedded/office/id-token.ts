import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { PORTAL } from '../sign-in/app-request.ts';
import { issuerOf } from '../sign-in/tokens.ts';
import type { Journey, World } from '../world.ts';

const claims = z.object({
  oid: z.string(),
  nonce: z.string(),
  /** Holds `kmsi` when the user chose to stay signed in (wire-needs.md 1). */
  signin_state: z.array(z.string()),
  c_hash: z.string().optional(),
});
export type PortalClaims = z.infer<typeof claims>;

/**
 * Checks an ID token as any app must (OpenID Connect Core 3.1.3.7): signature, issuer, audience, journey time, nonce.
 *
 * @returns undefined for one that does not pass.
 */
export async function claimsIn(
  token: string,
  nonce: string,
  journey: Journey,
  { tenantId, signingKey: { kid, publicJwk } }: World,
): Promise<PortalClaims | undefined> {
  try {
    const keys = createLocalJWKSet({ keys: [{ ...publicJwk, kid, alg: 'RS256' }] });
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuerOf(tenantId),
      audience: PORTAL.clientId,
      currentDate: new Date(journey.now()),
    });
    const read = claims.parse(payload);
    return read.nonce === nonce ? read : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
