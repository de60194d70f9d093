import { about, expect, test } from '../../fixtures/test.ts';

const PAGES = ['office.com', 'www.office.com', 'm365.cloud.microsoft', 'login.microsoftonline.com'];
const WIZARD = 'mysignins.microsoft.com';
/** The body of every page is hidden until its script has come from here. */
const SCRIPTS = 'aadcdn.msauth.net';
const GRAPH = 'graph.microsoft.com';

/** @param most the longest delay of each host's answers, in ms. */
function slow(hosts: readonly string[], most: number, seed: number) {
  return { seed, most: Object.fromEntries(hosts.map((host) => [host, most])) };
}

test.use({ pictures: false });

test.describe('with late answers of the registration', () => {
  test.use({ latency: slow([WIZARD, GRAPH], 400, 13), securityQuestions: 0 });

  // The rehearsed first sign-in meets the same on every day.
  test('the guide is performed all the same', { tag: '@slow', annotation: about('2.2.1-wait') }, async ({ guided }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  });
});

test.describe('in a tenant that registers nothing', () => {
  test.use({ mfa: false, securityQuestions: 0 });

  for (const [what, hosts, most, seed, tag] of [
    ['pages, by 0.4 s at most', PAGES, 400, 7, ['@slow']],
    ['scripts, and with them the first paint, by 0.4 s at most', [SCRIPTS], 400, 11, ['@slow']],
    ['pages and scripts, by 3 s at most', [...PAGES, SCRIPTS], 3_000, 17, ['@slow']],
  ] as const) {
    test.describe(`with late ${what}`, { tag: [...tag] }, () => {
      test.use({ latency: slow(hosts, most, seed) });

      test(
        'a user arrives in the portal',
        { annotation: about('2.1-1', '2.1-2', '2.1-3') },
        async ({ newAccount, signIn }) => {
          test.setTimeout(60_000 + 20 * most);
          const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
          await signIn.start();
          await signIn.enterUserName(userPrincipalName);
          expect(await signIn.enterPassword(temporaryPassword)).toBe('stay-signed-in');
          await signIn.screens['stay-signed-in'].answer('no');
          expect(await signIn.arrive()).toBe('portal');
          await expect(signIn.screens.portal).toBeSignedInAs(userPrincipalName);
        },
      );
    });
  }
});
