/** The way to the sign-in service: what is said where there is none, and that it leads nowhere else. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, test } from '@playwright/test';
import { Agent, ProxyAgent } from 'undici';
import { failureOf } from '../graph/in-process.ts';
import { Rehearsed } from './authority.ts';

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
