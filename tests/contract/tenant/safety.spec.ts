/**
 * "The embedded tenant can never be a trap for real users": each sentence of that paragraph of the design, provoked.
 */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Agent, fetch as plainFetch, ProxyAgent, request as send } from 'undici';
import { expect, test } from '../../../fixtures/test.ts';
import type { TenantReady } from '../../../tenant/embedded/server/process.ts';
import { importsOf } from './sources.ts';

// What is asked for in vain here is asked for on purpose, and looked up where it matters.
test.use({ provokesRefusals: true });

const ready = () => JSON.parse(process.env['EMBEDDED_TENANT'] ?? '{}') as TenantReady;
const RELAY_HEADERS = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'Via'];
const PAGES = {
  'm365.cloud.microsoft': '/',
  'login.microsoftonline.com': '/common/oauth2/v2.0/authorize?client_id=none',
  'graph.microsoft.com': '/v1.0/organization',
};

/** The tenant's TLS port asked as if it were this host. */
async function ask(host: string, path: string, headers: Readonly<Record<string, string>> = {}) {
  const { url, certificate } = ready();
  // undici checks the certificate against the Host header, and this asks for hosts that no certificate names.
  const dispatcher = new Agent({ connect: { ca: certificate, checkServerIdentity: () => undefined } });
  const { statusCode, body } = await send(url + path, { headers: { host, ...headers }, dispatcher });
  const text = await body.text();
  await dispatcher.destroy();
  return { statusCode, text };
}

test('it listens on loopback only', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  const { url, proxy, control } = ready();
  for (const address of [url, proxy, control.url]) {
    expect(new URL(address).hostname).toBe('127.0.0.1');
    for (const other of outside) expect(await refuses(other, Number(new URL(address).port))).toBe(true);
  }
});

function refuses(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}

test('every address it may listen on is written as loopback in its sources', () => {
  for (const file of ['connect-proxy', 'process', 'journeys']) {
    const source = readFileSync(`tenant/embedded/server/${file}.ts`, 'utf8');
    const calls = [...source.matchAll(/\.listen\(([^)]*)/g)].map(([, given = '']) => given);
    expect(calls.filter((given) => !given.includes("'127.0.0.1'"))).toEqual([]);
  }
});

