/** What a browser may ask a live tenant for, tried on a server of this machine under two names, one of which is listed. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type BrowserContext } from '@playwright/test';
import type { HostRules } from '../../../fixtures/host-rules.ts';
import { LiveWatch } from '../../../fixtures/live-watch.ts';
import { RunStop } from '../../../fixtures/run-stop.ts';

interface Server {
  /** Of the listed name, and of the other one. */
  readonly own: string;
  readonly other: string;
  /** `GET other /path` of what arrived. */
  readonly asked: readonly string[];
}

const NAMES: Readonly<Record<string, string>> = { '127.0.0.1': 'own', localhost: 'other' };
const RULES: HostRules = { isOwn: (host) => host === '127.0.0.1', mayCall: () => false, isCoded: () => true };

const test = base.extend<{ watch: LiveWatch; stop: RunStop; watchedContext: BrowserContext }, { server: Server }>({
  server: [
    async ({}, use) => {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        asked.push(said(request));
        const query = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
        const [to, json, status] = [query.get('to'), query.get('json'), query.get('status')];
        response.writeHead(to === null ? Number(status ?? 200) : 302, {
          'access-control-allow-origin': '*',
          'content-type': json === null ? 'text/html' : 'application/json; charset=utf-8',
          ...(to === null ? {} : { location: to }),
        });
        response.end(json ?? '<title>Here</title><h1>Here</h1>');
      });
      await new Promise<void>((listening) => server.listen(0, listening));
      const { port } = server.address() as AddressInfo;
      await use({ own: `http://127.0.0.1:${port}`, other: `http://localhost:${port}`, asked });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  stop: async ({}, use, testInfo) => use(new RunStop(testInfo.outputPath())),
  watch: async ({ stop }, use) => use(new LiveWatch(RULES, stop, { wrongEntries: 3 })),
  watchedContext: async ({ context, watch }, use) => {
    await watch.watch(context);
    await use(context);
  },
});

function said({ method, headers, url }: IncomingMessage): string {
  return `${method} ${NAMES[(headers.host ?? '').replace(/:\d+$/, '')]} ${url}`;
}

/** Empty, or why it failed: what a page was told to do may be over before its browser is closed, or not. */
function settled(act: Promise<unknown>): Promise<string> {
  return act.then(() => '', String);
}

/** What a page does, and how its test is ended for it; each with the address of the other host. */
const FORBIDDEN: readonly (readonly [string, (other: string) => void, RegExp])[] = [
  ['goes to another host', (other) => void (location.href = `${other}/page`), /allait ouvrir une page de localhost/],
  [
    'is led to another host',
    (other) => void (location.href = `/?to=${other}/led`),
    /allait ouvrir une page de localhost/,
  ],
  [
    'opens a window of another host',
    (other) => void window.open(`${other}/window`),
    /allait ouvrir une page de localhost/,
  ],
  [
    'posts a form to another host in a frame',
    (other) => {
      document.body.innerHTML = `<iframe name="f"></iframe><form method="post" action="${other}/form" target="f"></form>`;
      document.forms[0]?.submit();
    },
    /allait envoyer un formulaire à localhost/,
  ],
  ['calls another host', (other) => void fetch(`${other}/call`), /allait appeler localhost/],
  ['is led to another host in a call', (other) => void fetch(`/?to=${other}/led-call`), /allait appeler localhost/],
  [
    'sends a beacon to another host',
    (other) => {
      navigator.sendBeacon(`${other}/beacon`, 'a');
    },
    /allait appeler localhost/,
  ],
  [
    'opens a socket to another host',
    (other) => {
      new WebSocket(`${other.replace('http', 'ws')}/socket`).binaryType = 'blob';
    },
    /allait appeler localhost/,
  ],
];

for (const [what, act, ended] of FORBIDDEN) {
  test(`a page that ${what} ends its test before anything is sent`, async ({ watchedContext, watch, server }) => {
    const page = await watchedContext.newPage();
    await watch.watch(watchedContext);
    await page.goto(server.own);
    const before = server.asked.length;
    const waiting = page.getByText('never').waitFor();
    const [done] = await Promise.all([
      settled(page.evaluate(act, server.other)),
      expect(waiting).rejects.toThrow(ended),
    ]);
    expect(done === '' || ended.test(done), done).toBe(true);
    await expect(watch.conclude()).rejects.toThrow(ended);
    expect(server.asked.slice(before).filter((one) => one.includes(' other '))).toEqual([]);
  });
}

