import { expect, test } from '../../fixtures/test.ts';

const ALL = ['first', 'second', 'third'];

// In one worker and one browser, as in a nightly run; `--repeat-each` would start both anew for each.
for (const journey of ALL) {
  test(`the ${journey} guided first sign-in by TOTP`, { tag: '@guided' }, async ({ guided }) => {
    const { journey, record } = await guided('totp-qr', 'after-registration');
    await journey.perform();
    expect(record.missing()).toEqual([]);
  });
}

for (const journey of ALL) {
  test(
    `the ${journey} of them with nothing noted of its steps`,
    { tag: '@without-steps' },
    async ({ newAccount, readerFor, otherTab }) => {
      const reader = await readerFor(await newAccount());
      const { journey } = await otherTab(reader, 'totp-qr');
      await journey.perform();
      await expect(journey.screens.portal).toBeSignedInAs(reader.userPrincipalName);
    },
  );
}

test.describe('in a tenant that registers nothing', () => {
  test.use({ mfa: false, securityQuestions: 0 });

  for (const journey of ALL) {
    test(`the ${journey} plain sign-in`, { tag: '@plain' }, async ({ newAccount, signIn }) => {
      const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
      await signIn.start();
      await signIn.enterUserName(userPrincipalName);
      await signIn.enterPassword(temporaryPassword);
      await signIn.screens['stay-signed-in'].answer('no');
      expect(await signIn.arrive()).toBe('portal');
    });
  }
});
