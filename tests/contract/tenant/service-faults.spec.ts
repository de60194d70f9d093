/** Answers that the tenant owes on request: how many, which, and that nothing of them is left when a journey ends. */
import { fetch, ProxyAgent } from 'undici';
import { expect, test } from '../../../fixtures/test.ts';
import { connectionFromEnvironment, openEmbeddedTenant } from '../../../tenant/embedded/embedded-tenant.ts';

const HOST = 'login.microsoftonline.com';
const PATH = '/common/discovery/v2.0/keys';

type Answer = 429 | 500 | 'nothing' | 'dropped' | 'repeated';

/** A journey that owes answers, and a way to ask for them. */
async function owing(...faults: readonly { readonly answer: Answer; readonly times: number }[]) {
  const connection = connectionFromEnvironment(process.env);
  const owed = faults.map((fault) => ({ host: HOST, path: '/keys', ...fault }));
  const tenant = await openEmbeddedTenant(connection, { faults: owed });
  const uri = tenant.connection.proxy?.server ?? '';
  const dispatcher = new ProxyAgent({ uri, requestTls: { ca: connection.certificate } });
  const ask = (path = PATH) => fetch(`https://${HOST}${path}`, { dispatcher });
  return { tenant, ask, [Symbol.asyncDispose]: async () => dispatcher.destroy() };
}

test('the first requests are refused as often as asked, the next ones answered, and others at once', async () => {
  await using journey = await owing({ answer: 429, times: 2 }, { answer: 500, times: 1 });
  await using tenant = journey.tenant;
  expect((await journey.ask('/common/v2.0/.well-known/openid-configuration')).status).toBe(200);
  const answers = [await journey.ask(), await journey.ask(), await journey.ask(), await journey.ask()];
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 500, 200]);
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['1', '1', null, null]);
  expect(await tenant.log(), 'asked for, and so no error of the tenant').toMatchObject({ serverErrors: [] });
});

test('what is never answered ends with its journey, and holds nothing else up', async () => {
  await using journey = await owing({ answer: 'nothing', times: 1 });
  const both = [journey.ask(), journey.ask()];
  expect((await Promise.any(both)).status).toBe(200);
  await journey.tenant[Symbol.asyncDispose]();
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a request whose answer is lost was carried out once, and one that is repeated twice', async () => {
  await using journey = await owing({ answer: 'dropped', times: 1 }, { answer: 'repeated', times: 1 });
  await using tenant = journey.tenant;
  // Of what no route knows the tenant notes every request.
  const UNKNOWN = '/no/such/keys';
  const noted = `GET https://${HOST}${UNKNOWN}`;
  await expect(journey.ask(UNKNOWN)).rejects.toThrow('fetch failed');
  expect((await tenant.log()).unknownRoutes).toEqual([noted]);
  expect((await journey.ask(UNKNOWN)).status).toBe(404);
  expect((await tenant.log()).unknownRoutes).toEqual([noted, noted, noted]);
  expect((await journey.ask()).status).toBe(200);
});
