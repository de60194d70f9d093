/** Smart lockout, through the page (password-and-errors.md 4.4). */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

/** Documented word for word in both languages (password-and-errors.md 4.3, mark A). */
const LOCKED = [
  [
    'fr-CA',
    'Votre compte est verrouillé de façon temporaire afin d’éviter toute utilisation non autorisée. Réessayez plus tard. Si le problème persiste, contactez votre administrateur.',
    [],
  ],
  [
    'en-US',
    'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
    ['@slow'],
  ],
] as const;

for (const [locale, text, tag] of LOCKED) {
  test.describe(`in ${locale}`, { tag: [...tag] }, () => {
    test.use({ locale });

    test(
      'nine different wrong passwords do not lock, the tenth does, for a minute, whatever is tried in it',
      { annotation: about('2.1-3') },
      async ({ guided, observedCodes, signIn, tenant, wrongPassword }) => {
        const { journey, reader } = await guided('sms');
        const { password } = journey.screens;
        await signIn.start();
        await signIn.enterUserName(reader.userPrincipalName);
        const codes: (string | undefined)[] = [];
        for (let tries = 0; tries < 10; tries += 1) {
          expect(await signIn.enterPassword(wrongPassword())).toBe('password');
          codes.push((await observedCodes.latest())?.code);
        }
        expect(codes).toEqual([...Array<string>(9).fill('AADSTS50126'), 'AADSTS50053']);
        await expect(password.refusal, '[product-drift] the documented sentence').toHaveText(text);

        await tenant.clock.advance({ seconds: 55 });
        await expect(journey.goOn(), 'the right password while locked').rejects.toMatchObject({ kind: 'throttled' });
        expect(await password.code()).toBe('50053');
        await tenant.clock.advance({ seconds: 6 });
        expect(await signIn.enterPassword(reader.temporaryPassword), 'a minute later').toBe('update-password');
      },
    );
  });
}
