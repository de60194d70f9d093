/** Accounts that are closed to their users: disabled, or with a temporary password that is too old. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0 });

test(
  'a disabled account is told so at the right password, and opens once it is enabled',
  { annotation: about('2.1-3') },
  async ({ guided, observedCodes, tenant }) => {
    const { journey, reader } = await guided('sms');
    await tenant.directory.setEnabled(reader.id, false);
    await expect(journey.perform()).rejects.toMatchObject({ kind: 'tenant-configuration' });
    await expect(journey.screens.password.refusal).toBeVisible();
    expect(await observedCodes.latest()).toMatchObject({ from: 'login', code: 'AADSTS50057' });

    await tenant.directory.setEnabled(reader.id, true);
    await journey.goOn({ until: 'proof-up' });
  },
);

test(
  'an account that is disabled in the middle of its registration registers nothing',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.3-4') },
  async ({ guided, observedCodes, tenant }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    await tenant.directory.setEnabled(reader.id, false);
    const { 'phone-code': page, 'user-name': start } = journey.screens;
    await page.type(await reader.phone.waitForCode(0));
    await page.submit();
    await expect(start.refusal).toBeVisible();
    expect(await observedCodes.latest()).toMatchObject({ code: 'AADSTS50057' });
    expect(await tenant.directory.methodsOf(reader.id)).toMatchObject([{ kind: 'password' }]);
  },
);

test(
  'an account that is disabled before its new password is sent keeps the temporary one',
  { tag: ['@assumed', '@slow'], annotation: about('2.4-1c') },
  async ({ guided, signIn, tenant }) => {
    const { journey, reader } = await guided('sms', 'before-registration');
    await journey.perform({ until: 'update-password' });
    await tenant.directory.setEnabled(reader.id, false);
    const page = journey.screens['update-password'];
    await page.typeCurrent(reader.temporaryPassword);
    await page.typeNew(reader.newPassword);
    expect(await page.submit()).toBe('refused');

    await tenant.directory.setEnabled(reader.id, true);
    await signIn.start();
    await signIn.enterUserName(reader.userPrincipalName);
    expect(await signIn.enterPassword(reader.temporaryPassword)).toBe('update-password');
  },
);

test.describe('in a tenant whose temporary passwords are good for a week', () => {
  test.use({ temporaryPasswordDays: 7 });

  test(
    'an older one is refused, and a new one from the administrator opens the account',
    { tag: '@assumed', annotation: about('2.1-3') },
    async ({ guided, observedCodes, signIn, tenant }) => {
      const { journey, reader } = await guided('sms');
      await tenant.clock.advance({ hours: 7 * 24, seconds: 1 });
      await expect(journey.perform()).rejects.toMatchObject({ kind: 'provisioning' });
      expect(await observedCodes.latest()).toMatchObject({ from: 'login', code: 'AADSTS50055' });

      const another = await tenant.directory.resetPassword(reader.id);
      expect(await signIn.enterPassword(another)).toBe('update-password');
    },
  );
});
