/** The Graph host as programs see it: rules, pages, errors, methods. */
import { expect, test } from '@playwright/test';
import { sessionsRevokedAt } from '../../../tenant/embedded/graph/revocations.ts';
import type { AuthMethodId } from '../../../tenant/embedded/world.ts';
import { DOMAIN, failureOf, InProcessGraph, userBody } from './in-process.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

test('an error carries code, message, date and both request ids, which are headers as well', async () => {
  const graph = new InProcessGraph();
  const response = await graph.fetch('/users/nobody', { headers: { 'client-request-id': 'mine' } });
  expect(response.status).toBe(404);
  const requestId = response.headers.get('request-id');
  expect(requestId).toMatch(ID);
  expect(response.headers.get('client-request-id')).toBe('mine');
  const innerError = { date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as unknown };
  expect(await response.json()).toEqual({
    error: {
      code: 'Request_ResourceNotFound',
      message: expect.stringContaining("Resource 'nobody' does not exist") as unknown,
      innerError: { ...innerError, 'request-id': requestId, 'client-request-id': 'mine' },
    },
  });
});

test('without its token nothing is told', async () => {
  const graph = new InProcessGraph();
  for (const token of ['', 'wrong', `${graph.world.graphToken}x`]) {
    const response = await graph.fetch('/organization', {}, token);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  }
  expect(await failureOf(graph.clientWith('wrong').organization())).toMatchObject({ kind: 'tenant-configuration' });
});

test('the tenant tells its id and its only domain', async () => {
  const { client, world } = new InProcessGraph();
  const organization = await client.organization();
  expect(organization).toMatchObject({ id: world.tenantId, verifiedDomains: [{ name: DOMAIN, isDefault: true }] });
  expect(await client.enabledMethods()).toEqual(['MicrosoftAuthenticator', 'Sms', 'SoftwareOath', 'Voice']);
  expect(await client.hasSecurityDefaults()).toBe(false);
});

test('the policy allows what the journey allows', async () => {
  const graph = new InProcessGraph();
  graph.journey.settings = { ...graph.journey.settings, methods: ['softwareOath'] };
  expect(await graph.client.enabledMethods()).toEqual(['SoftwareOath']);
});

const REFUSED: Readonly<Record<string, object>> = {
  'without a display name': { displayName: undefined },
  'without a password': { passwordProfile: { forceChangePasswordNextSignIn: true } },
  'with a short password': { passwordProfile: { password: 'Ab3-xyz' } },
  'with an accent in its name': { userPrincipalName: `zoé@${DOMAIN}` },
  'without a domain': { userPrincipalName: 'zoe' },
  'of a real domain': { userPrincipalName: 'zoe@contoso.com' },
  'of a domain that only looks reserved': { userPrincipalName: 'zoe@reseau.test.com' },
  'of a bare reserved name': { userPrincipalName: 'zoe@test' },
  'with a location of three letters': { usageLocation: 'CAN' },
  'with a property the tenant would forget': { jobTitle: 'Médecin' },
};
for (const [how, change] of Object.entries(REFUSED)) {
  test(`a user ${how} is refused, and its values are not repeated`, async () => {
    const graph = new InProcessGraph();
    const response = await graph.post('/users', userBody(change));
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text).not.toContain('Ab3-xyz');
    expect(text).not.toContain('contoso');
    expect(graph.world.users.all()).toEqual([]);
  });
}

test('a body that is no JSON is refused', async () => {
  const graph = new InProcessGraph();
  expect((await graph.fetch('/users', { method: 'POST', body: 'displayName=x' })).status).toBe(400);
});

test('a name is taken once, whatever its case', async () => {
  const graph = new InProcessGraph();
  const made = await graph.post('/users', userBody());
  expect(made.status).toBe(201);
  expect(await made.text()).not.toContain('Wh1te-Rabbit-Hole');
  const again = await graph.post('/users', userBody({ userPrincipalName: `ZOE@${DOMAIN}` }));
  expect(again.status).toBe(400);
  expect(await again.json()).toMatchObject({ error: { code: 'Request_BadRequest' } });
});

test('a user is read by name, with what was selected and nothing else', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  const read = await graph.fetch(`/users/zoe%40${DOMAIN}?$select=accountEnabled,usageLocation`);
  expect(await read.json()).toEqual({
    '@odata.context': expect.any(String) as unknown,
    accountEnabled: true,
    usageLocation: null,
  });
  expect((await graph.fetch(`/users/zoe%40${DOMAIN}?$select=password`)).status).toBe(400);
});

