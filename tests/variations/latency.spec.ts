import { expect, test } from '../../fixtures/test.ts';

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

for (const [what, hosts, seed] of [
  ['pages', PAGES, 7],
  ['first paint', [SCRIPTS], 11],
  ['registration', [WIZARD], 13],
  ['everything', [...PAGES, WIZARD, SCRIPTS, GRAPH], 17],
] as const) {
  test.describe(`with late answers: ${what}`, () => {
    test.use({ latency: slow(hosts, 300, seed), securityQuestions: 0 });

    test('the guide is performed all the same', async ({ guided }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    });
  });
}

test.describe('with answers up to 3 s late, from every host', { tag: '@slow' }, () => {
  test.use({ latency: slow([...PAGES, WIZARD, SCRIPTS, GRAPH], 3_000, 19) });

  test('the guide is performed all the same', async ({ guided }) => {
    // Some fifty answers of 1.5 s on average stand one behind the other.
    test.setTimeout(180_000);
    const { journey, record, reader } = await guided('app-qr');
    await journey.perform();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    expect(record.missing(), 'steps of the guide a browser can perform').toEqual([]);
  });
});
