/** The app's token from a secret: given, renewed, refused; every refusal names its setting. */
import { expect, test } from '@playwright/test';
import { Hidden } from '../../../settings/kinds.ts';
import type { CredentialSettings } from '../../../settings/live.ts';
import { failureOf } from '../graph/in-process.ts';
import { Rehearsed, UNKNOWN_ID } from './authority.ts';

test('an app with a secret gets a token, which tells its tenant, app and permissions, and Graph takes', async () => {
  await using rehearsed = await Rehearsed.open();
  const { tenantId, app } = rehearsed.connection;
  const source = rehearsed.source();
  const claims = await source.claims();
  expect(claims).toMatchObject({ tenantId, appId: app.clientId });
  expect(claims.roles).toContain('User.ReadWrite.All');
  expect(claims.expiresAt - Date.now()).toBeGreaterThan(3_500_000);
  expect(await rehearsed.graph(source).organization()).toMatchObject({ id: tenantId });
  expect(await rehearsed.tenant.log()).toEqual({ refusedHosts: [], unknownRoutes: [], serverErrors: [] });
});

test('a token is kept, and calls made at the same time share one request', async () => {
  await using rehearsed = await Rehearsed.open({ faults: [owed(429, 1)] });
  const source = rehearsed.source();
  const tokens = await Promise.all([source.token(), source.token(), source.token()]);
  expect(rehearsed.waits, 'the one request was made again once').toEqual([1_000]);
  expect((await source.token()).reveal() === tokens[0].reveal()).toBe(true);
});

test('a token that expires in mid-run is renewed, on this clock and on the service’s', async () => {
  await using rehearsed = await Rehearsed.open({ app: { tokenLifeSeconds: 60 } });
  const short = rehearsed.source();
  const first = await short.token();
  await rehearsed.tenant.clock.advance({ seconds: 2 });
  // The library takes what is good for a few minutes only as good as expired.
  expect((await short.token()).reveal() === first.reveal()).toBe(false);

  await using long = await Rehearsed.open();
  const source = long.source();
  const graph = long.graph(source);
  const before = await source.token();
  await long.tenant.clock.advance({ hours: 2 });
  expect(await graph.organization()).toMatchObject({ id: long.connection.tenantId });
  expect((await source.token()).reveal() === before.reveal()).toBe(false);
});

test('a tenant that gives tokens of another one shows in what they say', async () => {
  await using rehearsed = await Rehearsed.open({ app: { wrongTenant: true, missingPermissions: ['Policy.Read.All'] } });
  const { tenantId, roles } = await rehearsed.source().claims();
  expect(tenantId).not.toBe(rehearsed.connection.tenantId);
  expect(roles).not.toContain('Policy.Read.All');
});

for (const [what, settings, change, code, said] of [
  ['a wrong secret', {}, { secret: 'wrong' }, 7000215, 'CLIENT_SECRET is not a secret of the app'],
  ['an expired secret', { app: { secretExpired: true } }, {}, 7000222, 'has expired. Make a new one'],
  ['an unknown app', {}, { clientId: UNKNOWN_ID }, 700016, 'no app registration with the id in CLIENT_ID'],
  ['an unknown tenant', {}, { tenantId: UNKNOWN_ID }, 90002, 'no tenant with the id in TENANT_ID'],
] as const) {
  test(`${what} is refused with its setting and the remedy, and without a value`, async () => {
    await using rehearsed = await Rehearsed.open(settings);
    const { tenantId, app } = rehearsed.connection;
    const given = { ...{ tenantId, ...app }, ...change };
    const credential: CredentialSettings = { kind: 'secret', ...given, secret: new Hidden(given.secret) };
    const failure = await failureOf(rehearsed.source({ credential, tenantId: given.tenantId }).token());
    expect(failure).toMatchObject({ kind: 'tenant-configuration', code: `AADSTS${code}` });
    expect(failure.message).toContain(said);
    expect(failure.message).not.toContain(given.secret);
    expect(failure.cause, 'the library’s own text holds what was sent').toBeUndefined();
  });
}

test('a service that asks to wait is waited for within bounds, and one that goes on is said to', async () => {
  await using rehearsed = await Rehearsed.open({ faults: [owed(429, 100)] });
  const failure = await failureOf(rehearsed.source().token());
  expect(failure).toMatchObject({ kind: 'throttled', status: 429 });
  expect(failure.message).toContain('Start again later');

  await using broken = await Rehearsed.open({ faults: [owed(500, 1)] });
  const source = broken.source();
  expect(await failureOf(source.token())).toMatchObject({ kind: 'unreachable', status: 500 });
  // Whoever asks again means the service, not what the library remembers of it.
  expect((await source.claims()).tenantId).toBe(broken.connection.tenantId);
});

function owed(answer: 429 | 500, times: number) {
  return { host: 'login.microsoftonline.com', path: '/oauth2/v2.0/token', answer, times };
}
