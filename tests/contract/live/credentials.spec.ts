/** The app's token from a secret and from a certificate: given, renewed, refused; every refusal names its setting. */
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Hidden } from '../../../settings/kinds.ts';
import type { CredentialSettings } from '../../../settings/live.ts';
import { failureOf } from '../graph/in-process.ts';
import { appCertificate, keyPair, Rehearsed, UNKNOWN_ID, withPassword } from './authority.ts';

const PASSWORD = 'a password of a file';

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

test('an app with a certificate gets a token, with a key that has a password or none', async ({}, testInfo) => {
  await using rehearsed = await Rehearsed.open();
  const { certificate, key } = await appCertificate();
  const other = await appCertificate(keyPair(1));
  await rehearsed.administrator.registerCertificate(certificate);
  for (const [pem, password] of [
    [key + certificate, undefined],
    [other.certificate + certificate + withPassword(key, PASSWORD), new Hidden(PASSWORD)],
  ] as const) {
    const credential = certificateIn(rehearsed, testInfo.outputPath('app.pem'), pem, password);
    expect((await rehearsed.source({ credential }).claims()).appId).toBe(rehearsed.connection.app.clientId);
  }
});

test('a certificate that is not registered is refused, and so is one of an app with another clock', async ({}, testInfo) => {
  await using rehearsed = await Rehearsed.open();
  const { certificate, key } = await appCertificate();
  const credential = certificateIn(rehearsed, testInfo.outputPath('app.pem'), key + certificate);
  const unknown = await failureOf(rehearsed.source({ credential }).token());
  expect(unknown).toMatchObject({ kind: 'tenant-configuration', code: 'AADSTS700027' });
  expect(unknown.message).toContain('Upload its public part');

  await rehearsed.administrator.registerCertificate(certificate);
  await rehearsed.tenant.clock.advance({ hours: 1 });
  const late = await failureOf(rehearsed.source({ credential }).token());
  expect(late).toMatchObject({ code: 'AADSTS700024' });
  expect(late.message).toContain('Set the clock of this machine');
});

test('a file that is no certificate with its key is refused with what it lacks', async ({}, testInfo) => {
  await using rehearsed = await Rehearsed.open();
  const [own, other] = [await appCertificate(), await appCertificate(keyPair(1))];
  const past = await appCertificate(keyPair(), new Date(Date.now() - 86_400_000));
  const locked = withPassword(own.key, PASSWORD);
  for (const [pem, password, said] of [
    ['no PEM at all', undefined, 'holds no certificate'],
    [own.key, undefined, 'holds no certificate'],
    [own.certificate, undefined, 'lacks the private key'],
    [own.certificate.replace(/\n\w{20}/, '\nAAAAAAAAAAAAAAAAAAAA') + own.key, undefined, 'cannot be read'],
    [own.certificate + other.key, undefined, 'belongs to none of its certificates'],
    [own.certificate + locked, undefined, 'Set CLIENT_CERTIFICATE_PASSWORD'],
    [own.certificate + locked, new Hidden('another'), 'does not open with CLIENT_CERTIFICATE_PASSWORD'],
    [past.certificate + past.key, undefined, 'expired on '],
  ] as const) {
    const credential = certificateIn(rehearsed, testInfo.outputPath('app.pem'), pem, password);
    const failure = await failureOf(rehearsed.source({ credential }).token());
    expect(failure).toMatchObject({ kind: 'tenant-configuration' });
    expect(failure.message).toContain(said);
    expect(failure.message).not.toContain('PRIVATE KEY');
  }
});

function owed(answer: 429 | 500, times: number) {
  return { host: 'login.microsoftonline.com', path: '/oauth2/v2.0/token', answer, times };
}

function certificateIn({ connection }: Rehearsed, path: string, pem: string, password?: Hidden): CredentialSettings {
  writeFileSync(path, pem, { mode: 0o600 });
  return { kind: 'certificate', clientId: connection.app.clientId, certificate: path, password };
}
