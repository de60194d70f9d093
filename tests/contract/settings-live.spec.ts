/** Every setting of a live tenant wrong in turn and missing in turn, and what contradicts itself. */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { expect, test, type TestInfo } from '@playwright/test';
import { generate } from 'selfsigned';
import { EXAMPLES, readSettings, SettingsError } from '../../settings.ts';
import { fileProblem } from '../../settings/live-files.ts';
import { ENVIRONMENT_EXAMPLES, hiddenIn, LIVE_EXAMPLES } from '../../settings/live.ts';
import { ROOT } from './lib/sources.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const SECRET = 'Qx7~secret-of-the-app';
/** What a live tenant needs at least. */
const LEAST = {
  TENANT: 'live',
  LIVE: 'own-test-tenant',
  TENANT_ID: '3F1E2D3C-0000-4000-8000-00000000000A',
  TENANT_DOMAIN: 'essai.onmicrosoft.com',
  ALLOWED_DOMAINS: 'autre.example, Essai.onmicrosoft.com',
  CREDENTIAL: 'secret',
  CLIENT_ID: '0f1e2d3c-0000-4000-8000-000000000001',
  CLIENT_SECRET: SECRET,
} as const;
const GATEWAY = {
  PHONE_LINE: 'sms-gateway',
  PHONE_NUMBER: '+1 4185550123',
  SMS_GATEWAY_URL: 'http://192.168.1.20:8080',
  SMS_GATEWAY_USER: 'sms',
  SMS_GATEWAY_PASSWORD: 'gateway-password',
} as const;
const TWILIO = {
  PHONE_LINE: 'twilio',
  PHONE_NUMBER: '+1 4185550123',
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
  TWILIO_AUTH_TOKEN: 'twilio-token',
} as const;

test('a live tenant is complete with eight settings, and the rest is default deny', () => {
  const { live } = readSettings(LEAST);
  expect(live).toMatchObject({
    tenantId: '3f1e2d3c-0000-4000-8000-00000000000a',
    domain: 'essai.onmicrosoft.com',
    allowedDomains: ['autre.example', 'essai.onmicrosoft.com'],
    productionDomains: ['ssss.gouv.qc.ca'],
    protectedUsers: [],
    phone: { kind: 'none' },
    attended: false,
    licence: undefined,
    accountList: undefined,
    usersADay: 50,
    proxy: undefined,
    proxySpki: undefined,
  });
  expect(live?.record).toMatch(/[\\/]reports[\\/]live[\\/]record\.jsonl$/);
});

test('.env alone may say all of it, the switch included: editors know no other place', () => {
  const file = Object.entries(LEAST).map(([name, value]) => `${name}="${value}"`);
  expect(readSettings({}, file.join('\n')).live?.domain).toBe('essai.onmicrosoft.com');
});

test('without TENANT=live nothing of it is asked for, and nothing of it is opened', () => {
  expect(readSettings({ ...LEAST, TENANT: undefined })).toMatchObject({ tenant: 'embedded', live: undefined });
});

