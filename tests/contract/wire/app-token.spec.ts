/** The token endpoint for apps of their own, as a program that knows only the protocol uses it (RFC 6749 4.4, RFC 7523). */
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import { Administrator } from '../../../tenant/embedded/administrator.ts';
import { connectionFromEnvironment } from '../../../tenant/embedded/embedded-tenant.ts';
import { appCertificate, UNKNOWN_ID } from '../live/authority.ts';
import type { ProtocolClient } from '../../../scripts/lib/protocol-client.ts';
import { expect, test } from './wire-test.ts';

const GRAPH = 'https://graph.microsoft.com';
/** The run's tenant, which is there when tests run and not when they are listed. */
const here = () => connectionFromEnvironment(process.env);
const endpointOf = (tenantId: string) => `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Form = Readonly<Record<string, string | undefined>>;

async function ask(client: ProtocolClient, changes: Form = {}, authority = here().tenantId) {
  const { app } = here();
  const form: Form = {
    grant_type: 'client_credentials',
    client_id: app.clientId,
    client_secret: app.secret,
    scope: `${GRAPH}/.default`,
    ...changes,
  };
  const given = Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const answer = await client.form(
    `/${authority}/oauth2/v2.0/token`,
    Object.fromEntries(given) as Record<string, string>,
  );
  return { status: answer.status(), body: (await answer.json()) as Readonly<Record<string, unknown>> };
}

test('an app is given a token of its own, by the tenant’s id or its name', async ({ client }) => {
  for (const authority of [here().tenantId, here().domain]) {
    const { status, body } = await ask(client, {}, authority);
    expect(status).toBe(200);
    expect(body).toEqual({
      token_type: 'Bearer',
      expires_in: 3_599,
      ext_expires_in: 3_599,
      access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as unknown,
    });
  }
});

for (const [what, changes, authority, code, error, status] of [
  ['nothing to prove itself by', { client_secret: undefined }, undefined, 7000218, 'invalid_client', 401],
  ['another secret', { client_secret: 'another' }, undefined, 7000215, 'invalid_client', 401],
  ['another app', { client_id: UNKNOWN_ID }, undefined, 700016, 'unauthorized_client', 400],
  ['a single permission', { scope: `${GRAPH}/User.Read.All` }, undefined, 1002012, 'invalid_scope', 400],
  ['another resource', { scope: 'https://vault.azure.net/.default' }, undefined, 500011, 'invalid_resource', 400],
  // Only the refusal is documented, not its number.
  ['no tenant in particular @assumed', {}, 'common', 90002, 'invalid_request', 400],
  ['another tenant', {}, UNKNOWN_ID, 90002, 'invalid_request', 400],
  [
    'an assertion that is none',
    { client_secret: undefined, client_assertion_type: ASSERTION_TYPE, client_assertion: 'none' },
    undefined,
    50027,
    'invalid_client',
    401,
  ],
] as const) {
  test(`an app is refused with ${what}: ${code}`, { tag: '@slow' }, async ({ client }) => {
    const refused = await ask(client, changes, authority);
    expect(refused).toMatchObject({ status, body: { error, error_codes: [code] } });
    expect(refused.body['error_description']).toContain(`AADSTS${code}: `);
    expect(JSON.stringify(refused.body)).not.toContain(here().app.secret);
  });
}

/** Claims of an assertion that is good but for them. */
async function assertion(claims: { iss?: string; sub?: string; aud?: string; exp?: number }, name = 'x5t#S256') {
  const { app, tenantId, control } = here();
  const { certificate, key } = await appCertificate();
  await new Administrator(control).registerCertificate(certificate);
  const hash = createHash(name === 'x5t' ? 'sha1' : 'sha256').update(new X509Certificate(certificate).raw);
  const now = Math.floor(Date.now() / 1000);
  const own = {
    iss: app.clientId,
    sub: app.clientId,
    aud: endpointOf(tenantId),
    jti: 'once',
    nbf: now,
    exp: now + 600,
  };
  return new SignJWT({ ...own, ...claims })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', [name]: hash.digest('base64url') })
    .sign(createPrivateKey(key));
}

for (const name of ['x5t', 'x5t#S256']) {
  test(`an assertion names its certificate by ${name}`, async ({ client }) => {
    const signed = { client_assertion_type: ASSERTION_TYPE, client_assertion: await assertion({}, name) };
    expect((await ask(client, { client_secret: undefined, ...signed })).status).toBe(200);
  });
}

for (const [what, claims, code] of [
  ['for another tenant', { aud: endpointOf(UNKNOWN_ID) }, 700023],
  ['of another app', { iss: UNKNOWN_ID, sub: UNKNOWN_ID }, 700021],
  ['about another app', { sub: UNKNOWN_ID }, 700021],
  ['that is over', { exp: Math.floor(Date.now() / 1000) - 3_600 }, 700024],
] as const) {
  test(`an assertion ${what} is refused: ${code}`, { tag: '@slow' }, async ({ client }) => {
    const signed = { client_assertion_type: ASSERTION_TYPE, client_assertion: await assertion(claims) };
    const refused = await ask(client, { client_secret: undefined, ...signed });
    expect(refused).toMatchObject({ status: 401, body: { error_codes: [code] } });
  });
}

test('Graph takes such a token until it expires, and none that was changed or is a user’s', async ({
  client,
  tenant,
  request,
}) => {
  const { access_token: token } = (await ask(client)).body as { access_token: string };
  const status = async (bearer: string) => {
    const answer = await request.get(`${GRAPH}/v1.0/organization`, { headers: { authorization: `Bearer ${bearer}` } });
    return [answer.status(), ((await answer.json()) as { error?: { code: string } }).error?.code];
  };
  const refused = [401, 'InvalidAuthenticationToken'];
  expect(await status(token)).toEqual([200, undefined]);
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const widened = Buffer.from(JSON.stringify({ ...claims, roles: ['Directory.ReadWrite.All'] })).toString('base64url');
  expect(await status(`${header}.${widened}.${signature}`)).toEqual(refused);
  expect(await status(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`)).toEqual(refused);
  await tenant.clock.advance({ hours: 1 });
  expect(await status(token)).toEqual(refused);
});
