/** What the pages of a live tenant may ask for, and of whom. */
import { expect, test } from '@playwright/test';
import { judge, type Asked } from '../../../fixtures/host-rules.ts';
import { hostAnnotations, isAmong, knownHosts, liveHostRules } from '../../../fixtures/known-hosts.ts';
import { guardedRequest } from '../../../fixtures/guarded-request.ts';
import { RunStop } from '../../../fixtures/run-stop.ts';
import { otherHostNotes } from '../../../reports/verdict/other-hosts.ts';
import { HOSTS } from '../../../tenant/embedded/world.ts';
import { CLIENT_HOSTS, isSuiteHost } from '../../../tenant/hosts.ts';
import { testCase } from '../lib/reported.ts';

const LOGIN = 'login.microsoftonline.com';

/** What is asked for, its address, whose document asks, and what is said to it. */
const ASKED: readonly (readonly [string, Asked['kind'], string, string, string])[] = [
  ['a page of the sign-in', 'navigation', `https://${LOGIN}/common/oauth2/authorize`, '', 'own'],
  ['the portal', 'navigation', 'https://m365.cloud.microsoft/?auth=2', LOGIN, 'own'],
  ['a page of somebody else', 'navigation', 'https://example.com/', LOGIN, 'refused'],
  ['a page under a name that begins like an own one', 'navigation', `https://${LOGIN}.example.com/`, LOGIN, 'refused'],
  ['a page under a name that ends like an own one', 'navigation', `https://evil-${LOGIN}/`, LOGIN, 'refused'],
  ['a page below an own host', 'navigation', `https://a.${LOGIN}/`, LOGIN, 'refused'],
  ['an own page over a plain line', 'navigation', 'http://office.com/', '', 'refused'],
  ['an own page in capitals, on a port', 'navigation', 'https://LOGIN.microsoftonline.com:8443/', '', 'own'],
  ['the directory in a window', 'navigation', 'https://graph.microsoft.com/v1.0/me', LOGIN, 'refused'],
  ['a form to somebody else', 'form', 'https://login.live.com/ppsecure/post.srf', LOGIN, 'refused'],
  [
    'a form to the registration',
    'form',
    'https://mysignins.microsoft.com/api/post/registrationinterrupt',
    LOGIN,
    'own',
  ],
  ['a call of the registration', 'call', 'https://api.mysignins.microsoft.com/api/session/authorize', LOGIN, 'own'],
  ['a call that is listed', 'call', 'https://autologon.microsoftazuread-sso.com/x/winauth/sso', LOGIN, 'other'],
  ['a call to a listed host whose parts alone may be loaded', 'call', 'https://login.live.com/', LOGIN, 'refused'],
  ['a call of nobody known', 'call', 'https://example.com/collect', '', 'refused'],
  ['a listed call over a plain line', 'call', 'http://autologon.microsoftazuread-sso.com/', LOGIN, 'refused'],
  ['a call in a frame of somebody else', 'call', 'https://example.com/collect', 'login.live.com', 'other'],
  ['a socket to somebody else', 'call', 'wss://example.com/', LOGIN, 'refused'],
  ['a service of the portal', 'call', 'https://substrate.cloud.microsoft/search', 'm365.cloud.microsoft', 'other'],
  ['a page of a service of the portal', 'navigation', 'https://outlook.cloud.microsoft/', '', 'refused'],
  ['a script of the asset host', 'part', 'https://aadcdn.msauth.net/shared/1.0/a.js', LOGIN, 'other'],
  ['a picture of somebody else', 'part', 'https://example.com/a.png', LOGIN, 'other'],
];

for (const [what, kind, url, by, said] of ASKED) {
  test(`${what}: ${said}`, () => {
    expect(judge({ kind, url: new URL(url), by }, liveHostRules())).toBe(said);
  });
}

test('the stand-in is asked for nothing that a live tenant would be refused', () => {
  const known = knownHosts();
  const strangers = HOSTS.filter(
    (host) => !isSuiteHost(host) && !isAmong(known, host) && !(CLIENT_HOSTS as readonly string[]).includes(host),
  );
  expect(strangers).toEqual([]);
});

test('listed hosts are none of the own ones, and each is listed once', () => {
  const names = knownHosts().map(({ host }) => host);
  expect(names.filter(isSuiteHost)).toEqual([]);
  expect(names).toEqual([...new Set(names)].sort());
});

test('a domain in the list holds all below it and not itself', () => {
  const list = [{ host: '*.example.com' }, { host: 'b.example' }];
  const names = ['a.example.com', 'a.b.example.com', 'example.com', 'notexample.com', 'b.example', 'a.b.example'];
  expect(names.filter((name) => isAmong(list, name))).toEqual(['a.example.com', 'a.b.example.com', 'b.example']);
});

test('of a test the hosts of others are noted, and those that nobody listed apart', () => {
  expect(hostAnnotations(new Set(['b.example', 'aadcdn.msauth.net']))).toEqual([
    { type: 'other hosts', description: 'aadcdn.msauth.net, b.example' },
    { type: 'new other hosts', description: 'b.example' },
  ]);
  expect(hostAnnotations(new Set())).toEqual([]);
});

test('hosts of others are in the verdict, and those that nobody listed apart', () => {
  const seen = (title: string, type: string, description: string) =>
    testCase(title, undefined, { annotations: [{ type, description }] });
  expect(
    otherHostNotes([
      seen('one', 'other hosts', 'b.example, a.example'),
      seen('two', 'other hosts', 'b.example'),
      seen('three', 'new other hosts', 'a.example'),
    ]),
  ).toEqual([
    'Hôtes tiers : a.example, b.example.',
    'Hôtes tiers nouveaux, à vérifier et à noter dans fixtures/known-hosts.json : a.example.',
  ]);
  expect(otherHostNotes([])).toEqual([]);
});

test('a client calls hosts of the suite alone, and nobody once the run has stopped', async ({ request }, testInfo) => {
  const stop = new RunStop(testInfo.outputPath());
  const guarded = guardedRequest(request, stop);
  for (const [address, said] of [
    ['https://example.com/', /example\.com, hôte qui n’est pas sur la liste/],
    ['http://graph.microsoft.com/', /graph\.microsoft\.com, hôte/],
    ['/relative', /une adresse incomplète/],
  ] as const) {
    await expect(guarded.get(address), address).rejects.toThrow(said);
  }
  stop.stop('arrêté : essai');
  await expect(guarded.post('https://graph.microsoft.com/')).rejects.toThrow('[throttled] arrêté : essai');
});