/** What is left out of what is complete, and the reason that is given. */
const MISSING: readonly (readonly [from: Variables, name: keyof typeof LIVE_EXAMPLES, reason: string])[] = [
  [LEAST, 'LIVE', 'must be own-test-tenant, by which you say that the tenant is your own and made for tests'],
  [LEAST, 'TENANT_ID', 'is not set, and a live tenant is named by its id'],
  [LEAST, 'TENANT_DOMAIN', 'is not set, and users are made in one domain of the tenant'],
  [LEAST, 'ALLOWED_DOMAINS', 'is not set, and users are made in no domain that is not on this list'],
  [LEAST, 'CREDENTIAL', 'is not set, and it says where the token for Microsoft Graph comes from'],
  [LEAST, 'CLIENT_ID', 'is not set, and the token is given to an app registration'],
  [LEAST, 'CLIENT_SECRET', 'is not set, and CREDENTIAL is secret'],
  [{ ...LEAST, CREDENTIAL: 'certificate' }, 'CLIENT_CERTIFICATE', 'is not set, and CREDENTIAL is certificate'],
  [
    { ...LEAST, CREDENTIAL: 'azure-pipelines' },
    'SERVICE_CONNECTION_ID',
    'is not set, and CREDENTIAL is azure-pipelines',
  ],
  ...(['PHONE_NUMBER', 'SMS_GATEWAY_URL', 'SMS_GATEWAY_USER', 'SMS_GATEWAY_PASSWORD'] as const).map(
    (name) => [{ ...LEAST, ...GATEWAY }, name, 'is not set, and PHONE_LINE is sms-gateway'] as const,
  ),
  ...(['PHONE_NUMBER', 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'] as const).map(
    (name) => [{ ...LEAST, ...TWILIO }, name, 'is not set, and PHONE_LINE is twilio'] as const,
  ),
  [{ ...LEAST, PHONE_LINE: 'attended' }, 'PHONE_NUMBER', 'is not set, and PHONE_LINE is attended'],
];

for (const [complete, name, reason] of MISSING) {
  test(`a setting that is missing is named with what needs it: ${name}, ${reason}`, () => {
    expect(problems({ ...complete, [name]: undefined })).toEqual([sentence(name, reason)]);
    expect(problems({ ...complete, [name]: '' }), 'empty is not set').toEqual([sentence(name, reason)]);
  });
}

const ID = 'must be an id of 32 hexadecimal digits with dashes';
const DOMAINS = 'must be domain names without a scheme, a wildcard or a dot at their end, separated by commas';
const DOMAIN = 'must be a domain name without a scheme, a wildcard or a dot at its end';
const ADDRESS =
  'must be an https address, or http within this machine or a private network, without user and password in it';
const PHONE = 'must be a number with a space after the country code';
const USERS = 'must be ids or user principal names, separated by commas';
const PROXY = 'must be an address that begins with http:// or https://';

/** A setting, values it cannot have, and the reason. */
const WRONG: readonly (readonly [name: keyof typeof LIVE_EXAMPLES, reason: string, values: readonly string[]])[] = [
  [
    'LIVE',
    'must be own-test-tenant, by which you say that the tenant is your own and made for tests',
    ['on', 'true', 'OWN-TEST-TENANT', '1'],
  ],
  ['TENANT_ID', ID, ['essai.onmicrosoft.com', 'common', '0f1e2d3c', '{0f1e2d3c-0000-4000-8000-000000000000}']],
  ['CLIENT_ID', ID, ['first-login', '0f1e2d3c00004000800000000000000']],
  ['SERVICE_CONNECTION_ID', ID, ['connection']],
  ['LICENCE_SKU', ID, ['ENTERPRISEPACK', 'E5']],
  [
    'TENANT_DOMAIN',
    DOMAIN,
    ['https://essai.example', 'essai.example.', '*.example', 'essai', 'réseau.example', 'essai..example', '10.0.0.1'],
  ],
  ['ALLOWED_DOMAINS', DOMAINS, ['*', '*.example', 'essai.example,', 'essai.example;autre.example', '@essai.example']],
  ['PRODUCTION_DOMAINS', DOMAINS, ['clinic', 'clinic.example,,other.example']],
  ['PROTECTED_USERS', USERS, ['emergency', 'emergency@essai.example,', 'a b@essai.example']],
  ['CREDENTIAL', 'must be secret or certificate or github or azure-pipelines', ['password', 'Secret']],
  ['CLIENT_SECRET', 'is still the words of the example', ['(the value, not the id, of a client secret)']],
  [
    'CLIENT_SECRET',
    'is an id; what is needed is the value, which the portal shows once',
    ['0F1E2D3C-0000-4000-8000-000000000009'],
  ],
  ['PHONE_LINE', 'must be none or sms-gateway or twilio or attended', ['android', 'yes']],
  ['PHONE_NUMBER', PHONE, ['+14185550123', '418 555-0123', '+1 418 555 0123', '001 4185550123', '+1 418']],
  [
    'SMS_GATEWAY_URL',
    ADDRESS,
    [
      'http://gateway.example:8080',
      'http://10.evil.example',
      'http://127.evil.example',
      'http://localhost.evil.example',
      'http://192.168.1.20.evil.example',
      'https://sms:password@gateway.example',
      'ftp://192.168.1.20',
      '192.168.1.20:8080',
    ],
  ],
  ['SMS_GATEWAY_PASSWORD', 'is still the words of the example', ['(as the app on the phone shows it)']],
  ['TWILIO_ACCOUNT_SID', 'must be AC and 32 hexadecimal digits', ['SK00000000000000000000000000000000', 'AC0']],
  ['ATTENDED', 'must be on or off', ['yes', 'true']],
  ['USERS_A_DAY', 'must be a whole number from 0 to 500', ['501', '-1', '1.5', 'all']],
  ['PROXY_SPKI', 'must be a SHA-256 in base64', ['abc', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU']],
  ['ACCOUNT_LIST', 'names no file', ['/nowhere/accounts.json', 'tests']],
  ['ACCOUNT_LIST', 'begins with ~, which is not replaced here: write the whole path', ['~/accounts.json']],
  ['RECORD', 'names a folder, and a file is meant', ['reports', '/']],
  ['RECORD', 'lies below a file, where there can be no folder', ['package.json/record.jsonl']],
  ['RECORD', 'begins with ~, which is not replaced here: write the whole path', ['~/record.jsonl']],
  ['RECORD', 'lies in OUTPUT, which every run empties in part', ['reports/out/record.jsonl']],
];

for (const [name, reason, values] of WRONG) {
  test(`a setting that is wrong is said with its name, the reason and an example: ${name} ${reason}`, () => {
    for (const value of values) {
      expect(problems({ ...LEAST, ...lineWith(name), [name]: value }), value).toEqual([sentence(name, reason)]);
    }
  });
}

test('an address of a private network or of this machine needs no TLS, any other does', () => {
  for (const url of [
    'http://10.1.2.3',
    'http://172.20.0.1:8080',
    'http://localhost:8080',
    'http://127.0.0.1:1',
    'http://[::1]:8080',
    'http://[fd12:3456::1]:8080',
    'https://gateway.example',
  ]) {
    expect(problems({ ...LEAST, ...GATEWAY, SMS_GATEWAY_URL: url }), url).toEqual([]);
  }
});

/** Settings that are right alone and wrong together, and what is said. */
const CONTRADICTIONS: Readonly<Record<string, readonly [given: Variables, ...sentences: readonly string[]]>> = {
  'a domain that is not allowed': [
    { TENANT_DOMAIN: 'third.example' },
    sentence('TENANT_DOMAIN', 'is not one of ALLOWED_DOMAINS, which has to name it as well'),
  ],
  'a domain below an allowed one': [
    { TENANT_DOMAIN: 'evil.autre.example' },
    sentence('TENANT_DOMAIN', 'is not one of ALLOWED_DOMAINS, which has to name it as well'),
  ],
  'a domain that ends like an allowed one': [
    { TENANT_DOMAIN: 'evil-autre.example' },
    sentence('TENANT_DOMAIN', 'is not one of ALLOWED_DOMAINS, which has to name it as well'),
  ],
  'the domain of the guide’s readers': [
    { TENANT_DOMAIN: 'ssss.gouv.qc.ca', ALLOWED_DOMAINS: 'ssss.gouv.qc.ca' },
    sentence('TENANT_DOMAIN', 'is a production domain, in which this suite makes no user whatever is allowed'),
    sentence('ALLOWED_DOMAINS', 'has a production domain in it, in which this suite makes no user'),
  ],
  'a domain below that of the guide’s readers, in other case': [
    { TENANT_DOMAIN: 'Essai.SSSS.gouv.qc.ca', ALLOWED_DOMAINS: 'essai.ssss.GOUV.qc.ca' },
    sentence('TENANT_DOMAIN', 'is a production domain, in which this suite makes no user whatever is allowed'),
    sentence('ALLOWED_DOMAINS', 'has a production domain in it, in which this suite makes no user'),
  ],
  'a production domain of one’s own among the allowed': [
    { PRODUCTION_DOMAINS: 'clinic.example,autre.example' },
    sentence('ALLOWED_DOMAINS', 'has a production domain in it, in which this suite makes no user'),
  ],
  'a person who attends in CI': [
    { ATTENDED: 'on', CI: 'true' },
    sentence('ATTENDED', 'is on, and nobody attends a run in CI'),
  ],
  'a phone that is attended in CI': [
    { PHONE_LINE: 'attended', PHONE_NUMBER: '+1 4185550123', CI: '1' },
    sentence('PHONE_LINE', 'is attended, and nobody attends a run in CI'),
  ],
  'a phone that is described and not used': [
    { ...GATEWAY, PHONE_LINE: undefined },
    sentence(
      'PHONE_LINE',
      'is none although PHONE_NUMBER, SMS_GATEWAY_URL, SMS_GATEWAY_USER, SMS_GATEWAY_PASSWORD are set',
    ),
  ],
  'a key to trust without a proxy': [
    { PROXY_SPKI: LIVE_EXAMPLES.PROXY_SPKI },
    sentence('PROXY_SPKI', 'makes a browser trust a key, which is only done behind an HTTPS_PROXY on this machine'),
  ],
  'a key to trust behind a proxy elsewhere': [
    { PROXY_SPKI: LIVE_EXAMPLES.PROXY_SPKI, HTTPS_PROXY: 'http://127.evil.example:8080' },
    sentence('PROXY_SPKI', 'makes a browser trust a key, which is only done behind an HTTPS_PROXY on this machine'),
  ],
  'two proxies': [
    { HTTPS_PROXY: 'http://one.example:1', https_proxy: 'http://two.example:1' },
    sentence('HTTPS_PROXY', 'and https_proxy name two proxies, and of the programs of a run each takes another'),
  ],
  'a proxy for some': [
    { HTTP_PROXY: 'http://one.example:1' },
    sentence('HTTPS_PROXY', 'is not set although HTTP_PROXY is, which only some of the programs of a run would follow'),
  ],
  'a proxy without a scheme': [{ HTTPS_PROXY: 'proxy.example:8080' }, sentence('HTTPS_PROXY', PROXY)],
  'a proxy of a scheme no client speaks': [
    { https_proxy: 'socks5://proxy.example:8080' },
    sentence('HTTPS_PROXY', PROXY),
  ],
  'certificates that nobody checks': [
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    sentence(
      'NODE_TLS_REJECT_UNAUTHORIZED',
      'is 0, which trusts any certificate: unset it, and name your own authority',
    ),
  ],
  'an authority that is not there': [
    { NODE_EXTRA_CA_CERTS: '/nowhere/authority.pem' },
    sentence('NODE_EXTRA_CA_CERTS', 'names no file'),
  ],
};

for (const [what, [given, ...sentences]] of Object.entries(CONTRADICTIONS)) {
  test(`a contradiction stops before anything is opened: ${what}`, () => {
    expect(problems({ ...LEAST, ...given })).toEqual(sentences);
  });
}

test('what makes a live run unsafe is nothing to the embedded tenant', () => {
  const given = { NODE_TLS_REJECT_UNAUTHORIZED: '0', HTTPS_PROXY: 'proxy', CI: 'true', ATTENDED: 'on' };
  expect(problems(given)).toEqual([]);
});

test('a phone line and a proxy on this machine are taken as they are set', () => {
  const proxy = { HTTPS_PROXY: 'http://127.0.0.1:3128', PROXY_SPKI: LIVE_EXAMPLES.PROXY_SPKI };
  const { live } = readSettings({ ...LEAST, ...TWILIO, ...proxy });
  expect(live).toMatchObject({ phone: { kind: 'twilio' }, proxy: proxy.HTTPS_PROXY, proxySpki: proxy.PROXY_SPKI });
  expect(readSettings({ ...LEAST, ATTENDED: 'on', CI: 'false' }).live?.attended).toBe(true);
});

test.describe('a certificate', () => {
  const own = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const other = own.privateKey.export(pem).toString();

  /** Certificate and key of it, as text. */
  async function pair() {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'first-login' }], { keySize: 2048 });
    return { cert, key };
  }

  function saidOf(testInfo: TestInfo, text: string, more: Variables = {}): string[] {
    const path = testInfo.outputPath('app.pem');
    writeFileSync(path, text);
    return problems({ ...LEAST, CREDENTIAL: 'certificate', CLIENT_CERTIFICATE: path, ...more });
  }

  test('is right with its own key, in either order, and with a key that its password opens', async ({}, testInfo) => {
    const { cert, key } = await pair();
    expect(saidOf(testInfo, cert + key)).toEqual([]);
    expect(saidOf(testInfo, `${key}\n${cert}`)).toEqual([]);
  });

  test('is said to be none, without a key, of another key or locked', async ({}, testInfo) => {
    const { cert, key } = await pair();
    const certificate = (reason: string) => [sentence('CLIENT_CERTIFICATE', reason)];
    const password = (reason: string) => [sentence('CLIENT_CERTIFICATE_PASSWORD', reason)];
    const locked = own.privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'right' }).toString();
    expect(saidOf(testInfo, key)).toEqual(
      certificate('holds no certificate in PEM (BEGIN CERTIFICATE): convert it, a .pfx for one'),
    );
    expect(saidOf(testInfo, cert)).toEqual(
      certificate('holds a certificate without its private key: both go into the one file'),
    );
    expect(saidOf(testInfo, cert + other)).toEqual(
      certificate('holds a private key that is not that of its certificate'),
    );
    expect(saidOf(testInfo, `${cert}-----BEGIN PRIVATE KEY-----\nMAo=\n-----END PRIVATE KEY-----\n`)).toEqual(
      certificate('holds a private key that cannot be read'),
    );
    expect(saidOf(testInfo, cert + locked)).toEqual(
      password('is not set, and the key of CLIENT_CERTIFICATE is encrypted'),
    );
    expect(saidOf(testInfo, cert + locked, { CLIENT_CERTIFICATE_PASSWORD: 'wrong' })).toEqual(
      password('does not open the key of CLIENT_CERTIFICATE'),
    );
  });

  test('is a file that is there', () => {
    const given = { ...LEAST, CREDENTIAL: 'certificate' };
    for (const path of ['/nowhere/app.pem', 'tests']) {
      expect(problems({ ...given, CLIENT_CERTIFICATE: path })).toEqual([
        sentence('CLIENT_CERTIFICATE', 'names no file'),
      ]);
    }
  });

  test('is a file that may be read', () => {
    const refused = () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    expect(fileProblem('package.json', ROOT, refused)).toBe('names a file that this user may not read');
    expect(fileProblem('package.json', ROOT)).toBeUndefined();
  });
});

