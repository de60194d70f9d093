/** The doctor on a live tenant: each thing that can be wrong, what it says of it, and that it only looks. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { generate } from 'selfsigned';
import { GraphError } from '../../../../tenant/graph/error.ts';
import { PERMISSIONS } from '../../../../tenant/embedded/graph/permissions.ts';
import { permissionsOf } from '../../../../tenant/live/permissions.ts';
import { checkCertificate } from '../../../../scripts/doctor/app.ts';
import type { Finding } from '../../../../scripts/doctor/finding.ts';
import { checkRecord } from '../../../../scripts/doctor/room.ts';
import { reportText } from '../../../../scripts/doctor/text.ts';
import { userBody } from '../../graph/in-process.ts';
import { examined, type Condition } from './patient.ts';

const GATEWAY = {
  PHONE_LINE: 'sms-gateway',
  PHONE_NUMBER: '+1 4185550123',
  SMS_GATEWAY_URL: 'http://192.168.1.20:8080',
  SMS_GATEWAY_USER: 'sms',
  SMS_GATEWAY_PASSWORD: 'gateway-password',
} as const;
const SKU = 'c42b9cae-ea4f-4ab7-9717-81576235ccac';

test('a tenant where everything is right is ready, and what Graph does not tell is left to a person', async () => {
  const { report } = await examined({ settings: GATEWAY });
  expect(report.verdict).toBe('ready');
  const states = new Map(report.findings.map(({ id, state }) => [id, state]));
  expect(new Set(states.values())).toEqual(new Set(['fine', 'by-hand']));
  expect([...states.keys()]).toEqual([
    ...['login.microsoftonline.com', 'graph.microsoft.com', 'office.com', 'www.office.com'].map((one) => `host:${one}`),
    ...['m365.cloud.microsoft', 'mysignins.microsoft.com', 'aadcdn.msauth.net'].map((one) => `host:${one}`),
    'clock',
    'token',
    ...permissionsOf('provisioner', 'observer').map(({ name }) => `permission:${name}`),
    'permissions-needless',
    'tenant',
    'domains',
    ...['SoftwareOath', 'MicrosoftAuthenticator', 'Sms', 'Voice'].map((one) => `method:${one}`),
    ...['campaign', 'security-defaults', 'second-factor', 'phone'],
    ...['directory-size', 'licence', 'users-today', 'leftovers', 'record', 'budgets'],
    ...['security-questions', 'reset-registration', 'combined-registration', 'stay-signed-in'].map(
      (one) => `by-hand:${one}`,
    ),
    ...['per-user-mfa', 'emergency-access', 'phone-without-chat'].map((one) => `by-hand:${one}`),
  ]);
});

test('whatever it finds, it only reads', async () => {
  const { report, graph } = await examined(
    {
      tenant: {
        securityDefaults: true,
        registrationCampaign: true,
        methods: ['voice'],
        verifiedDomains: ['a.example'],
      },
    },
    async (one) =>
      one.post('/users', userBody({ userPrincipalName: 'e2e-x@reseau.test', employeeType: 'first-login-e2e' })),
  );
  expect(report.verdict).toBe('ready with warnings');
  expect(graph.calls.length).toBeGreaterThan(8);
  expect(graph.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
});

/** What is wrong, and what is said: id, state, what was found, what to do. */
const WRONG: Readonly<
  Record<string, readonly [Condition, id: string, state: Finding['state'], found: RegExp, remedy: RegExp]>
