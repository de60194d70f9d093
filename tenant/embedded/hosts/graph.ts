/** graph.microsoft.com, v1.0: the calls of provisioning-and-practice.md 1.1 to 1.3 that the suite makes. */
import { Hono, type Context } from 'hono';
import { checkAccess, demand, isGranted } from '../graph/access.ts';
import { refuseIfFaulty, refuseIfUnreplicated } from '../graph/faults.ts';
import { addPhone, deleteMethod, METHOD_KINDS, methodViews, methodWithId } from '../graph/methods.ts';
import { assignLicence, subscribedSkus } from '../graph/licences.ts';
import { directorySize, organizations } from '../graph/organization.ts';
import { READ_ROLES, WRITE_PASSWORDS, WRITE_USERS } from '../graph/permissions.ts';
import { securityDefaultsPolicy } from '../graph/policies.ts';
import { answerProblem, badRequest, GRAPH, GraphProblem, notFound, requestIds } from '../graph/problem.ts';
import { revokeSessions } from '../graph/revocations.ts';
import { directoryRoles } from '../graph/roles.ts';
import { tenantPolicyRoutes } from '../graph/tenant-policies.ts';
import { createUser, jsonOf, updateUser } from '../graph/user-body.ts';
import { userPage } from '../graph/user-list.ts';
import { selection, viewOf } from '../graph/user-view.ts';
import type { HostEnv, User } from '../world.ts';

type Here = Context<HostEnv>;

const DELETED = '/directory/deletedItems/microsoft.graph.user';
/** How long a deleted user can be restored (delete user, mark A). */
const KEPT_MS = 30 * 24 * 60 * 60_000;

export function graphHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();

  host.use('/v1.0/*', async (c: Here, next) => {
    const { requestId, clientRequestId } = requestIds(c);
    c.header('request-id', requestId);
    c.header('client-request-id', clientRequestId);
    await checkAccess(c);
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
    const user = namedUser(c);
    for (const name of Object.keys(await jsonOf(c)))
      demand(c, name === 'passwordProfile' ? WRITE_PASSWORDS : WRITE_USERS);
    await updateUser(c, user);
    return c.body(null, 204);
  });
  host.delete('/v1.0/users/:user', (c) => {
    c.var.world.users.remove(namedUser(c).id, c.var.journey.now());
    return c.body(null, 204);
  });
  host.get(`/v1.0${DELETED}`, (c) => {
    const since = c.var.journey.now() - KEPT_MS;
    const deleted = c.var.world.users.deleted().filter(({ deletedAt }) => deletedAt > since);
    return c.json(userPage(deleted, c.req.query(), DELETED));
  });
  host.get('/v1.0/users/:user/transitiveMemberOf/microsoft.graph.directoryRole', (c) =>
    c.json(directoryRoles(readUser(c), isGranted(c, READ_ROLES), c.req.query('$skiptoken'))),
  );
  host.post('/v1.0/users/:user/assignLicense', async (c) => {
    const user = namedUser(c);
    assignLicence(user, c.var.world.users, await jsonOf(c), c.var.journey.settings.licences);
    return c.json(entity('users', viewOf(user, selection(undefined))));
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

  host.get('/v1.0/organization', (c) => c.json(organizations(c.var.world, c.var.journey)));
  host.get('/v1.0/organization/:id', (c) => {
    if (c.req.query('$select') !== 'directorySizeQuota') {
      throw badRequest('The simulated tenant tells of one organisation only its directorySizeQuota.');
    }
    return c.json(directorySize(c.var.world, c.req.param('id')));
  });
  host.get('/v1.0/subscribedSkus', (c) => {
    const { users, tenantId } = c.var.world;
    return c.json(subscribedSkus(users, tenantId, c.var.journey.settings.licences));
  });
  tenantPolicyRoutes(host);
  host.get('/v1.0/policies/identitySecurityDefaultsEnforcementPolicy', (c) =>
    c.json(securityDefaultsPolicy(c.var.journey.settings.securityDefaults)),
  );
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
  refuseIfUnreplicated(c.var.journey, user, c.req.param('user') ?? '');
  return user;
}
