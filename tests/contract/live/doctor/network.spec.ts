/** How the doctor hears a host, and what it makes of one that it does not hear: real sockets, and answers made up. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { expect, test } from '@playwright/test';
import { Agent, ProxyAgent } from 'undici';
import { bounded } from '../../../../scripts/doctor/bounded.ts';
import { checkDisk, checkMemory, checkNode, checkPorts } from '../../../../scripts/doctor/machine.ts';
import {
  checkClock,
  checkHosts,
  HOSTS,
  knockAtAll,
  knocker,
  type Knock,
  type Knocker,
} from '../../../../scripts/doctor/network.ts';
import { makeCertificate } from '../../../../tenant/embedded/server/certificate.ts';
import { examined } from './patient.ts';

const SUBJECT = { id: 'a', group: 'network', what: 'A' } as const;

/** What a code is told as, by which way. */
const TOLD: readonly (readonly [code: string, proxy: string | undefined, found: RegExp, remedy: RegExp])[] = [
  ['ENOTFOUND', undefined, /^its name cannot be looked up \(ENOTFOUND\)$/, /DNS.*HTTPS_PROXY/],
  ['ENOTFOUND', 'proxy.example:8080', /the name of the proxy cannot be looked up/, /HTTPS_PROXY/],
  ['ECONNREFUSED', undefined, /the connection is refused/, /firewall.*HTTPS_PROXY/],
  ['ECONNREFUSED', 'proxy.example:8080', /the proxy cannot be reached/, /HTTPS_PROXY/],
  ['PROXY_407', 'proxy.example:8080', /the proxy asks who you are/, /user and password into HTTPS_PROXY/],
  ['PROXY_403', 'proxy.example:8080', /the proxy refuses this host/, /HTTPS_PROXY and NO_PROXY/],
  ['SELF_SIGNED_CERT_IN_CHAIN', undefined, /its certificate is not trusted/, /NODE_EXTRA_CA_CERTS/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, /its certificate is not trusted/, /NODE_EXTRA_CA_CERTS/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, /its certificate is not trusted/, /NODE_EXTRA_CA_CERTS/],
  ['CERT_HAS_EXPIRED', undefined, /its certificate is not valid now/, /clock/],
  ['TimeoutError', undefined, /no answer within 5 s/, /firewall/],
  ['UND_ERR_CONNECT_TIMEOUT', undefined, /no answer within 5 s/, /firewall/],
  ['ECONNRESET', undefined, /the connection breaks off/, /HTTPS_PROXY/],
];

for (const [code, proxy, found, remedy] of TOLD) {
  test(`a host that is not reached is told with its reason and the remedy: ${code} ${proxy ?? 'without a proxy'}`, async () => {
    const findings = checkHosts(await knockAtAll(async () => ({ answered: false, code })), proxy);
    expect(findings).toHaveLength(HOSTS.length);
    expect(findings[0]).toMatchObject({ id: 'host:login.microsoftonline.com', state: 'wrong' });
    expect(findings[0]?.found).toMatch(found);
    expect(findings[0]?.remedy).toMatch(remedy);
  });
}