test('a change is made whole or not at all', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  const patch = (body: object) => graph.fetch(`/users/zoe@${DOMAIN}`, { method: 'PATCH', body: JSON.stringify(body) });
  const { user } = graph;
  expect((await patch({ accountEnabled: false, passwordProfile: { password: 'short' } })).status).toBe(400);
  expect(user).toMatchObject({ accountEnabled: true });
  const passwordProfile = { password: 'An0ther-Rabbit', forceChangePasswordNextSignInWithMfa: true };
  expect((await patch({ accountEnabled: false, usageLocation: 'CA', passwordProfile })).status).toBe(204);
  expect(user).toMatchObject({
    accountEnabled: false,
    usageLocation: 'CA',
    password: 'An0ther-Rabbit',
    forceChangePasswordNextSignIn: true,
    forceChangePasswordNextSignInWithMfa: true,
  });
});

test('a list comes in pages, and loses nobody when users are deleted on the way', async () => {
  const graph = new InProcessGraph();
  for (const name of ['e2e-a', 'e2e-b', 'E2E-c', 'other', 'e2e-d', 'e2e-e']) {
    await graph.post('/users', userBody({ userPrincipalName: `${name}@${DOMAIN}` }));
  }
  const names: (string | undefined)[] = [];
  for await (const user of graph.client.usersNamed('e2e-', 2)) {
    names.push(user.userPrincipalName?.replace(`@${DOMAIN}`, '').toLowerCase());
    await graph.client.deleteUser(user.id);
  }
  expect(names.sort()).toEqual(['e2e-a', 'e2e-b', 'e2e-c', 'e2e-d', 'e2e-e']);
  expect(graph.calls.filter((call) => call.startsWith('GET '))).toHaveLength(3);
});

for (const query of ['$top=0', '$top=1000', '$top=x', '$orderby=id', '$skiptoken=x', "$filter=displayName eq 'x'"]) {
  test(`the list refuses ${query}`, async () => {
    expect((await new InProcessGraph().fetch(`/users?${encodeURI(query)}`)).status).toBe(400);
  });
}

const APP = 'softwareOathMethods/b1f0';
const PHONE = 'phoneMethods/3179e48a-750b-4051-897c-87b9720928f7';
/** The default, its address, another method's, and what becomes of the default when it is the last: a phone stays. */
const DEFAULTS: readonly (readonly [AuthMethodId, string, string, number])[] = [
  ['PhoneAppOTP', APP, PHONE, 204],
  ['OneWaySMS', PHONE, APP, 400],
];
for (const [defaultMethod, own, other, last] of DEFAULTS) {
  test(`the default method ${defaultMethod} stays while there are others`, async () => {
    const graph = new InProcessGraph();
    await graph.post('/users', userBody());
    const { user } = graph;
    user.softwareOath.push({ id: 'b1f0', secret: 'jbswy3dpehpk3pxp', lastStep: undefined });
    Object.assign(user, { mobilePhone: '+1 4185550123', defaultMethod });
    const path = `/users/${user.id}/authentication`;
    const methods = await (await graph.fetch(`${path}/methods`)).text();
    expect(methods).toContain('28c10230-6103-485e-b985-444c60001490');
    expect(methods).not.toContain('jbswy3dpehpk3pxp');
    const remove = (method: string) => graph.fetch(`${path}/${method}`, { method: 'DELETE' });
    expect((await graph.fetch(`${path}/${own}`)).status).toBe(200);
    const refused = await remove(own);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Cannot delete default method with other methods configured');
    expect((await remove(other)).status).toBe(204);
    expect((await graph.fetch(`${path}/${other}`)).status).toBe(404);
    expect((await remove(own)).status).toBe(last);
  });
}

test('a method is taken from a user, and only once', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  graph.user.authenticatorApps.push({ id: 'a9c2', seed: 'JBSWY3DPEHPK3PXP', lastStep: undefined });
  const remove = () => graph.client.deleteMethod(graph.user.id, 'microsoftAuthenticatorMethods', 'a9c2');
  await remove();
  expect(graph.user.authenticatorApps).toEqual([]);
  expect(await failureOf(remove())).toMatchObject({ status: 404 });
});

test('ending the sessions of a user is answered with true and noted for the sign-in', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  expect(sessionsRevokedAt(graph.user)).toBeUndefined();
  const response = await graph.fetch(`/users/zoe@${DOMAIN}/revokeSignInSessions`, { method: 'POST' });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ value: true });
  await graph.client.revokeSessions(graph.user.id);
  expect(sessionsRevokedAt(graph.user)).toBeLessThanOrEqual(graph.journey.now());
});
