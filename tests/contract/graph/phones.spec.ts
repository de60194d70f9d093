/** A phone given to a user through Graph, as an administrator does. */
import { expect, test } from '@playwright/test';
import { failureOf, InProcessGraph, userBody } from './in-process.ts';

const NUMBER = '+1 4185550123';

test('a phone is given to a user, listed, and given only once', async () => {
  const graph = new InProcessGraph();
  await graph.post('/users', userBody());
  const { user, client } = graph;
  await client.addPhone(user.id, NUMBER);
  expect(user.mobilePhone).toBe(NUMBER);
  expect((await client.methodsOf(user.id)).map((method) => method['@odata.type'])).toContain(
    '#microsoft.graph.phoneAuthenticationMethod',
  );
  expect(await failureOf(client.addPhone(user.id, NUMBER))).toMatchObject({ status: 400 });
});

for (const body of [{ phoneNumber: '418 555-0123', phoneType: 'mobile' }, { phoneNumber: NUMBER }, {}]) {
  test(`a phone is refused with ${Object.keys(body).join(', ') || 'nothing'}`, async () => {
    const graph = new InProcessGraph();
    await graph.post('/users', userBody());
    const response = await graph.post(`/users/${graph.user.id}/authentication/phoneMethods`, body);
    expect(response.status).toBe(400);
    expect(graph.user.mobilePhone).toBeUndefined();
  });
}
