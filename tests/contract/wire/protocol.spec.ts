import { APP, asPage, echo, hiddenForm, text } from '../../../scripts/lib/protocol-client.ts';
import { expect, need, test } from './wire-test.ts';

const COMMON_KEYS = [
  'hpgact',
  'hpgid',
  'pgid',
  'sFT',
  'sFTName',
  'sCtx',
  'apiCanary',
  'canary',
  'correlationId',
  'sessionId',
  'country',
  'urlPost',
];

for (const path of [
  '/common/oauth2/authorize',
  '/common/oauth2/v2.0/authorize',
  '/organizations/oauth2/v2.0/authorize',
]) {
  test(need('authorize, query, fragment and form_post', path), async ({ client }) => {
    for (const mode of ['query', 'fragment', 'form_post']) {
      const { response, config } = await client.authorize({ response_mode: mode }, path);
      expect(response.status(), mode).toBe(200);
      expect(config, mode).toMatchObject({ pgid: 'ConvergedSignIn', sErrorCode: '50058' });
    }
  });
}

test(need('script block of every page'), async ({ client, plainUser }) => {
  const start = await client.authorize();
  const kmsi = await client.signIn(plainUser.userPrincipalName, plainUser.password);
  for (const { html, config } of [start, kmsi]) {
    const pgid = text(config, 'pgid');
    expect(pgid).not.toBe('');
    expect(html).toContain(`<meta name="PageID" content="${pgid}"`);
    const others = [
      'ConvergedSignIn',
      'ConvergedTFA',
      'ConvergedProofUpRedirect',
      'ConvergedChangePassword',
      'KmsiInterrupt',
    ];
    expect(others.filter((other) => html.includes(other))).toEqual([pgid]);
    expect(JSON.stringify(config)).not.toContain('};');
  }
});

test(need('members of every $Config'), async ({ client, newAccount }) => {
  const account = await newAccount({ passwordChange: 'before-registration' });
  const start = await client.authorize();
  const change = await client.signIn(account.userPrincipalName, account.temporaryPassword.reveal());
  expect(text(change.config, 'pgid')).toBe('ConvergedChangePassword');
  for (const { config } of [start, change]) {
    expect(Object.keys(config)).toEqual(expect.arrayContaining(COMMON_KEYS));
    expect(config['sFTName']).toBe('flowToken');
  }
});

test(need('GetCredentialType'), async ({ client, plainUser, unknownUser }) => {
  const start = await client.authorize();
  const known = (await (await client.credentialType(start, plainUser.userPrincipalName)).json()) as Record<
    string,
    unknown
  >;
  expect(known).toMatchObject({
    IfExistsResult: 0,
    ThrottleStatus: 0,
    EstsProperties: { DomainType: 3 },
    Credentials: { HasPassword: true, PrefCredential: 1 },
  });
  expect(known['FlowToken']).not.toBe(start.config['sFT']);
  expect(known['apiCanary']).toEqual(expect.any(String));
  const unknown = (await (await client.credentialType(start, unknownUser)).json()) as Record<string, unknown>;
  expect(unknown['IfExistsResult']).toBe(1);
});

test(need('content type of JSON answers'), async ({ client, plainUser }) => {
  const answer = await client.credentialType(await client.authorize(), plainUser.userPrincipalName);
  expect(answer.headers()['content-type']).toBe('application/json; charset=utf-8');
});

