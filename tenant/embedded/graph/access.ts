/**
 * Who may call Graph, and what for: a token of the tenant's own that may do everything, or one an app was given, with the
 * permissions it carries. Codes are documented; texts reported by callers (mark C).
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { errors, importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { HostEnv, World } from '../world.ts';
import { permissionsFor } from './permissions.ts';
import { GraphProblem } from './problem.ts';

type Here = Context<HostEnv>;
/** Undefined: everything. */
type Roles = ReadonlySet<string> | undefined;

/** Whom a token for Graph is for. */
export const AUDIENCE = 'https://graph.microsoft.com';

const claimsSchema = z.object({ idtyp: z.literal('app'), roles: z.array(z.string()).optional() });
const rolesOf = new WeakMap<Request, { readonly roles: Roles }>();

/** @throws {GraphProblem} 401 for a token that is none, 403 for a call it does not permit. */
export async function checkAccess(c: Here): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw refused('Access token is empty.');
  const roles = sameText(token, c.var.world.graphToken) ? undefined : await grantedBy(token, c);
  rolesOf.set(c.req.raw, { roles });
  const anyOf = permissionsFor(c.req.method, c.req.path.replace(/^\/v1\.0/, ''));
  if (anyOf !== undefined) demand(c, anyOf);
}

/** Whether the caller has one of the permissions. */
export function isGranted(c: Here, anyOf: readonly string[]): boolean {
  const access = rolesOf.get(c.req.raw);
  // Nobody came past the check.
  if (access === undefined) return false;
  const { roles } = access;
  return roles === undefined || anyOf.some((permission) => roles.has(permission));
}

/** @throws {GraphProblem} 403. */
export function demand(c: Here, anyOf: readonly string[]): void {
  if (isGranted(c, anyOf)) return;
  throw new GraphProblem(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

async function grantedBy(token: string, c: Here): Promise<Roles> {
  // A token has three parts; what has not is not worth a look at the keys.
  if (token.split('.').length !== 3) throw refused('Access token validation failure.');
  try {
    const { payload } = await jwtVerify(token, await keyOf(c.var.world), {
      audience: AUDIENCE,
      currentDate: new Date(c.var.journey.now()),
    });
    const claims = claimsSchema.safeParse(payload);
    if (claims.success) return new Set(claims.data.roles);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused('Lifetime validation failed, the token is expired.');
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw refused('Access token validation failure.');
}

function refused(text: string): GraphProblem {
  return new GraphProblem(401, 'InvalidAuthenticationToken', text);
}

const keys = new WeakMap<World, ReturnType<typeof importJWK>>();

function keyOf(world: World): ReturnType<typeof importJWK> {
  const known = keys.get(world);
  if (known !== undefined) return known;
  const made = importJWK(world.signingKey.publicJwk, 'RS256');
  keys.set(world, made);
  return made;
}

export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
