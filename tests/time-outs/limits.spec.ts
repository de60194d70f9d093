/** Just in time, by the tenant's own limits, and what a journey that meets the end of its session is told to be. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, kmsi: false });

test(
  'who takes fourteen minutes for the registration, two of them for the code, arrives',
  { tag: '@slow', annotation: about('2.2.1-wait') },
  async ({ guided, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone' });
    await tenant.clock.advance({ minutes: 12 });
    await journey.goOn({ until: 'phone-code' });
    await tenant.clock.advance({ minutes: 2 });
    await journey.goOn();
    await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test.describe('a tenant whose registration is over after a minute', () => {
  test.use({ lives: { registration: 60 } });

  test(
    'asks for the password again after it',
    { tag: '@slow', annotation: about('2.2.1-wait') },
    async ({ guided, tenant, signIn }) => {
      const { journey } = await guided('app-qr');
      await journey.perform({ until: 'scan-qr' });
      await tenant.clock.advance({ seconds: 61 });
      await journey.screens['scan-qr'].continue();
      expect(await signIn.arrive()).toBe('password');
      await expect(signIn.screens.password.refusal).toBeVisible();
    },
  );
});

test.describe('a journey that comes too late fails as one whose session timed out', () => {
  test(
    'where the password is asked for again',
    { tag: '@slow', annotation: about('2.2.1-wait') },
    async ({ guided, tenant }) => {
      const { journey } = await guided('sms');
      await journey.perform({ until: 'phone-code' });
      await tenant.clock.advance({ minutes: 16 });
      await expect(journey.goOn()).rejects.toMatchObject({ kind: 'session-timed-out' });
    },
  );

  test.describe('without a second factor', () => {
    test.use({ mfa: false });

    for (const screen of ['user-name', 'password', 'update-password'] as const) {
      test(
        `on the page itself or on the next: ${screen}`,
        { tag: '@slow', annotation: about('2.2.1-wait') },
        async ({ guided, tenant }) => {
          const { journey } = await guided('sms');
          await journey.perform({ until: screen });
          await tenant.clock.advance({ minutes: 61 });
          await expect(journey.goOn()).rejects.toMatchObject({ kind: 'session-timed-out' });
        },
      );
    }
  });

  test(
    'at a later sign-in, at the code',
    { annotation: about('2.2.1-wait') },
    async ({ newAccount, readerFor, tenant, signIn }) => {
      const reader = await readerFor(await newAccount({ passwordChange: 'none' }));
      await tenant.directory.addPhone(reader.id, reader.phone.number);
      const code = async () => {
        const received = await reader.phone.waitForCode(0);
        await tenant.clock.advance({ seconds: 181 });
        return received;
      };
      const credentials = { ...reader, password: reader.temporaryPassword, method: 'OneWaySMS', stay: 'no' } as const;
      await expect(signIn.perform({ ...credentials, code })).rejects.toMatchObject({ kind: 'session-timed-out' });
    },
  );
});
