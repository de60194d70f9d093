import { createHash, randomBytes } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { APP, type ProtocolClient } from '../../../scripts/lib/protocol-client.ts';
import { expect, need, test } from './wire-test.ts';

type Answer = Readonly<Record<string, string>>;

/** The code an app gets for a sign-in that ended with this answer to "Stay signed in?". */
async function codeFor(
  client: ProtocolClient,
  user: { userPrincipalName: string; password: string },
  stay: '1' | '3',
  extra = {},
) {
  const page = await client.signIn(user.userPrincipalName, user.password, { response_mode: 'query', ...extra });
  const { location = '' } = (await client.answerKmsi(page, stay)).headers();
  return new URL(location).searchParams.get('code') ?? '';
}

async function redeem(client: ProtocolClient, code: string, extra: Readonly<Record<string, string>> = {}) {
  return client.form('/common/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: APP.id,
    redirect_uri: APP.redirectUri,
    code,
    ...extra,
  });
}

async function verified(client: ProtocolClient, idToken: string) {
  const discovery = (await (await client.get('/common/v2.0/.well-known/openid-configuration')).json()) as Answer;
  const keys = (await (await client.get(discovery['jwks_uri'] ?? '')).json()) as JSONWebKeySet;
  const { payload } = await jwtVerify(idToken, createLocalJWKSet(keys), { audience: APP.id });
  return { payload, discovery };
}

test(need('token endpoint'), async ({ client, plainUser }) => {
  const answer = await redeem(client, await codeFor(client, plainUser, '3'));
  expect(answer.status()).toBe(200);
  const tokens = (await answer.json()) as Answer;
  expect(tokens).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String) });
  const { payload, discovery } = await verified(client, tokens['id_token'] ?? '');
  expect(payload).toMatchObject({
    unique_name: plainUser.userPrincipalName,
    preferred_username: plainUser.userPrincipalName,
    oid: plainUser.id,
    tid: expect.any(String),
    nonce: 'a nonce',
  });
  expect((discovery['issuer'] ?? '').replace('{tenantid}', String(payload['tid']))).toBe(payload.iss);
});

test(need('token endpoint', 'who it is, for the cache of a library that asks'), async ({ client, plainUser }) => {
  const answer = await redeem(client, await codeFor(client, plainUser, '3'), { client_info: '1' });
  const { client_info: info = '', id_token: idToken = '' } = (await answer.json()) as Answer;
  const { payload } = await verified(client, idToken);
  expect(JSON.parse(Buffer.from(info, 'base64url').toString())).toEqual({ uid: plainUser.id, utid: payload['tid'] });
});

test(need('token endpoint', 'whether the user stays signed in'), async ({ client, plainUser }) => {
  const stateOf = async (stay: '1' | '3') => {
    const tokens = (await (
      await redeem(client, await codeFor(client, plainUser, stay, { prompt: 'login' }))
    ).json()) as Answer;
    const { payload } = await verified(client, tokens['id_token'] ?? '');
    return JSON.stringify(payload['signin_state'] ?? []);
  };
  expect(await stateOf('3')).not.toContain('kmsi');
  expect(await stateOf('1')).toContain('kmsi');
});

test('a code is good for one use, and only with the verifier of its challenge', async ({ client, plainUser }) => {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const code = await codeFor(client, plainUser, '3', { code_challenge: challenge, code_challenge_method: 'S256' });
  const without = await redeem(client, code, { code_verifier: randomBytes(32).toString('base64url') });
  expect(without.status()).toBe(400);
  expect(((await without.json()) as Answer)['error']).toBe('invalid_grant');

  const fresh = await codeFor(client, plainUser, '3', {
    prompt: 'login',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  expect((await redeem(client, fresh, { code_verifier: verifier })).status()).toBe(200);
  expect((await redeem(client, fresh, { code_verifier: verifier })).status()).toBe(400);
});

test('an address that no app has registered gets an error page and no code', async ({ client }) => {
  const { config } = await client.authorize({ redirect_uri: 'https://elsewhere.example/' });
  expect(config).toMatchObject({ pgid: 'ConvergedError' });
  expect(config['strServiceExceptionMessage']).toContain('AADSTS50011');
});
