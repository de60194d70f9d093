import { about, expect, live, ONE_CODE, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  '"Oui" opens the portal without password or code after the browser was closed',
  { tag: '@live', annotation: [...live('totp-qr', { minutes: ONE_CODE }), ...about('2.4-2')] },
  async ({ guided, profileVisit }) => {
    const { journey, reader } = await guided('totp-qr');
    await journey.perform();
    const credentials = { ...reader, password: reader.newPassword, method: 'PhoneAppOTP' as const };

    await profileVisit(async (signIn) => {
      await signIn.perform({ ...credentials, code: () => journey.app.code(), stay: 'yes' });
    });
    await profileVisit(async (signIn) => {
      expect(await signIn.openPortal()).toBe('portal');
      await expect(signIn.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    });
  },
);

test(
  '"Non" asks for a sign-in after the browser was closed',
  { tag: '@slow', annotation: about('2.4-2') },
  async ({ guided, profileVisit }) => {
    const { journey, reader } = await guided('totp-qr');
    await journey.perform();
    const credentials = { ...reader, password: reader.newPassword, method: 'PhoneAppOTP' as const };

    await profileVisit(async (signIn) => {
      await signIn.perform({ ...credentials, code: () => journey.app.code(), stay: 'no' });
    });
    await profileVisit(async (signIn) => {
      expect(['user-name', 'account-picker']).toContain(await signIn.openPortal());
    });
  },
);

test(
  '"Oui" still holds after four months, of the 180 days it is good for',
  { tag: '@slow', annotation: about('2.4-2') },
  async ({ newAccount, readerFor, profileVisit, tenant }) => {
    const reader = await readerFor(await newAccount({ passwordChange: 'none' }));
    await tenant.directory.addPhone(reader.id, reader.phone.number);
    const credentials = { ...reader, password: reader.temporaryPassword, method: 'OneWaySMS' as const };

    await profileVisit(async (signIn) => {
      await signIn.perform({ ...credentials, code: () => reader.phone.waitForCode(0), stay: 'yes' });
    });
    await tenant.clock.advance({ hours: 120 * 24 });
    await profileVisit(async (signIn) => {
      expect(await signIn.openPortal()).toBe('portal');
      await expect(signIn.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    });
  },
);
