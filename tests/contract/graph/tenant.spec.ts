/** What a live tenant is asked besides its users: licences, roles, the deleted, its size, its policies. */
import { expect, test } from '@playwright/test';
import { bare, error, failureOf, inTurn, InProcessGraph, userBody } from './in-process.ts';

const DAY_MS = 24 * 60 * 60_000;

async function deletedNames(graph: InProcessGraph, prefix: string, pageSize?: number): Promise<string[]> {
  const names: string[] = [];
  for await (const user of graph.client.deletedUsersNamed(prefix, pageSize)) names.push(user.userPrincipalName ?? '');
  return names;
}

test('a licence is given to a user once, and counted', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody({ usageLocation: 'CA' }));
  const [before] = await graph.client.subscribedSkus();
  expect(before).toMatchObject({ skuPartNumber: 'DEVELOPERPACK_E5', consumedUnits: 1, prepaidUnits: { enabled: 25 } });
  const skuId = before?.skuId ?? '';
  await graph.client.assignLicense(graph.user.id, skuId);
  await graph.client.assignLicense(graph.user.id, skuId);
  expect(graph.user.licences).toEqual([skuId]);
  expect(await graph.client.subscribedSkus()).toMatchObject([{ consumedUnits: 2 }]);
});

for (const [how, settings, body, asked, said] of [
  ['without a location', {}, {}, 'own', 'invalid usage location'],
  ['of another product', {}, { usageLocation: 'CA' }, 'another', 'does not correspond to a valid company License'],
  ['when none is left', { licences: 1 }, { usageLocation: 'CA' }, 'own', 'does not have any available licenses'],
] as const) {
  test(`a licence is refused ${how}, and nothing is changed`, async () => {
    const graph = new InProcessGraph();
    graph.journey.change(settings);
    await graph.post('/users', userBody(body));
    const [sku] = await graph.client.subscribedSkus();
    const ids = { own: sku?.skuId ?? '', another: '18181a46-0d4e-45cd-891e-60aabd171b4e' };
    const failure = await failureOf(graph.client.assignLicense(graph.user.id, ids[asked]));
    expect(failure).toMatchObject({ status: 400, kind: 'provisioning' });
    expect(failure.message).toContain(said);
    expect(graph.user.licences).toBeUndefined();
  });
}

test('the directory roles of a user are read page after page', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  expect(await graph.client.directoryRolesOf(graph.user.id)).toEqual([]);
  const roles = Array.from({ length: 205 }, (_, index) => `Role ${index}`);
  graph.user.directoryRoles = roles;
  graph.calls.length = 0;
  expect((await graph.client.directoryRolesOf(graph.user.id)).sort()).toEqual(roles.sort());
  expect(graph.calls).toHaveLength(3);
});

test('deleted users are told for 30 days, under the name they had', async () => {
  const graph = new InProcessGraph();
  for (const name of ['e2e-1', 'e2e-2', 'E2E-3', 'zoe']) {
    await graph.post('/users', userBody({ userPrincipalName: `${name}@reseau.test` }));
    await graph.client.deleteUser(`${name}@reseau.test`);
  }
  expect((await deletedNames(graph, 'e2e-', 1)).sort()).toEqual(
    ['E2E-3', 'e2e-1', 'e2e-2'].map((one) => `${one}@reseau.test`),
  );
  const raw = await graph.fetch(
    '/directory/deletedItems/microsoft.graph.user?$filter=startsWith(userPrincipalName,%27e2e%27)',
  );
  expect(await raw.json(), 'as the directory names them, none begins so').toMatchObject({ value: [] });
  // The name is free again.
  expect((await graph.post('/users', userBody({ userPrincipalName: 'e2e-1@reseau.test' }))).status).toBe(201);
  graph.journey.advance(30 * DAY_MS);
  expect(await deletedNames(graph, 'e2e-')).toEqual([]);
});

test('the directory tells what it holds and may hold, the deleted counted', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  await graph.post('/users', userBody({ userPrincipalName: 'gone@reseau.test' }));
  await graph.client.deleteUser('gone@reseau.test');
  expect(await graph.client.directorySize()).toEqual({ used: 2, total: 50_000 });
  expect((await graph.fetch('/organization/another?$select=directorySizeQuota')).status).toBe(404);
});

test('policies and domains are those of the journey', async () => {
  const graph = new InProcessGraph();
  expect((await graph.client.methodsPolicy()).campaign).toEqual({ state: 'disabled', methods: [] });
  graph.journey.change({ registrationCampaign: true, securityDefaults: true, verifiedDomains: ['clinic.example'] });
  expect((await graph.client.methodsPolicy()).campaign).toEqual({
    state: 'enabled',
    methods: ['microsoftAuthenticator'],
  });
  expect(await graph.client.hasSecurityDefaults()).toBe(true);
  const names = (await graph.client.organization()).verifiedDomains.map(({ name }) => name);
  expect(names).toEqual(['reseau.test', 'clinic.example']);
});

test('one call in three is refused, in turn with both numbers, with a time to wait and without', async () => {
  const graph = new InProcessGraph({ refuseEvery: 3 });
  const answers: string[] = [];
  for (let call = 1; call <= 12; call++) {
    const { status, headers } = await graph.fetch('/organization');
    answers.push(`${status} ${headers.get('retry-after') ?? '-'}`);
  }
  const fine = ['200 -', '200 -'];
  expect(answers).toEqual([...fine, '429 1', ...fine, '503 -', ...fine, '429 -', ...fine, '503 1']);
  await Promise.all(Array.from({ length: 9 }, () => graph.client.organization()));
  expect(graph.waits.length).toBeGreaterThan(2);
});

test('a user is not read before the directory had its time', async () => {
  const graph = new InProcessGraph({ replicationSeconds: 45 });
  await graph.post('/users', userBody());
  expect((await graph.fetch(`/users/${graph.user.id}`)).status).toBe(404);
  graph.journey.advance(45_000);
  expect((await graph.fetch(`/users/${graph.user.id}`)).status).toBe(200);
});

test('a token that is refused is renewed once, and the call made again', async () => {
  const expired = error(401, 'InvalidAuthenticationToken');
  const graph = new InProcessGraph({}, { GET: inTurn(expired, bare(200), expired, expired) });
  let renewals = 0;
  const client = graph.clientWith(graph.world.graphToken, () => renewals++);
  await failureOf(client.organization());
  expect([renewals, graph.calls.length]).toEqual([1, 2]);
  expect(await failureOf(client.organization())).toMatchObject({ status: 401, kind: 'tenant-configuration' });
  expect([renewals, graph.calls.length]).toEqual([2, 4]);
});