test(need('login and a wrong password'), async ({ client, plainUser }) => {
  const refused = await client.signIn(plainUser.userPrincipalName, 'Not-the-password-1');
  expect(refused.response.headers()['x-ms-request-id']).toEqual(expect.any(String));
  expect(refused.config).toMatchObject({ pgid: 'ConvergedSignIn', sErrorCode: '50126' });
  expect(text(refused.config, 'urlPost')).toMatch(/^https:\/\/login\.microsoftonline\.com\//);
  const accepted = await client.login(refused, plainUser.userPrincipalName, plainUser.password);
  expect(text(accepted.config, 'pgid')).toBe('KmsiInterrupt');
});

test(need('kmsi'), async ({ client, plainUser }) => {
  const page = await client.signIn(plainUser.userPrincipalName, plainUser.password);
  expect(Object.keys(page.config)).toEqual(expect.arrayContaining(COMMON_KEYS));
  expect(text(page.config, 'urlPost')).toBe('/kmsi');
  const answer = await client.answerKmsi(page, '1');
  expect(answer.status()).toBe(302);
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  expect(cookies.some(({ value }) => value.startsWith('ESTSAUTHPERSISTENT='))).toBe(true);
});

test(need('return to the app'), async ({ client, plainUser }) => {
  const page = await client.signIn(plainUser.userPrincipalName, plainUser.password, { response_mode: 'query' });
  const answer = await client.answerKmsi(page);
  expect(answer.headers()['location']).toMatch(/^http:\/\/localhost:8400\/\?code=[^&]+&.*session_state=/);
});

test(need('pages that post themselves'), async ({ client, plainUser }) => {
  const page = await client.signIn(plainUser.userPrincipalName, plainUser.password, { response_mode: 'form_post' });
  const html = await (await client.answerKmsi(page)).text();
  expect(html.startsWith('<html><head><title>Working...</title>')).toBe(true);
  expect(html).toMatch(/<form[^>]* name="hiddenform"/);
  expect(html).not.toContain('SAMLRequest');
  const { action, fields } = hiddenForm(html);
  expect(action).toBe(APP.redirectUri);
  expect(fields).toMatchObject({ code: expect.any(String), state: 'a state', session_state: expect.any(String) });
});

test.describe('in a tenant that asks for a second factor', () => {
  test.use({ mfa: true });

  test(need('ConvergedProofUpRedirect'), async ({ client, newAccount }) => {
    const account = await newAccount({ passwordChange: 'after-registration' });
    const { config } = await client.signIn(account.userPrincipalName, account.temporaryPassword.reveal());
    expect(config).toMatchObject({
      pgid: 'ConvergedProofUpRedirect',
      iErrorCode: 50203,
      iRemainingDaysToSkipMfaRegistration: 0,
    });
    for (const key of ['urlSkipMfaRegistration', 'sProofUpAuthState', 'sProofUpToken', 'sProofUpTokenName']) {
      expect(config, key).toHaveProperty(key);
    }
  });

  test(need('ConvergedChangePassword'), async ({ client, newAccount }) => {
    const account = await newAccount({ passwordChange: 'before-registration' });
    const old = account.temporaryPassword.reveal();
    const page = await client.signIn(account.userPrincipalName, old);
    const begin = async (OldPassword: string, NewPassword: string) => {
      const body = { Ctx: page.config['sCtx'], FlowToken: page.config['sFT'], OldPassword, NewPassword };
      const answer = (await (await client.json(text(page.config, 'urlAsyncSsprBegin'), body)).json()) as Record<
        string,
        unknown
      >;
      let last = answer;
      while (last['IsJobPending'] === true) {
        const { Ctx, FlowToken, CoupledDataCenter, CoupledScaleUnit } = last;
        const poll = { Ctx, FlowToken, CoupledDataCenter, CoupledScaleUnit };
        last = (await (await client.json(text(page.config, 'urlAsyncSsprPoll'), poll)).json()) as Record<
          string,
          unknown
        >;
      }
      return { answer, last };
    };
    const { answer } = await begin(old, 'Short-1');
    for (const key of ['IsJobPending', 'Ctx', 'FlowToken', 'CoupledDataCenter', 'CoupledScaleUnit'])
      expect(answer).toHaveProperty(key);
    const refused = await begin(old, 'Short-1');
    expect(refused.last['ErrorMessage']).toBe('120002');
    const { last } = await begin(old, 'Gr8-umbrella-Zebra');
    expect(last['ErrorMessage'] ?? '').toBe('');
    const next = await asPage(
      await client.form(text(page.config, 'urlPost'), {
        ...echo(page.config),
        ctx: String(last['Ctx']),
        flowToken: String(last['FlowToken']),
        currentpasswd: old,
        confirmnewpasswd: 'Gr8-umbrella-Zebra',
      }),
    );
    expect(text(next.config, 'pgid')).toBe('ConvergedProofUpRedirect');
  });
});
