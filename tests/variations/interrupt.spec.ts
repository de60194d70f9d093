import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

test.describe('an app that nobody consented to for the organisation', () => {
  test.use({ interrupt: 'consent' });

  test('is a matter of how the tenant is set up', { annotation: about('2.4-2') }, async ({ guided }) => {
    const { journey } = await guided('totp-key');
    await expect(journey.perform()).rejects.toThrow(/^\[tenant-configuration\] La page du consentement/);
  });
});

test.describe('a page that the suite does not know', () => {
  // The answers of a tenant on this machine do not take seconds.
  test.use({ interrupt: 'confirm-app', screenPatience: 3_000 });

  test('is named by its page id, host and headings', { annotation: about('2.4-2') }, async ({ guided }) => {
    const { journey } = await guided('totp-key');
    const failure = await journey.perform().catch((error: unknown) => String(error));
    expect(failure).toContain('[unknown-screen] Écran inconnu sur login.microsoftonline.com (PageID : CmsiInterrupt)');
    expect(failure).toMatch(/Titres : [^.]*m365\.cloud\.microsoft/);
  });
});

test.describe('a test that a page stopped', () => {
  test.describe.configure({ mode: 'serial' });
  test.use({ interrupt: 'consent' });
  let user = '';

  test('fails', { annotation: about('2.4-2') }, async ({ newAccount, signIn }) => {
    test.fail(true, 'the page is not one of a first sign-in');
    const { id, userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
    user = id;
    await signIn.start();
    await signIn.enterUserName(userPrincipalName);
    expect(await signIn.enterPassword(temporaryPassword)).toBe('portal');
  });

  test('leaves no user behind', { annotation: about('2.4-2') }, async ({ tenant }) => {
    expect(user).not.toBe('');
    await expect(tenant.directory.methodsOf(user)).rejects.toThrow(/404|Request_ResourceNotFound/);
  });
});