> = {
  'a token of another app': [
    { claims: { appId: randomUUID() } },
    ...(['token', 'wrong', /another app than CLIENT_ID/, /CLIENT_ID/] as const),
  ],
  'a token of another tenant': [
    { claims: { tenantId: randomUUID() } },
    ...(['tenant', 'wrong', /the token is of another tenant than TENANT_ID/, /TENANT_ID/] as const),
  ],
  'another organisation': [
    {
      settings: { TENANT_ID: '0f1e2d3c-0000-4000-8000-0000000000ff' },
      claims: { tenantId: '0f1e2d3c-0000-4000-8000-0000000000ff' },
    },
    ...(['tenant', 'wrong', /the organisation is another one/, /TENANT_ID/] as const),
  ],
  'a production domain in the tenant': [
    { tenant: { verifiedDomains: ['medecins.SSSS.gouv.qc.ca'] } },
    ...(['domains', 'wrong', /has medecins\.ssss\.gouv\.qc\.ca, where real people/, /made for tests/] as const),
  ],
  'a domain the tenant has not': [
    { settings: { TENANT_DOMAIN: 'other.example', ALLOWED_DOMAINS: 'other.example' } },
    ...(['domains', 'wrong', /other\.example is not verified/, /one it has: reseau\.test/] as const),
  ],
  'a policy without texts': [
    { tenant: { methods: ['softwareOath'] }, settings: GATEWAY },
    ...(['method:Sms', 'warning', /not allowed: sms, app-then-sms, other-account, too-late/, /tenant:setup/] as const),
  ],
  'a policy without any of the methods': [
    { tenant: { methods: [] } },
    ...(['methods', 'wrong', /none of the guide’s/, /tenant:setup/] as const),
  ],
  'security defaults': [
    { tenant: { securityDefaults: true } },
    ...(['security-defaults', 'warning', /never for a text or a call/, /Conditional Access/] as const),
  ],
  'nothing that asks for a second factor': [
    { tenant: { mfa: false } },
    ...(['second-factor', 'warning', /no policy asks for one/, /Conditional Access/] as const),
  ],
  'a registration campaign': [
    { tenant: { registrationCampaign: true } },
    ...(['campaign', 'warning', /^on: after signing in.*another method/, /turn it off/] as const),
  ],
  'a licence the tenant has not': [
    { settings: { LICENCE_SKU: '18181a46-0d4e-45cd-891e-60aabd171b4e' } },
    ...(['licence', 'wrong', /not bought LICENCE_SKU/, /DEVELOPERPACK_E5/] as const),
  ],
  'no licence left': [
    { settings: { LICENCE_SKU: SKU }, tenant: { licences: 1 } },
    ...(['licence', 'wrong', /0 of 1 free/, /sweep/] as const),
  ],
  'fewer licences than users of a run': [
    { settings: { LICENCE_SKU: SKU }, tenant: { licences: 5 } },
    ...(['licence', 'warning', /4 of 5 free, and a run may make 12/, /sweep/] as const),
  ],
  'no prepared account left': [
    { settings: { ACCOUNT_LIST: 'package.json' }, probe: { accountsLeft: () => 0 } },
    ...(['accounts', 'wrong', /^0 not used yet/, /ACCOUNT_LIST/] as const),
  ],
  'few prepared accounts left': [
    { settings: { ACCOUNT_LIST: 'package.json' }, probe: { accountsLeft: () => 3 } },
    ...(['accounts', 'warning', /3 not used yet, and a run may use 12/, /ACCOUNT_LIST/] as const),
  ],
  'a day that has had its users': [
    { settings: { USERS_A_DAY: '0' } },
    ...(['users-today', 'wrong', /0 of 0/, /tomorrow \(UTC\)/] as const),
  ],
  'a phone that refuses what it is given': [
    { settings: GATEWAY, probe: { phone: async () => 'The gateway refuses user and password (401).' } },
    ...(['phone', 'wrong', /refuses user and password/, /PHONE_LINE/] as const),
  ],
  'budgets that are too small': [
    {
      probe: {
        costs: async () => ({ tests: 9, total: { users: 20, texts: 5, calls: 0, minutes: 2.5, wrongEntries: 1 } }),
      },
    },
    ...([
      'budgets',
      'warning',
      /not enough for all 9 tests: 20 users, 5 texts, 0 calls, 2\.5 minutes/,
      /set BUDGET_USERS=20, BUDGET_TEXTS=5$/,
    ] as const),
  ],
  'a list of the tests that does not come': [
    { probe: { costs: async () => undefined } },
    ...(['budgets', 'warning', /could not be listed/, /--list/] as const),
  ],
  'permissions too many': [
    { claims: { roles: [...PERMISSIONS, 'Mail.Read', 'Directory.ReadWrite.All'] } },
    ...([
      'permissions-needless',
      'warning',
      /^Directory\.ReadWrite\.All, Mail\.Read; .*administrator/,
      /take them/,
    ] as const),
  ],
  'the permissions of the set-up, left there': [
    { claims: { roles: [...PERMISSIONS, 'Policy.ReadWrite.SecurityDefaults'] } },
    ...([
      'permissions-needless',
      'warning',
      /for `npm run tenant:setup`, and for nothing after it/,
      /take them/,
    ] as const),
  ],
  'a permission that allows more than is needed': [
    { claims: { roles: [...PERMISSIONS.filter((one) => one !== 'Organization.Read.All'), 'Directory.Read.All'] } },
    ...(['permission:Organization.Read.All', 'warning', /Directory\.Read\.All stands in for it/, /add/] as const),
  ],
};

for (const [what, [condition, id, state, text, remedy]] of Object.entries(WRONG)) {
  test(`the doctor names it and the remedy: ${what}`, async () => {
    const { found } = await examined(condition);
    const finding = found(id);
    expect(finding).toMatchObject({ state });
    expect(finding.found).toMatch(text);
    expect(finding.remedy).toMatch(remedy);
  });
}