test('a certificate nobody knows, a closed port and a host that has no name are heard as such', async () => {
  const { key, certificate } = await makeCertificate();
  const tls = createTlsServer({ key, cert: certificate }, (_, answer) => answer.end());
  await using port = await listening(tls);
  await using agent = disposable(new Agent());
  const knock = knocker(agent.dispatcher);
  const heard = async (url: string) => knock(url, AbortSignal.timeout(5_000));
  expect(await heard(`https://127.0.0.1:${port.number}/`)).toEqual({
    answered: false,
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  await port[Symbol.asyncDispose]();
  expect(await heard(`https://127.0.0.1:${port.number}/`)).toEqual({ answered: false, code: 'ECONNREFUSED' });
});

test('a proxy that asks who one is, and one that refuses the host, are told apart', async () => {
  for (const status of [407, 403]) {
    const proxy = createHttpServer();
    proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    await using port = await listening(proxy);
    await using agent = disposable(new ProxyAgent(`http://127.0.0.1:${port.number}`));
    const knock = knocker(agent.dispatcher);
    const heard = await knock('https://graph.microsoft.com/', AbortSignal.timeout(5_000));
    expect(heard).toEqual({ answered: false, code: `PROXY_${status}` });
  }
});

test('the time of an answer is that of its making, whatever cache had it and whatever it says', async () => {
  const at = (seconds: number) => new Date(Date.now() + seconds * 1_000).toUTCString();
  const answers: Readonly<Record<string, RequestListener>> = {
    '/now': (_, answer) => answer.writeHead(404, { date: at(0) }).end(),
    '/ahead': (_, answer) => answer.writeHead(302, { date: at(300), location: 'https://elsewhere.example' }).end(),
    '/cached': (_, answer) => answer.writeHead(200, { date: at(-600), age: '600' }).end(),
    '/timeless': (_, answer) => {
      answer.sendDate = false;
      answer.end();
    },
  };
  await using port = await listening(
    createHttpServer((request, answer) => answers[request.url ?? '']?.(request, answer)),
  );
  await using agent = disposable(new Agent());
  const knock = knocker(agent.dispatcher);
  const ahead = async (path: string) => {
    const heard = await knock(`http://127.0.0.1:${port.number}${path}`, AbortSignal.timeout(5_000));
    return aheadOf(heard);
  };
  expect(Math.abs(Number(await ahead('/now')))).toBeLessThan(2_000);
  expect(Math.abs(Number(await ahead('/ahead')) - 300_000)).toBeLessThan(2_000);
  expect(Math.abs(Number(await ahead('/cached')))).toBeLessThan(2_000);
  expect(await ahead('/timeless')).toBeUndefined();
});

/** ms the service is ahead by; undefined where it says no time. */
const CLOCKS: readonly (readonly [ahead: number | undefined, state: string, found: string])[] = [
  [0, 'fine', 'as the service’s'],
  [-9_400, 'fine', '9 s ahead of the service’s'],
  [10_000, 'warning', '10 s behind the service’s'],
  [-29_000, 'warning', '29 s ahead of the service’s'],
  [30_000, 'wrong', '30 s behind the service’s'],
  [-300_000, 'wrong', '300 s ahead of the service’s'],
  [undefined, 'warning', 'the hosts say no time'],
];

for (const [ahead, state, found] of CLOCKS) {
  test(`a clock that is off is told by how much: ${ahead ?? 'no'} ms`, async () => {
    expect(checkClock(await knockAtAll(async () => ({ answered: true, ahead })))).toMatchObject({ state, found });
  });
}

test('one odd sample does not make a clock wrong', async () => {
  const odd = [90_000];
  const knock: Knocker = async () => ({ answered: true, ahead: odd.pop() ?? 0 });
  expect(checkClock(await knockAtAll(knock))).toMatchObject({ state: 'fine' });
});

test('a host that is down leaves unasked what depends on it, and only that', async () => {
  const login = await examined({ probe: { knock: without('login.microsoftonline.com') } });
  expect(login.found('token')).toMatchObject({
    state: 'not-asked',
    found: 'not asked: login.microsoftonline.com does not answer',
  });
  expect(login.found('clock')).toMatchObject({ state: 'fine' });
  const graph = await examined({ probe: { knock: without('graph.microsoft.com') } });
  expect(graph.found('token')).toMatchObject({ state: 'fine' });
  expect(graph.found('tenant')).toMatchObject({
    state: 'not-asked',
    found: 'not asked: graph.microsoft.com does not answer',
  });
  const portal = await examined({ probe: { knock: without('m365.cloud.microsoft') } });
  expect(portal.report.findings.filter(({ state }) => state === 'not-asked')).toEqual([]);
  expect(portal.report.verdict).toBe('not ready');
});

test('a check that never ends is given up, and told of its end', async () => {
  let given: AbortSignal | undefined;
  const [late] = await bounded(SUBJECT, 50, async (signal) => {
    given = signal;
    return new Promise<never>(() => {});
  });
  expect(late).toMatchObject({ state: 'wrong', found: 'no answer within 0.05 s' });
  await expect.poll(() => given?.aborted, { timeout: 1_000 }).toBe(true);
});

test('an error that explains nothing is no finding: it is the doctor’s own', async () => {
  await expect(bounded(SUBJECT, 1_000, async () => Promise.reject(new TypeError('x is undefined')))).rejects.toThrow(
    TypeError,
  );
});

test('what the machine lacks is told with the remedy', async () => {
  expect(checkNode('20.18.0')).toMatchObject({ state: 'wrong', found: '20.18.0' });
  expect([checkNode('20.18.1'), checkNode('22.0.0'), checkNode('20.19.0')].map(({ state }) => state)).toEqual([
    'fine',
    'fine',
    'fine',
  ]);
  const [MB, GB] = [1024 ** 2, 1024 ** 3];
  expect([checkMemory(200 * MB), checkMemory(500 * MB), checkMemory(4 * GB)].map(({ state }) => state)).toEqual([
    'wrong',
    'warning',
    'fine',
  ]);
  expect([checkDisk('/', 50 * MB), checkDisk('/', 500 * MB), checkDisk('/', 9 * GB)].map(({ state }) => state)).toEqual(
    ['wrong', 'warning', 'fine'],
  );
  await using taken = await listening(createHttpServer());
  expect(await checkPorts(taken.number)).toMatchObject({
    state: 'warning',
    found: `PORT ${taken.number} cannot be listened on (EADDRINUSE)`,
  });
  expect(await checkPorts(0)).toMatchObject({ state: 'fine' });
});

/** Every host answers but one. */
function without(down: string): Knocker {
  return async (url) => (url.includes(down) ? { answered: false, code: 'ECONNREFUSED' } : { answered: true, ahead: 0 });
}

function aheadOf(heard: Knock): number | undefined {
  if (!heard.answered) throw new Error(`It does not answer: ${heard.code}`);
  return heard.ahead;
}

function disposable<Dispatcher extends Agent | ProxyAgent>(dispatcher: Dispatcher) {
  return { dispatcher, [Symbol.asyncDispose]: async () => dispatcher.destroy() };
}

async function listening(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: number } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { number, [Symbol.asyncDispose]: close };
}
