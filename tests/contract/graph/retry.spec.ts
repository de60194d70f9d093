/** When the client asks Graph again, how long it waits, and what it says when it gives up. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../reports/redaction/secret.ts';
import { classify } from '../../../reports/verdict/classify.ts';
import { createGraphClient, staticToken } from '../../../tenant/graph/client.ts';
import { always, bare, failureOf, inTurn, InProcessGraph, listed } from './in-process.ts';

test('a throttled call is made again after the time the service names', async () => {
  const graph = new InProcessGraph({ throttled: 2 });
  await graph.client.organization();
  expect(graph.waits).toEqual([1_000, 1_000]);
  expect(graph.calls).toEqual(['GET /organization 429', 'GET /organization 429', 'GET /organization 200']);
});

test('a call to a service that is down is made again after longer and longer times', async () => {
  const graph = new InProcessGraph({ unavailable: 3 });
  await graph.client.organization();
  expect(graph.waits).toHaveLength(3);
  for (const [index, wait] of graph.waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(1_000 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(1_250 * 2 ** index);
  }
});

test('a date is understood as a time to wait, and one in the past does not stop the back-off from growing', async () => {
  const dates = [new Date(Date.now() + 5_000), new Date(0), new Date(0)].map((date) => date.toUTCString());
  const answers = dates.map((date) => bare(429, { 'retry-after': date }));
  const graph = new InProcessGraph({}, { GET: inTurn(...answers) });
  await graph.client.organization();
  const [named = 0, second = 0, third = 0] = graph.waits;
  expect(named).toBeGreaterThan(3_000);
  expect(named).toBeLessThanOrEqual(5_000);
  expect(second).toBeGreaterThanOrEqual(2_000);
  expect(third).toBeGreaterThanOrEqual(4_000);
});

for (const [faults, kind] of [
  [{ throttled: 1_000 }, 'throttled'],
  [{ unavailable: 1_000 }, 'unreachable'],
] as const) {
  test(`a service that goes on refusing is given up within half a minute, as ${kind}`, async () => {
    const graph = new InProcessGraph(faults);
    const failure = await failureOf(graph.client.organization());
    expect(classify(String(failure)).kind).toBe(kind);
    const waited = graph.waits.reduce((sum, wait) => sum + wait, 0);
    expect(waited).toBeGreaterThan(10_000);
    expect(waited).toBeLessThanOrEqual(30_000);
    expect(failure.message).toContain(`after ${graph.calls.length} attempts`);
  });
}

test('a time to wait beyond the budget is not waited for', async () => {
  const graph = new InProcessGraph({}, { GET: always(bare(429, { 'retry-after': '31' })) });
  expect(await failureOf(graph.client.organization())).toMatchObject({ kind: 'throttled', status: 429 });
  expect(graph.waits).toEqual([]);
});

test('a throttled creation makes one user', async () => {
  const graph = new InProcessGraph({ throttled: 1, unavailable: 1, notFoundReads: 1 });
  await graph.directory.createUser({ passwordChange: 'none' });
  expect(graph.world.users.all()).toHaveLength(1);
});

for (const [status, kind] of [
  [400, 'provisioning'],
  [401, 'tenant-configuration'],
  [403, 'tenant-configuration'],
  [404, 'provisioning'],
  [500, 'unreachable'],
] as const) {
  test(`an answer ${status} is not asked for again and is a failure of ${kind}`, async () => {
    const graph = new InProcessGraph({}, { GET: always(() => new Response('<html>no JSON</html>', { status })) });
    const failure = await failureOf(graph.client.organization());
    expect(classify(String(failure)).kind).toBe(kind);
    expect(graph.calls).toHaveLength(1);
  });
}

test('the most detailed code is told, in either spelling of its nesting', async () => {
  const innererror = { code: 'Inner', innerError: { code: 'Innermost' } };
  const graph = new InProcessGraph(
    {},
    { GET: always(() => Response.json({ error: { code: 'Outer', message: 'no', innererror } }, { status: 403 })) },
  );
  expect(await failureOf(graph.client.organization())).toMatchObject({ code: 'Innermost' });
});

test('an answer that is not what Graph documents is refused', async () => {
  const graph = new InProcessGraph({}, { GET: always(() => Response.json({ value: [] })) });
  expect(classify(String(await failureOf(graph.client.organization()))).kind).toBe('provisioning');
});

test('a service that cannot be reached is unreachable', async () => {
  const token = staticToken(new Secret('a token nobody asks for', 'token'));
  const client = createGraphClient({ token, baseUrl: `http://127.0.0.1:${await closedPort()}/v1.0` });
  const failure = await failureOf(client.organization());
  expect(classify(String(failure)).kind).toBe('unreachable');
  expect(failure.message).toContain('ECONNREFUSED');
  expect(failure.message).not.toContain('a token nobody asks for');
});

test('the token is not sent to where a page says the next one is', async () => {
  const graph = new InProcessGraph(
    {},
    {
      GET: always(() =>
        Response.json({ value: [], '@odata.nextLink': 'https://graph.microsoft.com.evil.example/v1.0/users' }),
      ),
    },
  );
  const failure = await failureOf(listed(graph.client, 'e2e-'));
  expect(classify(String(failure)).kind).toBe('tenant-configuration');
  expect(graph.calls).toHaveLength(1);
});

/** A port of loopback where nothing listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
