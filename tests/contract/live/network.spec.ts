/** The way to the sign-in service: by the environment's proxy and certificates, to nowhere else, and silent. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { Agent, ProxyAgent } from 'undici';
import { failureOf } from '../graph/in-process.ts';
import { startNode } from '../lib/command.ts';
import { ROOT } from '../lib/sources.ts';
import { AUDIENCE, BuildService, ISSUER, Rehearsed } from './authority.ts';
import { buildServer } from './build-server.ts';

/** Nothing of the run's own tokens and secrets may be in what a process printed. */
function secretsIn(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 3)}…`);
}

test(
  'a process of its own goes by HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS, and prints nothing',
  { tag: '@slow' },
  async ({}, testInfo) => {
    await using rehearsed = await Rehearsed.open();
    const { connection, tenant } = rehearsed;
    const builds = new BuildService();
    const subject = 'repo:clinic/first-login:environment:proxy';
    await rehearsed.administrator.trust({ issuer: ISSUER, subject, audience: AUDIENCE, key: builds.key });
    await using actions = await buildServer(async () => ({ value: await builds.token({ subject }) }));
    const certificate = testInfo.outputPath('tenant.pem');
    writeFileSync(certificate, connection.certificate);
    const proxy = tenant.connection.proxy?.server ?? '';
    const { clientId, secret } = connection.app;
    const running = startNode(
      ['--import', 'tsx', '--input-type=module', '--eval', askTwice(connection.tenantId, clientId)],
      {
        ...{ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1', NODE_EXTRA_CA_CERTS: certificate },
        ...{ ACTIONS_ID_TOKEN_REQUEST_URL: `${actions.url}/token`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'asks for a token' },
        // Whoever finds out what is wrong with something else must not be told secrets.
        ...{ AZURE_LOG_LEVEL: 'verbose', DEBUG: 'azure*', APP_SECRET: secret },
      },
    );
    const { exitCode, stdout, stderr } = await running.ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const given = JSON.parse(stdout) as { apps: string[]; tokens: string[] };
    expect(given.apps).toEqual([clientId, clientId]);
    expect(actions.asked).toHaveLength(1);
    expect(await tenant.log(), 'nothing else was asked for through the proxy').toMatchObject({ refusedHosts: [] });
    expect(secretsIn(stdout + stderr, [secret, 'asks for a token', await builds.token({ subject })])).toEqual([]);
  },
);

/** A program that asks for a token by a secret and by GitHub Actions, and prints what of them is no secret. */
function askTwice(tenantId: string, clientId: string): string {
  const url = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
  return `
    import { openRegistry } from ${url('reports/redaction/registry.ts')};
    import { Hidden } from ${url('settings/kinds.ts')};
    import { tokenSource } from ${url('tenant/live/credentials.ts')};
    openRegistry();
    const app = { clientId: '${clientId}' };
    const credentials = [
      { kind: 'secret', ...app, secret: new Hidden(process.env.APP_SECRET) },
      { kind: 'github', ...app },
    ];
    const sources = credentials.map((credential) => tokenSource({ tenantId: '${tenantId}', credential }, process.env));
    const claims = await Promise.all(sources.map((source) => source.claims()));
    const tokens = await Promise.all(sources.map((source) => source.token()));
    console.log(JSON.stringify({ apps: claims.map(({ appId }) => appId), tokens }));
    process.exit(0);`;
}

test('a certificate that nobody trusts is told with the variable that names another one', async () => {
  await using rehearsed = await Rehearsed.open();
  const dispatcher = new ProxyAgent(rehearsed.tenant.connection.proxy?.server ?? '');
  const failure = await failureOf(rehearsed.source({ dispatcher }).token());
  expect(failure).toMatchObject({ kind: 'unreachable' });
  expect(failure.message).toContain('its certificate is not trusted');
  expect(failure.message).toContain('NODE_EXTRA_CA_CERTS');
  await dispatcher.destroy();
});

test('a proxy that is not there, and one that refuses, are told, after one more attempt', async () => {
  await using rehearsed = await Rehearsed.open();
  const closed = await listening(() => undefined);
  const { port: closedPort } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, 'close');
  const refusing = await listening((server) =>
    server.on('connection', (socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'));
    }),
  );
  for (const [port, reason] of [
    [closedPort, 'ECONNREFUSED'],
    [(refusing.address() as AddressInfo).port, 'the proxy answers 407'],
  ] as const) {
    const dispatcher = new ProxyAgent(`http://127.0.0.1:${port}`);
    rehearsed.waits.length = 0;
    const failure = await failureOf(rehearsed.source({ dispatcher }).token());
    expect(failure).toMatchObject({ kind: 'unreachable' });
    expect(failure.message).toContain(`gives no answer (${reason}); check the network, and HTTPS_PROXY and NO_PROXY`);
    expect(rehearsed.waits).toEqual([1_000]);
    await dispatcher.destroy();
  }
  refusing.close();
});

test('a service that never answers is given up within 20 s', { tag: '@slow' }, async () => {
  await using rehearsed = await Rehearsed.open({
    faults: [{ host: 'login.microsoftonline.com', path: '/oauth2/v2.0/token', answer: 'nothing', times: 9 }],
  });
  const before = performance.now();
  const failure = await failureOf(rehearsed.source().token());
  expect(failure).toMatchObject({ kind: 'unreachable' });
  expect(failure.message).toContain('TimeoutError');
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('whoever gives a call up is not held by the service', async () => {
  await using rehearsed = await Rehearsed.open({
    faults: [{ host: 'login.microsoftonline.com', path: '/oauth2/v2.0/token', answer: 'nothing', times: 9 }],
  });
  const source = rehearsed.source();
  const late = AbortSignal.abort(new Error('not now'));
  expect((await failureOf(source.token(late))).message).toBe('not now');
  const given = new AbortController();
  const asked = source.token(given.signal);
  given.abort(new Error('given up'));
  expect((await failureOf(asked)).message).toBe('given up');
});

test('no variable of the library’s own leads to another authority', async () => {
  await using rehearsed = await Rehearsed.open();
  const { appId } = await during({ AZURE_AUTHORITY_HOST: 'https://login.elsewhere.example' }, () =>
    rehearsed.source().claims(),
  );
  expect(appId).toBe(rehearsed.connection.app.clientId);
  const called: string[] = [];
  const nowhere = new Agent({ connect: ({ hostname }) => void called.push(hostname) });
  const failure = await during({ AZURE_REGIONAL_AUTHORITY_NAME: 'canadacentral' }, () =>
    failureOf(rehearsed.source({ dispatcher: nowhere }).token()),
  );
  expect(failure).toMatchObject({ kind: 'tenant-configuration' });
  expect(failure.message).toContain('Unset AZURE_REGIONAL_AUTHORITY_NAME');
  expect(called).toEqual([]);
});

/** With variables of this process that are none before and after. */
async function during<T>(variables: Readonly<Record<string, string>>, action: () => Promise<T>): Promise<T> {
  Object.assign(process.env, variables);
  try {
    return await action();
  } finally {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  }
}

async function listening(set: (server: Server) => void): Promise<Server> {
  const server = createServer();
  set(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
