/** What is noticed of what goes wrong on pages, tried on a server of this machine under two names, one of them the own one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { excuseOf, PageTroubles, troubleKind, type Trouble, type TroubleRules } from '../../fixtures/page-troubles.ts';

interface Server {
  readonly own: string;
  readonly other: string;
}

const test = base.extend<{ troubles: PageTroubles }, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
        if (pathname === '/never') return;
        if (pathname === '/cut') return void response.destroy();
        response.writeHead(Number(searchParams.get('status') ?? 200), { 'content-type': 'text/html' });
        response.end(`<title>Here</title>${searchParams.get('body') ?? ''}`);
      });
      await new Promise<void>((listening) => server.listen(0, listening));
      const { port } = server.address() as AddressInfo;
      await use({ own: `http://127.0.0.1:${port}`, other: `http://localhost:${port}` });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  troubles: async ({ context }, use) => {
    const troubles = new PageTroubles();
    troubles.watch(context);
    await use(troubles);
  },
});

const RULES: TroubleRules = { isOwn: (host) => host === '127.0.0.1', expected: {}, faults: [] };
const failing = (troubles: PageTroubles, rules = RULES) =>
  troubles.all().flatMap((one) => (excuseOf(one, rules) === undefined ? [one.said] : []));

test('an error on the console and one of a script, without what an address asks for', async ({
  page,
  troubles,
  server,
}) => {
  await page.goto(server.own);
  await page.evaluate(() => {
    console.error('No answer from https://a.example/path?code=123456 yet');
    console.warn('of no importance');
    setTimeout(() => {
      throw new Error('of no use');
    });
  });
  await expect
    .poll(() => failing(troubles))
    .toEqual([
      'console of 127.0.0.1: No answer from https://a.example/path?… yet',
      'script of 127.0.0.1: Error: of no use',
    ]);
});

test('answers of 400 and above, once each, those of others told only', async ({ page, troubles, server }) => {
  await page.goto(`${server.own}/page?status=404`);
  await page.evaluate(
    (url) => fetch(url, { mode: 'no-cors' }).then(() => undefined),
    `${server.other}/call?status=500`,
  );
  await page.evaluate(() => fetch('/call?status=429').then(() => undefined));
  // What is kept from a page is given up by its browser as well.
  const answers = troubles.all().filter(({ kind }) => kind === 'answer');
  expect(answers.map(({ said }) => said)).toEqual([
    'GET 127.0.0.1/page answered 404',
    'GET localhost/call answered 500',
    'GET 127.0.0.1/call answered 429',
  ]);
  expect(failing(troubles)).toEqual(['GET 127.0.0.1/page answered 404', 'GET 127.0.0.1/call answered 429']);
});

test('a request that fails; one that a script or the reader gave up is told only', async ({
  page,
  troubles,
  server,
}) => {
  await page.goto(server.own);
  await page.evaluate(() => fetch('/cut').catch(() => undefined));
  await page.evaluate(() => {
    const given = new AbortController();
    const asked = fetch('/never', { signal: given.signal }).catch(() => undefined);
    given.abort();
    return asked;
  });
  await page.evaluate(() => void fetch('/never').catch(() => undefined));
  await page.goto(`${server.own}/next`);
  await expect
    .poll(() => troubles.all().map(({ said }) => said))
    .toEqual([
      'GET 127.0.0.1/cut failed: net::ERR_EMPTY_RESPONSE',
      'GET 127.0.0.1/never was given up',
      'GET 127.0.0.1/never was given up',
    ]);
  expect(failing(troubles)).toEqual(['GET 127.0.0.1/cut failed: net::ERR_EMPTY_RESPONSE']);
});

test('a part of a document that stays is never given up unnoticed, one of a document that is left is', async ({
  page,
  troubles,
  server,
}) => {
  await page.route('**/stopped.css', (route) => route.abort('aborted'));
  await page.goto(`${server.own}/?body=${encodeURIComponent('<link rel=stylesheet href=/stopped.css>')}`);
  await expect.poll(() => failing(troubles)).toEqual(['GET 127.0.0.1/stopped.css was given up']);
  await page.goto(`${server.own}/next`);
  expect(failing(troubles)).toEqual([]);
});

test('a page that crashes', async ({ page, troubles, server }) => {
  await page.goto(server.own);
  await Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(String)]);
  expect(failing(troubles)).toEqual([expect.stringMatching(/^crash of .*: the page crashed$/)]);
});

const SAID = (said: string, kind: Trouble['kind'] = 'answer'): Trouble => ({ kind, host: '127.0.0.1', said });

test('what the service is told to answer, and what the test declares, is excused with its reason', () => {
  const faults = [{ host: '127.0.0.1', path: '/login', answer: 500, times: 1 }] as const;
  const excuse = (trouble: Trouble) => excuseOf(trouble, { ...RULES, faults, expected: { quota: 'provoked' } });
  expect(excuse(SAID('POST 127.0.0.1/common/login answered 500'))).toBe('the service is told to answer so');
  expect(excuse(SAID('console of 127.0.0.1: no answer', 'console'))).toBe('the service is told to answer so');
  expect(excuse(SAID('POST 127.0.0.1/common/login/next answered 500'))).toBeUndefined();
  expect(excuse(SAID('POST 127.0.0.1/call answered 400: quota'))).toBe('provoked');
});

test('its kind is that of what it says', () => {
  expect(troubleKind(SAID('GET 127.0.0.1/call answered 429'))).toBe('throttled');
  expect(troubleKind(SAID('GET 127.0.0.1/call failed: net::ERR_CONNECTION_RESET'))).toBe('unreachable');
  expect(troubleKind(SAID('GET 127.0.0.1/call answered 500'))).toBe('product-defect');
  expect(troubleKind(SAID('console of 127.0.0.1: no use', 'console'))).toBe('product-defect');
});
