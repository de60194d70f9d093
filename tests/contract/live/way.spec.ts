/** How a browser reaches a live tenant, which certificates it accepts there, and what the tenant's time is. */
import { expect, test } from '@playwright/test';
import { certificateRule, trustArguments } from '../../../fixtures/trust.ts';
import { realClock } from '../../../tenant/live/clock.ts';
import { connectionThrough } from '../../../tenant/live/proxy.ts';
import { liveSettingsFor } from '../lib/live-environment.ts';

const SPKI = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** What HTTPS_PROXY and NO_PROXY say, and what a browser is told. */
const WAYS: readonly (readonly [string, string | undefined, string, object])[] = [
  ['a direct way', undefined, 'clinic.example', {}],
  ['a proxy', 'http://proxy.example:8080', '', { proxy: { server: 'http://proxy.example:8080' } }],
  [
    'a proxy with a user, whose password has characters that an address does not',
    'http://m%40ria:p%40ss%3Aword@proxy.example:8080',
    '',
    { proxy: { server: 'http://proxy.example:8080', username: 'm@ria', password: 'p@ss:word' } },
  ],
  [
    'a proxy and what is reached without it, names below it as well',
    'https://proxy.example',
    'clinic.example, *.LAB.example .ward.example 10.0.0.7',
    {
      proxy: {
        server: 'https://proxy.example',
        bypass: 'clinic.example,.clinic.example,lab.example,.lab.example,ward.example,.ward.example,10.0.0.7,.10.0.0.7',
      },
    },
  ],
  ['a proxy that nothing goes through', 'http://proxy.example:8080', '*', {}],
];

for (const [what, proxy, noProxy, told] of WAYS) {
  test(`a browser goes the way of every other client: ${what}`, () => {
    expect(connectionThrough(proxy, { NO_PROXY: noProxy }, undefined)).toEqual(told);
  });
}

const LIVE = { tenant: 'live', browserEndpoint: 'wss://browsers.example' } as const;

test('on a live tenant no engine accepts any certificate, and whoever asks for it is told so', () => {
  for (const engine of ['chromium', 'firefox', 'webkit'] as const) {
    expect(certificateRule(LIVE, engine, false)).toBe(false);
    expect(() => certificateRule(LIVE, engine, true)).toThrow('the certificates of a live tenant are always checked');
  }
});

test('on the stand-in a browser that was started elsewhere, and cannot be told of its key, accepts what the proxy leads to', () => {
  const embedded = { tenant: 'embedded', browserEndpoint: undefined } as const;
  expect(certificateRule(embedded, 'chromium', false)).toBe(false);
  expect(certificateRule({ ...embedded, browserEndpoint: 'ws://127.0.0.1:3000' }, 'chromium', false)).toBe(true);
});

test('a browser is told of a key to trust only where settings name one', () => {
  const withKey = liveSettingsFor({ HTTPS_PROXY: 'http://127.0.0.1:8443', PROXY_SPKI: SPKI });
  expect(trustArguments(liveSettingsFor({}), 'chromium', {})).toEqual([]);
  expect(trustArguments(withKey, 'firefox', {})).toEqual([]);
  expect(trustArguments(withKey, 'chromium', {})).toEqual([`--ignore-certificate-errors-spki-list=${SPKI}`]);
});

test('a key is named behind a proxy on this machine only', () => {
  expect(() => liveSettingsFor({ PROXY_SPKI: SPKI })).toThrow('PROXY_SPKI makes a browser trust a key');
  expect(() => liveSettingsFor({ HTTPS_PROXY: 'http://proxy.example:8080', PROXY_SPKI: SPKI })).toThrow('PROXY_SPKI');
});

test('the time of a live tenant passes by itself', async () => {
  const clock = realClock();
  const before = await clock.now();
  await clock.waitUntil(before + 30);
  expect(await clock.now()).toBeGreaterThanOrEqual(before + 29);
  await clock.waitUntil(before);
  await expect(clock.advance({ minutes: 3 })).rejects.toThrow('The time of a live tenant cannot be advanced.');
});
