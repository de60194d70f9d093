/** The same of a new password and of a second factor: calls in the background that fail, each once. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

const LOGIN = 'login.microsoftonline.com';

test.describe('when a new password is sent and asked about', { tag: '@slow' }, () => {
  test.use({
    mfa: false,
    serviceFaults: [
      [
        { host: LOGIN, path: '/SSPR/Begin', answer: 500, times: 1 },
        { host: LOGIN, path: '/SSPR/Poll', answer: 429, times: 1 },
      ],
      { scope: 'test' },
    ],
  });

  test(
    'the form stays as it was filled in, nothing is changed, and the third try is taken',
    { annotation: about('2.4-1c') },
    async ({ guided, observedCodes }) => {
      const { journey, reader } = await guided('sms', 'before-registration');
      await journey.perform({ until: 'update-password' });
      const page = journey.screens['update-password'];
      await page.typeCurrent(reader.temporaryPassword);
      await page.typeNew(reader.newPassword);
      for (const code of ['HTTP 500', 'HTTP 429']) {
        expect(await page.submit()).toBe('refused');
        expect(await observedCodes.latest()).toMatchObject({ code });
      }
      // With the temporary password as the current one: had it been changed, this would be refused.
      expect(await page.submit()).toBe('left');
      await journey.goOn({ until: 'stay-signed-in' });
    },
  );
});

test.describe('when a code is asked for and handed in', () => {
  test.use({
    alreadyRegistered: 'phone',
    serviceFaults: [
      [
        { host: LOGIN, path: '/SAS/BeginAuth', answer: 429, times: 1 },
        { host: LOGIN, path: '/SAS/EndAuth', answer: 500, times: 1 },
      ],
      { scope: 'test' },
    ],
  });

  test(
    'the reader can choose the method again, and the code is not used up',
    { annotation: about('2.2.3-4') },
    async ({ guided }) => {
      const { journey } = await guided('sms');
      await expect(journey.perform()).rejects.toMatchObject({ kind: 'throttled' });
      await journey.screens['method-list'].choose('OneWaySMS');
      await expect(journey.goOn()).rejects.toMatchObject({ kind: 'product-defect' });
      await expect(journey.screens['code-challenge'].refusal).toBeVisible();
      await journey.goOn({ until: 'update-password' });
    },
  );
});
