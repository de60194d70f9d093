import type { TOTP } from 'otpauth';
import type { Authenticator, Clock } from '../../../tenant/tenant.ts';
import { asPage, echo, text, type ProtocolClient, type SignInPage } from '../../../scripts/lib/protocol-client.ts';
import { expect, need, test } from './wire-test.ts';

test.use({ mfa: true });

type Answer = Readonly<Record<string, unknown>>;

/** A user with an app, and the page that asks for its code. */
async function challenged(client: ProtocolClient, user: { userPrincipalName: string; password: string }) {
  const proofUp = await client.signIn(user.userPrincipalName, user.password);
  const totp = await client.register(proofUp, 0);
  const page = await client.signIn(user.userPrincipalName, user.password, { prompt: 'login' });
  return { page, totp };
}

async function sas(client: ProtocolClient, page: SignInPage, which: 'Begin' | 'End', fields: object): Promise<Answer> {
  const url = text(page.config, which === 'Begin' ? 'urlBeginAuth' : 'urlEndAuth');
  return (await (await client.json(url, fields)).json()) as Answer;
}

async function begin(client: ProtocolClient, page: SignInPage): Promise<Answer> {
  const { sCtx: Ctx, sFT: FlowToken } = page.config;
  return sas(client, page, 'Begin', { AuthMethodId: 'PhoneAppOTP', Method: 'BeginAuth', Ctx, FlowToken });
}

async function end(client: ProtocolClient, page: SignInPage, begun: Answer, code: string): Promise<Answer> {
  const { Ctx, FlowToken, SessionId } = begun;
  const method = { AuthMethodId: 'PhoneAppOTP', Method: 'EndAuth' };
  return sas(client, page, 'End', { ...method, Ctx, FlowToken, SessionId, AdditionalAuthData: code, PollCount: '1' });
}

const wrong = (totp: TOTP) => ((Number(totp.generate()) + 1) % 1_000_000).toString().padStart(6, '0');

