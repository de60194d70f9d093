/** Smart lockout, through the page (password-and-errors.md 4.4). */
import { expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

/** Documented word for word in both languages (password-and-errors.md 4.3, mark A). */
const LOCKED = {
  'fr-CA':
    'Votre compte est verrouillé de façon temporaire afin d’éviter toute utilisation non autorisée. Réessayez plus tard. Si le problème persiste, contactez votre administrateur.',
  'en-US':
    'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
};

for (const [locale, text] of Object.entries(LOCKED)) {
  test.describe(`in ${locale}`, { tag: locale === 'fr-CA' ? [] : '@slow' }, () => {
    test.use({ locale });

    test('nine different wrong passwords do not lock, the tenth does, for a minute, whatever is tried in it', async ({
      newAccount,
      observedCodes,
      signIn,
      tenant,
      wrongPassword,
    }) => {
      const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
      const { password } = signIn.screens;
      await signIn.start();
      await signIn.enterUserName(userPrincipalName);
      const codes: (string | undefined)[] = [];
      for (let tries = 0; tries < 10; tries += 1) {
        expect(await signIn.enterPassword(wrongPassword())).toBe('password');
        codes.push((await observedCodes.last())?.code);
      }
      expect(codes).toEqual([...Array<string>(9).fill('AADSTS50126'), 'AADSTS50053']);
      await expect(password.refusal).toHaveText(text);

      await tenant.clock.advance({ seconds: 55 });
      expect(await signIn.enterPassword(temporaryPassword), 'the right password while locked').toBe('password');
      expect(await password.code()).toBe('50053');
      await tenant.clock.advance({ seconds: 6 });
      expect(await signIn.enterPassword(temporaryPassword), 'a minute later').toBe('stay-signed-in');
    });
  });
}
