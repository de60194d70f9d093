/** A service that never answers: the page that waits for it, what the suite calls it, and that it is over after one try. */
import { about, expect, test } from '../../fixtures/test.ts';

/** Of actions and screens alike: nothing else is waited for than an answer that never comes. */
const PATIENCE_MS = 4_000;

test.use({ pictures: false, securityQuestions: 0, screenPatience: PATIENCE_MS, actionTimeout: PATIENCE_MS });

const LOGIN = 'login.microsoftonline.com';

test.describe('about the script of the page', () => {
  test.use({
    serviceFaults: [{ host: 'aadcdn.msauth.net', path: '/ConvergedLogin_PCore.js', answer: 'nothing', times: 1 }],
  });

  test(
    'the sign-in page stays blank, and a new load shows it',
    { annotation: about('2.1-2') },
    async ({ guided, page }) => {
      const { journey } = await guided('sms');
      await expect(journey.perform()).rejects.toMatchObject({ kind: 'unreachable' });
      await expect(journey.screens['user-name'].field).toBeHidden();
      await page.reload();
      await journey.goOn({ until: 'password' });
    },
  );
});

test.describe('about the user name', { tag: '@slow' }, () => {
  test.use({ serviceFaults: [{ host: LOGIN, path: '/GetCredentialType', answer: 'nothing', times: 1 }] });

  test(
    'the page waits and lets nothing be pressed, and a new load goes on',
    { annotation: about('2.1-2') },
    async ({ guided, page, submissions }) => {
      const { journey } = await guided('sms');
      await expect(journey.perform()).rejects.toMatchObject({ kind: 'unreachable' });
      await expect(journey.screens['user-name'].next).toBeDisabled();
      expect(submissions('/GetCredentialType')).toBe(1);
      await page.reload();
      await journey.goOn({ until: 'password' });
    },
  );
});

test.describe('about the landing page', { tag: '@slow' }, () => {
  test.use({
    navigationTimeout: PATIENCE_MS,
    serviceFaults: [{ host: 'www.office.com', path: '/', answer: 'nothing', times: 1 }],
  });

  test('nothing opens, and the second visit does', { annotation: about('2.1-1') }, async ({ guided }) => {
    const { journey } = await guided('sms');
    await expect(journey.perform()).rejects.toMatchObject({ kind: 'unreachable' });
    await journey.perform({ until: 'user-name' });
  });
});

for (const [what, path, answer, kind, tag] of [
  ['is not answered', '/session/authorize', 'nothing', 'unreachable', []],
  ['fails as it loads', '/authenticationmethods/availablemethods', 500, 'product-defect', ['@slow']],
] as const) {
  test.describe(`to the wizard, which ${what}`, { tag: [...tag] }, () => {
    test.use({ serviceFaults: [{ host: 'mysignins.microsoft.com', path, answer, times: 1 }] });

    test(
      'it never leaves its spinner, nothing is saved, and beginning again goes on',
      { tag: '@slow', annotation: about('2.1-4') },
      async ({ guided, tenant }) => {
        const { journey, reader } = await guided('sms');
        await expect(journey.perform()).rejects.toMatchObject({ kind });
        await expect(journey.screens['authenticator-intro'].marker).toBeHidden();
        expect(await tenant.directory.methodsOf(reader.id)).toMatchObject([{ kind: 'password' }]);
        await journey.perform({ until: 'phone' });
      },
    );
  });
}