test(need('ConvergedTFA'), async ({ client, plainUser }) => {
  const { page } = await challenged(client, plainUser);
  expect(page.config).toMatchObject({
    pgid: 'ConvergedTFA',
    sPOST_Username: plainUser.userPrincipalName,
    arrUserProofs: [{ authMethodId: 'PhoneAppOTP', isDefault: true, phoneAppOtpTypes: ['SoftwareTokenBasedTOTP'] }],
    oPerAuthPollingInterval: expect.any(Object),
    iMaxPollAttempts: expect.any(Number),
    iPollingInterval: expect.any(Number),
  });
  for (const key of ['urlBeginAuth', 'urlEndAuth', 'urlPost']) {
    expect(text(page.config, key), key).toMatch(/^https:\/\/login\.microsoftonline\.com\//);
  }
});

test(need('SAS BeginAuth and EndAuth'), async ({ client, plainUser }) => {
  const { page, totp } = await challenged(client, plainUser);
  const begun = await begin(client, page);
  expect(begun).toMatchObject({ Success: true, AuthMethodId: 'PhoneAppOTP', ErrCode: 0, Entropy: 0 });
  for (const key of ['ResultValue', 'Message', 'Retry', 'FlowToken', 'Ctx', 'SessionId', 'CorrelationId']) {
    expect(begun).toHaveProperty(key);
  }
  expect(begun['Timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  const refused = await end(client, page, begun, wrong(totp));
  expect(refused['Success']).toBe(false);

  // The same in lower case, as other clients write it.
  const { Ctx: ctx, FlowToken: flowToken, SessionId: sessionId } = { ...begun, ...refused } as Answer;
  const spelled = { authMethodId: 'PhoneAppOTP', method: 'EndAuth', ctx, flowToken, sessionId, pollCount: 2 };
  const accepted = await sas(client, page, 'End', { ...spelled, additionalAuthData: totp.generate() });
  expect(accepted).toMatchObject({ Success: true, ResultValue: 'Success' });
});

test(need('SAS BeginAuth and EndAuth', 'polled by GET'), async ({ client, plainUser }) => {
  const { page } = await challenged(client, plainUser);
  const begun = await begin(client, page);
  const answer = await client.get(`${text(page.config, 'urlEndAuth')}?authMethodId=PhoneAppOTP&pollCount=1`, {
    'x-ms-sessionId': String(begun['SessionId']),
    'x-ms-flowToken': String(begun['FlowToken']),
    'x-ms-ctx': String(begun['Ctx']),
  });
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ Success: false, AuthMethodId: 'PhoneAppOTP' });
});

test(need('SAS BeginAuth and EndAuth', 'a code used before'), async ({ client, plainUser }) => {
  const { page, totp } = await challenged(client, plainUser);
  const code = totp.generate();
  expect(await end(client, page, await begin(client, page), code)).toMatchObject({ Success: true });
  const again = await client.signIn(plainUser.userPrincipalName, plainUser.password, { prompt: 'login' });
  expect(await end(client, again, await begin(client, again), code)).toMatchObject({
    Success: false,
    ResultValue: 'PhoneAppOtpAuthFailedDuplicateCodeEntered',
  });
});

for (const type of ['19', '22']) {
  test(need('ProcessAuth', `type ${type}`), async ({ client, plainUser }) => {
    const { page, totp } = await challenged(client, plainUser);
    const ended = await end(client, page, await begin(client, page), totp.generate());
    const next = await asPage(
      await client.form(text(page.config, 'urlPost'), {
        ...echo(page.config),
        type,
        request: String(ended['Ctx']),
        flowToken: String(ended['FlowToken']),
        login: plainUser.userPrincipalName,
        mfaAuthMethod: 'PhoneAppOTP',
      }),
    );
    expect(text(next.config, 'pgid')).toBe('KmsiInterrupt');
  });
}

test(need('push challenge and its number'), async ({ client, plainUser, tenant }) => {
  const app = tenant.authenticator();
  await client.registerPush(await client.signIn(plainUser.userPrincipalName, plainUser.password), app);
  const page = await client.signIn(plainUser.userPrincipalName, plainUser.password, { prompt: 'login' });
  expect(page.config['arrUserProofs']).toEqual(
    expect.arrayContaining([expect.objectContaining({ authMethodId: 'PhoneAppNotification', isDefault: true })]),
  );
  const { sCtx: Ctx, sFT: FlowToken } = page.config;
  const push = { AuthMethodId: 'PhoneAppNotification' };
  const begun = await sas(client, page, 'Begin', { ...push, Method: 'BeginAuth', Ctx, FlowToken });
  expect(begun).toMatchObject({ Success: true, ...push, Entropy: expect.any(Number) });
  expect(String(begun['Entropy'])).toMatch(/^\d\d$/);
  const poll = async (PollCount: number) => {
    const { Ctx, FlowToken, SessionId } = begun;
    return sas(client, page, 'End', { ...push, Method: 'EndAuth', Ctx, FlowToken, SessionId, PollCount });
  };
  expect(await poll(1)).toMatchObject({ Success: false, Retry: true, ErrCode: 0 });
  await app.approve(String(begun['Entropy']));
  const ended = await poll(2);
  expect(ended).toMatchObject({ Success: true, ResultValue: 'Success' });
  // As some clients name it even after a push.
  const next = await asPage(
    await client.form(text(page.config, 'urlPost'), {
      ...echo(page.config),
      type: '22',
      request: String(ended['Ctx']),
      flowToken: String(ended['FlowToken']),
      login: plainUser.userPrincipalName,
      mfaAuthMethod: 'PhoneAppOTP',
    }),
  );
  expect(text(next.config, 'pgid')).toBe('KmsiInterrupt');
});

for (const [how, result, happens] of [
  ['denied', 'PhoneAppDenied', (app: Authenticator) => app.deny()],
  ['left alone', 'PhoneAppNoResponse', (_: Authenticator, clock: Clock) => clock.advance({ minutes: 3, seconds: 1 })],
] as const) {
  test(need('push challenge and its number', how), async ({ client, plainUser, tenant }) => {
    const app = tenant.authenticator();
    await client.registerPush(await client.signIn(plainUser.userPrincipalName, plainUser.password), app);
    const page = await client.signIn(plainUser.userPrincipalName, plainUser.password, { prompt: 'login' });
    const { sCtx: Ctx, sFT: FlowToken } = page.config;
    const push = { AuthMethodId: 'PhoneAppNotification' };
    const begun = await sas(client, page, 'Begin', { ...push, Method: 'BeginAuth', Ctx, FlowToken });
    await happens(app, tenant.clock);
    const { SessionId } = begun;
    const tokens = { Ctx: begun['Ctx'], FlowToken: begun['FlowToken'], SessionId, PollCount: 1 };
    expect(await sas(client, page, 'End', { ...push, Method: 'EndAuth', ...tokens })).toMatchObject({
      Success: false,
      Retry: false,
      ResultValue: result,
    });
  });
}

test('the portal is not reached by posting past the second factor', async ({ client, plainUser }) => {
  const { page } = await challenged(client, plainUser);
  const begun = await begin(client, page);
  const next = await asPage(
    await client.form(text(page.config, 'urlPost'), {
      ...echo(page.config),
      type: '19',
      request: String(begun['Ctx']),
      flowToken: String(begun['FlowToken']),
      login: plainUser.userPrincipalName,
      mfaAuthMethod: 'PhoneAppOTP',
    }),
  );
  expect(text(next.config, 'pgid')).not.toBe('KmsiInterrupt');
});