test('parts of a page may come from another host, and a frame of its is let alone', async ({
  watchedContext,
  watch,
  server,
}) => {
  const page = await watchedContext.newPage();
  await watch.watch(watchedContext);
  await page.goto(server.own);
  const [framed, called] = [`${server.other}/frame`, `${server.other}/call-of-its-own`];
  const loaded = page.waitForResponse(called);
  await page.evaluate((address) => {
    document.body.innerHTML = `<iframe src="${address}"></iframe>`;
  }, framed);
  const frame = await page.waitForEvent('framenavigated', (one) => one.url() === framed);
  await frame.evaluate((address) => void fetch(address), called);
  await loaded;
  await watch.conclude();
  expect([...watch.otherHosts]).toEqual(['localhost']);
  expect(server.asked.at(-1)).toBe('GET other /call-of-its-own');
});

test('a window that is led to another host at its opening ends its test, though the page was asked for', async ({
  watchedContext,
  watch,
  server,
}) => {
  const page = await watchedContext.newPage();
  await watch.watch(watchedContext);
  await page.goto(server.own);
  await page.evaluate((to) => void window.open(`/?to=${to}`), `${server.other}/led-window`);
  await expect(page.getByText('never').waitFor()).rejects.toThrow(/allait ouvrir une page de localhost/);
  await expect(watch.conclude()).rejects.toThrow(/^\[product-defect\] arrêté : /);
});

test('once a run has stopped, no test of it opens, posts or calls anything', async ({
  watchedContext,
  watch,
  stop,
  server,
}) => {
  const page = await watchedContext.newPage();
  await page.goto(server.own);
  const before = server.asked.length;
  stop.stop('arrêté : le service limite ou bloque (essai)');
  stop.stop('a later reason');
  const waiting = page.getByText('never').waitFor();
  await Promise.all([
    settled(page.evaluate(() => void fetch('/call'))),
    expect(waiting).rejects.toThrow('[throttled] arrêté : le service limite ou bloque (essai)'),
  ]);
  await expect(watch.conclude()).rejects.toThrow('[throttled] arrêté : le service limite ou bloque (essai)');
  expect(server.asked.slice(before)).toEqual([]);
});

/** What the service answers, and what is said of it. */
const SIGNS: readonly (readonly [string, string, string])[] = [
  ['status 429', '?status=429', 'trop de demandes, HTTP 429, 127.0.0.1'],
  ['a registration that wants a person', '?json={"ErrorCode":28}', 'image à recopier, API 28, 127.0.0.1'],
  [
    'a limit of texts',
    '?json={"ResultValue":"x","ErrCode":50088}',
    'limite de textos ou d’appels, AADSTS50088, 127.0.0.1',
  ],
];

for (const [what, answer, about] of SIGNS) {
  test(`${what} stops the run before another request is sent`, async ({ watchedContext, watch, stop, server }) => {
    const page = await watchedContext.newPage();
    await watch.watch(watchedContext);
    await page.goto(server.own);
    const before = server.asked.length;
    const waiting = page.getByText('never').waitFor();
    const because = `arrêté : le service limite ou bloque (${about})`;
    const called = page.evaluate(async (address) => {
      await fetch(address);
      await fetch('/more');
    }, `/api${answer}`);
    await Promise.all([
      expect(waiting).rejects.toThrow(because),
      expect(called).rejects.toThrow(/arrêté|Failed to fetch/),
    ]);
    await expect(watch.conclude()).rejects.toThrow(`[throttled] ${because}`);
    expect(stop.reason()).toBe(because);
    expect(server.asked.slice(before).map((one) => one.replace(/\?.*/, ''))).toEqual(['GET own /api']);
  });
}

test('after three refused entries nothing more is entered, and the rest goes on', async ({
  watchedContext,
  watch,
  server,
}) => {
  const page = await watchedContext.newPage();
  await watch.watch(watchedContext);
  await page.goto(server.own);
  const enter = (answer: string) =>
    page.evaluate(
      (address) =>
        fetch(address, { method: 'POST', body: '{"VerificationData":"000000"}' }).then(({ status }) => status),
      `/api/authenticationmethods/verify?json=${answer}`,
    );
  for (const answer of ['{"ErrorCode":24}', '{"ErrorCode":24}', '{"ErrorCode":0}', '{"ErrorCode":24}']) {
    expect(await enter(answer)).toBe(200);
  }
  expect(await page.evaluate(() => fetch('/other').then(({ status }) => status))).toBe(200);
  const before = server.asked.length;
  const because = 'le service a refusé 3 saisies, rien d’autre n’est saisi (BUDGET_WRONG_ENTRIES)';
  await expect(enter('{"ErrorCode":0}')).rejects.toThrow(/arrêté|Failed to fetch/);
  await expect(watch.conclude()).rejects.toThrow(`[suite-defect] arrêté : ${because}`);
  expect(server.asked.slice(before)).toEqual([]);
});
