/** Days of grace: a registration that may be put off (security-info.md 1.7, entra-signin.md 2.6). */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false });

test(
  'a registration without days of grace cannot be put off',
  { annotation: about('2.2.2-2', '2.1-4') },
  async ({ newAccount, signIn }) => {
    const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
    await signIn.start();
    await signIn.enterUserName(userPrincipalName);
    expect(await signIn.enterPassword(temporaryPassword)).toBe('proof-up');
    await expect(signIn.screens['proof-up'].skip).toBeHidden();
    await signIn.screens['proof-up'].accept();
    expect(await signIn.arrive()).toBe('authenticator-intro');
    await expect(signIn.screens['authenticator-intro'].skip).toBeHidden();
  },
);

test.describe('with days of grace', () => {
  test.use({ skipDays: 14 });

  test(
    'it is put off before it begins, and asked for at the next sign-in',
    { annotation: about('2.1-4') },
    async ({ newAccount, signIn, newVisit, tenant }) => {
      const account = await newAccount({ passwordChange: 'none' });
      await signIn.start();
      await signIn.enterUserName(account.userPrincipalName);
      expect(await signIn.enterPassword(account.temporaryPassword)).toBe('proof-up');
      await signIn.screens['proof-up'].postpone();
      expect(await signIn.arrive()).toBe('stay-signed-in');
      await signIn.screens['stay-signed-in'].answer('no');
      await expect(signIn.screens.portal).toBeSignedInAs(account.userPrincipalName);
      expect((await tenant.directory.methodsOf(account.id)).map(({ kind }) => kind)).toEqual(['password']);

      const later = await newVisit();
      await later.start();
      await later.enterUserName(account.userPrincipalName);
      expect(await later.enterPassword(account.temporaryPassword)).toBe('proof-up');
    },
  );

  for (const [edition, every] of [
    ['classic', 'in every run'],
    ['reskin', '@slow'],
  ] as const) {
    test.describe(`in the edition ${edition}, ${every}`, () => {
      test.use({ edition });

      test('it is put off on its first screen', { annotation: about('2.2.2-2') }, async ({ newAccount, signIn }) => {
        const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
        await signIn.start();
        await signIn.enterUserName(userPrincipalName);
        expect(await signIn.enterPassword(temporaryPassword)).toBe('proof-up');
        await signIn.screens['proof-up'].accept();
        expect(await signIn.arrive()).toBe('authenticator-intro');
        await signIn.screens['authenticator-intro'].postpone();
        expect(await signIn.arrive()).toBe('stay-signed-in');
      });
    });
  }

  test(
    'it can be put off for as many days and no longer',
    { annotation: about('2.1-4'), tag: '@slow' },
    async ({ newAccount, signIn, newVisit, tenant }) => {
      const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
      await signIn.start();
      await signIn.enterUserName(userPrincipalName);
      expect(await signIn.enterPassword(temporaryPassword)).toBe('proof-up');
      await expect(signIn.screens['proof-up'].skip).toContainText('14');
      await tenant.clock.advance({ hours: 13 * 24 });
      const onTheLastDay = await newVisit();
      await onTheLastDay.start();
      await onTheLastDay.enterUserName(userPrincipalName);
      await onTheLastDay.enterPassword(temporaryPassword);
      await expect(onTheLastDay.screens['proof-up'].skip).toContainText(/(?<!\d)1(?!\d)/);
      await tenant.clock.advance({ hours: 24 });
      const tooLate = await newVisit();
      await tooLate.start();
      await tooLate.enterUserName(userPrincipalName);
      expect(await tooLate.enterPassword(temporaryPassword)).toBe('proof-up');
      await expect(tooLate.screens['proof-up'].skip).toBeHidden();
    },
  );
});