for (const domain of ['contoso.com', 'ssss.gouv.qc.ca', 'evil.test.com', 'test', 'example.org']) {
  test(`Graph makes no user under ${domain}`, async ({ tenant }) => {
    const { certificate, graphToken } = ready();
    const proxy = tenant.connection.proxy?.server ?? '';
    const dispatcher = new ProxyAgent({ uri: proxy, requestTls: { ca: certificate } });
    const response = await plainFetch('https://graph.microsoft.com/v1.0/users', {
      method: 'POST',
      dispatcher,
      headers: { authorization: `Bearer ${graphToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        accountEnabled: true,
        displayName: 'Somebody',
        mailNickname: 'somebody',
        userPrincipalName: `somebody@${domain}`,
        passwordProfile: { password: 'Wh1te-Rabbit-Hole', forceChangePasswordNextSignIn: true },
      }),
    });
    await dispatcher.destroy();
    expect(response.status).toBe(400);
  });
}

test('a name of another domain is unknown, and is kept nowhere', async ({ signIn, page, tenant }) => {
  const real = 'someone.real@contoso.com';
  await signIn.start();
  expect(await signIn.enterUserName(real)).toBe('user-name');
  await expect(signIn.screens['user-name'].refusal).toBeVisible();
  const cookies = await page.context().cookies();
  expect(JSON.stringify(cookies)).not.toContain('someone.real');
  expect(JSON.stringify(await tenant.log())).not.toContain('someone.real');
  await signIn.start();
  expect(await page.content()).not.toContain('someone.real');
});

for (const header of RELAY_HEADERS) {
  test(`a request that came through a relay is refused: ${header}`, async () => {
    for (const [host, path] of Object.entries(PAGES)) {
      expect((await ask(host, path)).statusCode, host).not.toBe(403);
      expect((await ask(host, path, { [header]: 'somewhere.example' })).statusCode, host).toBe(403);
    }
  });
}

test('a host that is not on the list is refused', async () => {
  for (const host of ['login.microsoftonline.com.evil.example', 'localhost', '127.0.0.1', 'live.com']) {
    expect((await ask(host, '/')).statusCode, host).toBe(403);
  }
  // What names no host at all is not even a request (RFC 9112, section 3.2).
  expect(await ask('', '/')).toEqual({ statusCode: 400, text: '' });
});

test('the proxy leads to the hosts of the list at port 443 and nowhere else', async ({ tenant }) => {
  const proxy = new URL(tenant.connection.proxy?.server ?? '');
  const tunnel = (authority: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ host: proxy.hostname, port: Number(proxy.port) }, () => {
        socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
      });
      socket.once('data', (data) => {
        resolve(data.toString().split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.once('error', reject);
    });
  expect(await tunnel('office.com:443')).toContain('200');
  for (const authority of ['example.com:443', 'office.com:80', 'office.com:22', '127.0.0.1:443', 'localhost:443']) {
    expect(await tunnel(authority), authority).toContain('403');
  }
  // What was asked for in vain is on record, and this test knows of it.
  expect((await tenant.log()).refusedHosts).toEqual([
    'example.com',
    'office.com',
    'office.com',
    '127.0.0.1',
    'localhost',
  ]);
});

test('nothing in it opens a connection', () => {
  const sources = ['server', 'hosts', 'sign-in', 'office', 'registration', 'password-reset', 'graph', 'strings'].map(
    (folder) => `tenant/embedded/${folder}`,
  );
  const used = importsOf(sources);
  const outgoing = ['node:net', 'node:tls', 'node:dgram', 'node:dns', 'undici', 'node:http2', 'node:child_process'];
  // `node:net` gives the types of addresses; a value import would be a way out.
  expect(used.filter(({ module, typeOnly }) => !typeOnly && outgoing.includes(module))).toEqual([]);
  // `fetch` of a Hono application hands a request on within the process.
  expect(
    used.filter(({ text }) => /(?<!\bapp\.)\bfetch\(|https?\.(?:get|request)\(/.test(text)).map(({ file }) => file),
  ).toEqual([]);
});

test('the certificate is no authority, lasts a day and names the hosts only', () => {
  const { certificate, hosts } = ready();
  const parsed = new X509Certificate(certificate);
  expect(parsed.ca).toBe(false);
  expect(Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)).toBeLessThanOrEqual(24 * 60 * 60_000);
  const names = (parsed.subjectAltName ?? '').split(', ').map((name) => name.replace('DNS:', ''));
  expect(names.sort()).toEqual([...hosts].sort());
});

test('the key is written to no file', () => {
  const { certificate } = ready();
  expect(certificate).not.toContain('PRIVATE KEY');
  const written = importsOf(['tenant/embedded/server']).filter(({ text }) =>
    /writeFile|writeAtomically|createWriteStream/.test(text),
  );
  // The cache of the pages' scripts is all the tenant ever writes.
  expect([...new Set(written.map(({ file }) => file))]).toEqual(['tenant/embedded/server/bundles.ts']);
});

test('an unknown route fails by its name, on every host', async ({ tenant }) => {
  const { certificate } = ready();
  const dispatcher = new ProxyAgent({ uri: tenant.connection.proxy?.server ?? '', requestTls: { ca: certificate } });
  const asked: string[] = [];
  for (const host of ready().hosts) {
    const response = await plainFetch(`https://${host}/no/such/route?secret=1`, { dispatcher, redirect: 'manual' });
    const text = await response.text();
    expect(response.status, host).toBe(404);
    expect(text, host).toContain(`https://${host}/no/such/route`);
    asked.push(`GET https://${host}/no/such/route`);
  }
  await dispatcher.destroy();
  expect(asked.length).toBeGreaterThan(0);
  const { unknownRoutes } = await tenant.log();
  expect(unknownRoutes).toEqual(asked);
});