test('no sentence holds a value, and no setting that is a secret shows it', () => {
  const given = Object.fromEntries(Object.keys(LIVE_EXAMPLES).map((name) => [name, `~${SECRET}`]));
  const said = problems({ ...given, TENANT: 'live', HTTPS_PROXY: `proxy:${SECRET}`, NODE_EXTRA_CA_CERTS: SECRET });
  expect(said.length).toBeGreaterThan(10);
  expect(said.join('\n')).not.toContain(SECRET);

  const { live } = readSettings({ ...LEAST, ...GATEWAY });
  const shown = [JSON.stringify(live), inspect(live, { depth: 5 })].join('\n');
  expect(shown).toContain('***');
  for (const value of [SECRET, GATEWAY.SMS_GATEWAY_PASSWORD, GATEWAY.PHONE_NUMBER]) expect(shown).not.toContain(value);
  expect(hiddenIn(live as NonNullable<typeof live>).map(({ value }) => value)).toEqual([
    SECRET,
    GATEWAY.SMS_GATEWAY_PASSWORD,
    GATEWAY.PHONE_NUMBER,
  ]);
});

/** The phone line that uses a setting, so that nothing else is wrong. */
function lineWith(name: string): Variables {
  return name.startsWith('TWILIO') ? TWILIO : GATEWAY;
}

function sentence(name: keyof typeof EXAMPLES | keyof typeof ENVIRONMENT_EXAMPLES, reason: string): string {
  return `${name} ${reason}; for example ${name}=${{ ...EXAMPLES, ...ENVIRONMENT_EXAMPLES }[name]}.`;
}

function problems(environment: Variables): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
}
