/** graph.microsoft.com, v1.0: the calls of provisioning-and-practice.md 1.1 to 1.3 that the suite makes. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { refuseIfFaulty, refuseIfUnreplicated } from '../graph/faults.ts';
import { addPhone, deleteMethod, METHOD_KINDS, methodViews, methodWithId } from '../graph/methods.ts';
import { authenticationMethodsPolicy, SECURITY_DEFAULTS_POLICY } from '../graph/policies.ts';
import { answerProblem, GraphProblem, notFound, requestIds } from '../graph/problem.ts';
import { revokeSessions } from '../graph/revocations.ts';
import { createUser, jsonOf, updateUser } from '../graph/user-body.ts';
import { GRAPH, userPage } from '../graph/user-list.ts';
import { selection, viewOf } from '../graph/user-view.ts';
import type { HostEnv, User } from '../world.ts';

type Here = Context<HostEnv>;

export function graphHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();

  host.use('/v1.0/*', async (c: Here, next) => {
    const { requestId, clientRequestId } = requestIds(c);
    c.header('request-id', requestId);
    c.header('client-request-id', clientRequestId);
    checkToken(c);
    refuseIfFaulty(c.var.journey);
    await next();
  });
  host.onError((error, c) => {
    if (error instanceof GraphProblem) return answerProblem(c, error);
    throw error;
  });

  host.post('/v1.0/users', async (c) => {
    const user = await createUser(c);
    c.var.journey.usage.users += 1;
    return c.json(entity('users', viewOf(user, selection(undefined))), 201);
  });
  host.get('/v1.0/users', (c) => c.json(userPage(c.var.world.users.all(), c.req.query())));
  host.get('/v1.0/users/:user', (c) => {
    const names = selection(c.req.query('$select'));
    return c.json(entity('users', viewOf(readUser(c), names)));
  });
  host.patch('/v1.0/users/:user', async (c) => {
    await updateUser(c, namedUser(c));
    return c.body(null, 204);
  });
  host.delete('/v1.0/users/:user', (c) => {
    c.var.world.users.remove(namedUser(c).id);
    return c.body(null, 204);
  });
  host.post('/v1.0/users/:user/revokeSignInSessions', (c) => {
    revokeSessions(namedUser(c), c.var.journey.now());
    return c.json({ '@odata.context': `${GRAPH}/$metadata#Edm.Boolean`, value: true });
  });

  host.get('/v1.0/users/:user/authentication/methods', (c) => c.json({ value: methodViews(readUser(c)) }));
  host.post('/v1.0/users/:user/authentication/phoneMethods', async (c) =>
    c.json(addPhone(namedUser(c), await jsonOf(c)), 201),
  );
  for (const kind of Object.keys(METHOD_KINDS)) {
    const path = `/v1.0/users/:user/authentication/${kind}/:method` as const;
    host.get(path, (c) => c.json(methodWithId(readUser(c), kind, c.req.param('method'))));
    host.delete(path, (c) => {
      deleteMethod(namedUser(c), kind, c.req.param('method'));
      return c.body(null, 204);
    });
  }

  host.get('/v1.0/organization', (c) => {
    const { tenantId, tenantName, domain } = c.var.world;
    const verifiedDomains = [{ name: domain, type: 'Managed', isDefault: true, isInitial: true }];
    const value = [{ id: tenantId, displayName: tenantName, verifiedDomains }];
    return c.json({ '@odata.context': `${GRAPH}/$metadata#organization`, value });
  });
  host.get('/v1.0/policies/authenticationMethodsPolicy', (c) =>
    c.json(authenticationMethodsPolicy(c.var.journey.settings.methods)),
  );
  host.get('/v1.0/policies/identitySecurityDefaultsEnforcementPolicy', (c) => c.json(SECURITY_DEFAULTS_POLICY));
  return host;
}

function entity(set: string, view: object): object {
  return { '@odata.context': `${GRAPH}/$metadata#${set}/$entity`, ...view };
}

/** By id or by name. @throws {GraphProblem} 404. */
function namedUser(c: Here): User {
  const name = c.req.param('user') ?? '';
  const user = c.var.world.users.byId(name) ?? c.var.world.users.byName(name);
  if (user === undefined) throw notFound(name);
  return user;
}

/** The same for reading, which may come to a replica that does not have the user yet. */
function readUser(c: Here): User {
  const user = namedUser(c);
  refuseIfUnreplicated(c.var.journey, user.id, c.req.param('user') ?? '');
  return user;
}

/** @throws {GraphProblem} 401. Code documented; texts reported by callers (mark C). */
function checkToken(c: Here): void {
  const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (given === undefined) throw new GraphProblem(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  if (sameText(given, c.var.world.graphToken)) return;
  throw new GraphProblem(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
