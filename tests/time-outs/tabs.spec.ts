/** Two tabs of one browser: the one that comes late gets no further, and nothing is registered or changed twice. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, securityQuestions: 0, kmsi: false });

test(
  'a duplicated tab of the registration gets no further once the other has arrived',
  { tag: '@slow', annotation: about('2.2.1-wait') },
  async ({ guided, tenant, duplicateTab }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone' });
    const { visit } = await duplicateTab(reader, 'app-qr');
    expect(await visit.arrive()).toBe('authenticator-intro');
    await journey.goOn();

    await visit.screens['authenticator-intro'].continue();
    await visit.screens['account-set-up'].continue();
    expect(await visit.arrive()).toBe('error');
    await expect(visit.screens.error.message).toContainText('AADSTS165000');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password', 'phone']);
    expect(await visit.openPortal()).toBe('portal');
  },
);

// Which of two registrations in one browser holds is recorded nowhere, nor what becomes of the other.
test(
  'of two registrations in two tabs the older one begins again, and then asks for what the other has registered',
  { tag: ['@assumed', '@slow'], annotation: about('2.2.3-4') },
  async ({ guided, tenant, otherTab, signIn }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform({ until: 'phone-code' });
    const { visit, journey: other } = await otherTab(reader, 'sms');
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    await visit.enterPassword(reader.temporaryPassword);
    await other.goOn({ until: 'authenticator-intro' });

    await journey.screens['phone-code'].type(await reader.phone.waitForCode(0));
    await journey.screens['phone-code'].submit();
    expect(await signIn.arrive()).toBe('proof-up');
    expect((await tenant.directory.methodsOf(reader.id)).map(({ kind }) => kind)).toEqual(['password']);

    await other.goOn();
    await expect(other.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    await signIn.screens['proof-up'].accept();
    expect(await signIn.arrive()).toBe('registration-success');
    await signIn.screens['registration-success'].finish();
    expect(await signIn.arrive()).toBe('code-challenge');
  },
);

test.describe('without a second factor', () => {
  test.use({ mfa: false });

  test(
    'a tab left on the password takes the new one and not the old, once the other has changed it',
    { annotation: about('2.1-3') },
    async ({ guided, signIn, otherTab }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'password' });
      const { visit, journey: other } = await otherTab(reader, 'sms');
      await visit.start();
      await visit.enterUserName(reader.userPrincipalName);
      await visit.enterPassword(reader.temporaryPassword);
      await other.goOn();

      expect(await signIn.enterPassword(reader.temporaryPassword)).toBe('password');
      await expect(signIn.screens.password.refusal).toBeVisible();
      expect(await signIn.enterPassword(reader.newPassword)).toBe('portal');
    },
  );

  test(
    'a password is not changed twice from two tabs',
    { tag: '@slow', annotation: about('2.4-1c') },
    async ({ guided, otherTab }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'update-password' });
      const { visit, journey: other } = await otherTab(reader, 'sms');
      await visit.start();
      await visit.enterUserName(reader.userPrincipalName);
      await visit.enterPassword(reader.temporaryPassword);
      await other.goOn();

      const page = journey.screens['update-password'];
      await page.typeCurrent(reader.temporaryPassword);
      await page.typeNew(reader.temporaryPassword);
      expect(await page.submit()).toBe('refused');
      await visit.signOutAndReturn();
      await visit.chooseAccount(reader.userPrincipalName);
      expect(await visit.enterPassword(reader.newPassword)).toBe('portal');
    },
  );

  test(
    'a page that was posted to opens in no other tab, and the first goes on',
    { tag: '@slow', annotation: about('2.4-1') },
    async ({ guided, duplicateTab }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform({ until: 'update-password' });
      const { visit } = await duplicateTab(reader, 'sms');
      expect(await visit.arrive()).toBe('error');
      await expect(visit.screens.error.message).toContainText('AADSTS900561');
      await journey.goOn();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    },
  );
});
