/** A service that answers "too many requests" or fails: what the page says, what is saved, and whether a second try goes on. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

const LOGIN = 'login.microsoftonline.com';
const WIZARD = 'mysignins.microsoft.com';

/** Each screen meets one of the two every day. */
for (const [answer, kind, atNames, atPhone] of [
  [429, 'throttled', [], ['@slow']],
  [500, 'product-defect', ['@slow'], []],
] as const) {
  test.describe(`answered ${answer}`, () => {
    test.describe('at the user name', { tag: [...atNames] }, () => {
      test.use({
        conditionalAccess: 'blocks-registration',
        serviceFaults: [{ host: LOGIN, path: '/GetCredentialType', answer, times: 1 }],
      });

      test(
        'the page says so and stays, the second try goes on, and what stops it later is told for itself',
        { annotation: about('2.1-2') },
        async ({ guided, observedCodes }) => {
          const { journey } = await guided('sms');
          await expect(journey.perform()).rejects.toMatchObject({ kind });
          await expect(journey.screens['user-name'].refusal).toBeVisible();
          expect(await observedCodes.all()).toMatchObject([{ from: 'GetCredentialType', code: `HTTP ${answer}` }]);
          await expect(journey.goOn()).rejects.toMatchObject({ kind: 'tenant-configuration' });
        },
      );
    });

    test.describe('at the password', { tag: [...atNames] }, () => {
      test.use({ screenPatience: 3_000, serviceFaults: [{ host: LOGIN, path: '/login', answer, times: 1 }] });

      test(
        'a bare page comes, and beginning again goes on',
        { annotation: about('2.1-3') },
        async ({ guided, observedCodes }) => {
          const { journey } = await guided('sms');
          await expect(journey.perform()).rejects.toMatchObject({ kind });
          expect(await observedCodes.all()).toMatchObject([{ from: 'login', code: `HTTP ${answer}` }]);
          await journey.perform({ until: 'proof-up' });
        },
      );
    });

    test.describe('at the phone and at its code', { tag: [...atPhone] }, () => {
      test.use({
        serviceFaults: [
          [
            { host: WIZARD, path: '/authenticationmethods/new', answer, times: 1 },
            { host: WIZARD, path: '/authenticationmethods/verify', answer, times: 1 },
          ],
          { scope: 'test' },
        ],
      });

      test(
        'the wizard says so and stays, nothing is saved, and each second try goes on',
        { annotation: about('2.2.3-3c', '2.2.3-4') },
        async ({ guided, observedCodes, tenant }) => {
          const { journey, reader } = await guided('sms');
          const kinds = async () => (await tenant.directory.methodsOf(reader.id)).map(({ kind: method }) => method);
          for (const screen of ['phone', 'phone-code'] as const) {
            await expect(screen === 'phone' ? journey.perform() : journey.goOn()).rejects.toMatchObject({ kind });
            await expect(journey.screens[screen].refusal).toBeVisible();
            expect(await observedCodes.latest()).toMatchObject({ code: `HTTP ${answer}` });
            expect(await kinds()).toEqual(['password']);
          }
          await journey.goOn({ until: 'phone-done' });
          expect(await kinds()).toEqual(['password', 'phone']);
        },
      );
    });
  });
}
