/** Every permission of the app missing in turn: the calls that need it are refused, all others are not. */
import { expect, test } from '@playwright/test';
import { Secret } from '../../../reports/redaction/secret.ts';
import { graphHost } from '../../../tenant/embedded/hosts/graph.ts';
import { PERMISSIONS, permissionsFor } from '../../../tenant/embedded/graph/permissions.ts';
import { GraphError, type GraphClient } from '../../../tenant/graph/client.ts';
import { Rehearsed } from './authority.ts';

type Permission = (typeof PERMISSIONS)[number];

/** By call: what it needs, beside reading a user. The user is one that is there. */
const CALLS: readonly (readonly [string, Permission, (graph: GraphClient, user: string) => Promise<unknown>])[] = [
  ['read a user', 'User.ReadWrite.All', (graph, user) => graph.readUser(user)],
  ['list users', 'User.ReadWrite.All', (graph) => graph.usersNamed('e2e-').next()],
  ['list deleted users', 'User.ReadWrite.All', (graph) => graph.deletedUsersNamed('e2e-').next()],
  ['update a user', 'User.ReadWrite.All', (graph, user) => graph.updateUser(user, { displayName: 'Zoé' })],
  ['read its roles', 'User.ReadWrite.All', (graph, user) => graph.directoryRolesOf(user)],
  ['end its sessions', 'User.ReadWrite.All', (graph, user) => graph.revokeSessions(user)],
  [
    'write its password',
    'User-PasswordProfile.ReadWrite.All',
    (graph, user) =>
      graph.updateUser(user, { passwordProfile: { password: new Secret('Wh1te-Rabbit-Hole', 'password') } }),
  ],
  ['list its methods', 'UserAuthenticationMethod.ReadWrite.All', (graph, user) => graph.methodsOf(user)],
  ['add a phone', 'UserAuthenticationMethod.ReadWrite.All', (graph, user) => graph.addPhone(user, '+1 4185550123')],
  ['read the organisation', 'Organization.Read.All', (graph) => graph.organization()],
  ['read its size', 'Organization.Read.All', (graph) => graph.directorySize()],
  ['read its licences', 'Organization.Read.All', (graph) => graph.subscribedSkus()],
  ['read the methods policy', 'Policy.Read.All', (graph) => graph.methodsPolicy()],
  ['read security defaults', 'Policy.Read.All', (graph) => graph.hasSecurityDefaults()],
];

const REFUSED = '403 Authorization_RequestDenied';

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'done',
    (error: unknown) => (error instanceof GraphError ? `${error.status ?? ''} ${error.code ?? ''}` : String(error)),
  );
}

// Which permission is the least for a call is documented; that one to write includes the one to read is assumed.
for (const permission of PERMISSIONS) {
  test(`without ${permission} only what needs it is refused @assumed`, async () => {
    await using rehearsed = await Rehearsed.open({ app: { missingPermissions: [permission] } });
    // By the tenant's own token, which may do everything.
    const { id } = await rehearsed.tenant.directory.createUser({ passwordChange: 'none' });
    const graph = rehearsed.graph();
    const found: string[] = [];
    for (const [name, , call] of CALLS) found.push(`${name}: ${await outcomeOf(call(graph, id))}`);
    expect(found).toEqual(CALLS.map(([name, needed]) => `${name}: ${needed === permission ? REFUSED : 'done'}`));
    await rehearsed.tenant.directory.deleteUser(id);
  });
}

test('the names of roles are told only to an app that may read them', async () => {
  await using plain = await Rehearsed.open({ app: { missingPermissions: ['RoleManagement.Read.Directory'] } });
  const { id } = await plain.tenant.directory.createUser({ passwordChange: 'none' });
  await plain.administrator.giveRoles(id, ['User Administrator']);
  expect(await plain.graph().directoryRolesOf(id)).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
  await using reader = await Rehearsed.open();
  expect(await reader.graph().directoryRolesOf(id)).toEqual(['User Administrator']);
  await plain.tenant.directory.deleteUser(id);
});

test('an app with no permission at all makes no user', async () => {
  await using rehearsed = await Rehearsed.open({ app: { missingPermissions: PERMISSIONS } });
  expect((await rehearsed.source().claims()).roles).toEqual([]);
  const user = { accountEnabled: true, displayName: 'Zoé Témoin', givenName: 'Zoé', surname: 'Témoin' };
  const name = { mailNickname: 'refused', userPrincipalName: `refused@${rehearsed.connection.domain}` };
  const rest = { preferredLanguage: 'fr-CA', usageLocation: 'CA', employeeType: 'first-login-e2e' };
  const flags = { forceChangePasswordNextSignIn: true, forceChangePasswordNextSignInWithMfa: false };
  const passwordProfile = { password: new Secret('Wh1te-Rabbit-Hole', 'password'), ...flags };
  const attempt = rehearsed.graph().createUser({ ...user, ...name, ...rest, passwordProfile });
  await expect(attempt).rejects.toMatchObject({ status: 403 });
  const names = (await rehearsed.administrator.users()).map(({ userPrincipalName }) => userPrincipalName);
  expect(names).not.toContain(name.userPrincipalName);
});

test('every call the tenant answers names a permission', () => {
  const routes = graphHost().routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1.0/'));
  expect(routes.length).toBeGreaterThan(15);
  const open = routes.filter(({ method, path }) => permissionsFor(method, path.replace('/v1.0', '')) === undefined);
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