for (const { name, needed } of permissionsOf('provisioner', 'observer')) {
  const state = needed ? 'wrong' : 'warning';

  test(`a permission that is missing is named, with what it is for, and nothing is asked that needs it: ${name}`, async () => {
    const roles = PERMISSIONS.filter((one) => one !== name);
    const { report, found, graph } = await examined({ claims: { roles } });
    expect(found(`permission:${name}`)).toMatchObject({ state });
    expect(found(`permission:${name}`).remedy).toContain(name);
    expect(found(`permission:${name}`).found).toMatch(/^not granted: without it /);
    const unasked = report.findings.filter((finding) => finding.state === 'not-asked');
    for (const { found: text } of unasked) expect(text).toBe(`not asked: ${name} is not granted`);
    expect(graph.calls.filter((call) => / 40[13]$/.test(call))).toEqual([]);
  });
}

test('users left behind are counted, and those of today, the deleted among them', async () => {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const named = (name: string) =>
    userBody({ userPrincipalName: `${name}@reseau.test`, mailNickname: 'x', employeeType: 'first-login-e2e' });
  const { found } = await examined({}, async (graph) => {
    await graph.post('/users', named('e2e-20200101-wxyz-1-aaaaaa.x'));
    graph.journey.advance(3 * 60 * 60_000);
    for (const name of ['2', '3']) await graph.post('/users', named(`e2e-${day}-abcd-${name}-aaaaaa.x`));
    await graph.client.deleteUser(`e2e-${day}-abcd-3-aaaaaa.x@reseau.test`);
  });
  expect(found('leftovers')).toMatchObject({ state: 'warning', found: '1 user, older than two hours' });
  expect(found('users-today')).toMatchObject({ found: '2 of 50' });
});

test('a refused token is said once, and what depends on it is not asked', async () => {
  const problem = new GraphError('tenant-configuration', 'The client secret has expired: make another one.');
  const { report, found, graph } = await examined({ probe: { claims: async () => Promise.reject(problem) } });
  expect(report.verdict).toBe('not ready');
  expect(found('token')).toMatchObject({ state: 'wrong', found: 'The client secret has expired: make another one.' });
  const states = ['tenant', 'methods', 'licence', 'permission:User.ReadWrite.All'].map((id) => found(id));
  for (const finding of states)
    expect(finding).toMatchObject({ state: 'not-asked', found: 'not asked: there is no token' });
  expect(graph.calls).toEqual([]);
  expect(found('phone')).toMatchObject({ state: 'fine' });
  expect(found('budgets')).toMatchObject({ state: 'fine' });
});

test('a certificate is said to end before it does', async () => {
  const app = { kind: 'certificate', clientId: '', password: undefined } as const;
  const day = 24 * 60 * 60_000;
  const { cert } = await generate([{ name: 'commonName', value: 'app' }], {
    keyType: 'ec',
    notBeforeDate: new Date(0),
    notAfterDate: new Date(100 * day),
  });
  const path = test.info().outputPath('app.pem');
  writeFileSync(path, cert);
  const at = (days: number) => checkCertificate({ ...app, certificate: path }, days * day)[0];
  expect(at(10)).toMatchObject({ state: 'fine', found: 'good for 90 days more' });
  expect(at(99)).toMatchObject({ state: 'warning', found: 'good for 1 day more' });
  expect(at(101)).toMatchObject({ state: 'wrong', found: 'has expired' });
  expect(at(-1)).toMatchObject({ state: 'wrong', found: 'is not valid yet' });
});

test('the record is a file of its own in a folder that is there or can be', async () => {
  const folder = test.info().outputPath('records');
  mkdirSync(folder);
  writeFileSync(`${folder}/there`, '');
  symlinkSync(`${folder}/there`, `${folder}/link`);
  expect(checkRecord(`${folder}/there`)).toMatchObject({ state: 'fine' });
  expect(checkRecord(`${folder}/deep/down/record.jsonl`)).toMatchObject({ state: 'fine' });
  expect(checkRecord(`${folder}/link`)).toMatchObject({ state: 'wrong', found: 'is no file of its own' });
});

test('the table stands in terminals of 80 and 120 columns, and bears no colour where there is none', async () => {
  const { report } = await examined({ tenant: { registrationCampaign: true }, settings: { USERS_A_DAY: '0' } });
  for (const width of [80, 120]) {
    const text = reportText(report, { width, colours: false });
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
    expect(text).not.toContain('\u001b');
    expect(text).toMatch(/^ {2}✗ Users of today +0 of 0$/m);
    expect(text).toMatch(/\nLive tenant: not ready \(1 not right, 1 warning, \d+ fine, \d+ by hand\)\.$/);
  }
  expect(reportText(report, { width: 80, colours: true })).toContain('\u001b[31m✗');
});
