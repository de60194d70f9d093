/** The client of a live tenant sends where it must, and what it may. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Secret } from '../../../../reports/redaction/secret.ts';
import { classify } from '../../../../reports/verdict/classify.ts';
import { createGraphClient, staticToken } from '../../../../tenant/graph/client.ts';
import { failureOf } from '../../graph/in-process.ts';
import { newUser } from './new-user.ts';
import { LiveGraph } from './live-graph.ts';

const AFTER = { passwordChange: 'after-registration' } as const;
const LICENCE = 'c42b9cae-ea4f-4ab7-9717-81576235ccac';

test('a list of users that goes on at another host stops the making of one', async () => {
  const graph = new LiveGraph();
  const directory = await graph.open();
  const elsewhere = 'https://graph.microsoft.com.evil.example/v1.0/users';
  graph.instead.push(['/users?', () => Response.json({ value: [], '@odata.nextLink': elsewhere })]);
  expect((await failureOf(directory.createUser(AFTER))).message).toContain('Graph leads to another address');
  expect(graph.writes).toEqual([]);
});

test('a redirection is followed nowhere, and takes no token along', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const token = staticToken(new Secret('a token for one host', 'token'));
  const client = createGraphClient({ token, baseUrl: `http://127.0.0.1:${port}/v1.0` });
  expect(classify(String(await failureOf(client.deleteUser('somebody')))).kind).toBe('unreachable');
  server.close();
  expect(asked).toEqual(['/v1.0/users/somebody']);
});

for (const [verb, write] of [
  ['makes', ({ guarded }) => guarded.createUser(newUser())],
  ['deletes', ({ guarded, user }) => guarded.deleteUser(user.id)],
  ['changes', ({ guarded, user }) => guarded.updateUser(user.id, { accountEnabled: false })],
  ['gives a phone to', ({ guarded, user }) => guarded.addPhone(user.id, '+1 4185550123')],
  ['gives a licence to', ({ guarded, user }) => guarded.assignLicense(user.id, LICENCE)],
  ['signs out', ({ guarded, user }) => guarded.revokeSessions(user.id)],
  ['takes a method from', ({ guarded, user }) => guarded.deleteMethod(user.id, 'phoneMethods', 'mobile')],
] as const satisfies readonly (readonly [string, (graph: LiveGraph) => Promise<unknown>])[]) {
  test(`the client of a live tenant ${verb} nobody past the rails, while writes are made beside it`, async () => {
    const graph = new LiveGraph();
    const directory = await graph.open();
    const { id } = await directory.createUser(AFTER);
    graph.calls.length = 0;
    const [failure] = await Promise.all([failureOf(write(graph)), directory.setEnabled(id, false)]);
    expect(failure.message).toContain('the write did not come past the guard rails');
    expect(graph.writes).toEqual([`PATCH /users/${id} 204`]);
  });
}
