/** What holds once a password is reset. The references record the consequences, and none of the pages. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false });

const RARE = { tag: ['@assumed', '@slow'] };
/** Wrong passwords that lock an account (password-and-errors.md 4.4). */
const LOCKING = 10;

test(
  'the old password opens nothing any more, nor does a browser that was signed in',
  { ...RARE, annotation: about('2.6.3') },
  async ({ context, guided, newPassword, newReset, newVisit, signIn }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const password = newPassword();
    // Without the portal's own session, which is not the sign-in's.
    const reopenPortal = async () => {
      await context.clearCookies({ domain: 'm365.cloud.microsoft' });
      return signIn.openPortal();
    };
    expect(await reopenPortal(), 'before').toBe('portal');

    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    await reset.answerQuestions(reader.answers);
    expect(await reset.choosePassword(password)).toBe('reset-done');

    expect(['user-name', 'account-picker'], 'after').toContain(await reopenPortal());
    const visit = await newVisit();
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    expect(await visit.enterPassword(reader.newPassword), 'the old password').toBe('password');
    await expect(visit.screens.password.refusal).toBeVisible();
    expect(await visit.enterPassword(password), 'the new password').toBe('code-challenge');
  },
);

test(
  'whoever forgot the temporary password is not asked to change it any more',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newPassword, newReset, newVisit }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform({ until: 'update-password' });
    const password = newPassword();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    await reset.answerQuestions(reader.answers);
    expect(await reset.choosePassword(password)).toBe('reset-done');

    const visit = await newVisit();
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    await visit.enterPassword(password);
    expect(await visit.enterCode(await journey.app.code())).toBe('stay-signed-in');
  },
);

test.describe('in a tenant without a second factor', () => {
  test.use({ mfa: false });

  test(
    'the policy holds for the new password, and the last one may come back',
    { ...RARE, annotation: about('2.6.3') },
    async ({ guided, newReset, newVisit }) => {
      const { journey, reader } = await guided('totp-key');
      await journey.perform();
      const reset = await newReset();
      await reset.begin(reader.userPrincipalName);
      await reset.answerQuestions(reader.answers);
      for (const weakness of ['common-word', 'one-class'] as const) {
        expect(await reset.choosePassword(reader.weakPassword(weakness)), weakness).toBe('reset-new-password');
        await expect(reset.screens['reset-new-password'].refusal).toBeVisible();
      }
      expect(await reset.choosePassword(reader.newPassword), 'the last password').toBe('reset-done');
      const visit = await newVisit();
      await visit.start();
      await visit.enterUserName(reader.userPrincipalName);
      expect(await visit.enterPassword(reader.newPassword)).toBe('stay-signed-in');
    },
  );

  test(
    'an account locked by wrong passwords opens again at once',
    { ...RARE, annotation: about('2.6.3') },
    async ({ guided, newPassword, newReset, newVisit, wrongPassword }) => {
      // Twelve passwords are posted, one after the other.
      test.setTimeout(120_000);
      const { journey, reader } = await guided('totp-key');
      await journey.perform();
      const visit = await newVisit();
      await visit.start();
      await visit.enterUserName(reader.userPrincipalName);
      for (let tries = 0; tries < LOCKING; tries += 1) await visit.enterPassword(wrongPassword());
      expect(await visit.enterPassword(reader.newPassword), 'the right password while locked').toBe('password');

      const password = newPassword();
      const reset = await newReset();
      await reset.begin(reader.userPrincipalName);
      await reset.answerQuestions(reader.answers);
      expect(await reset.choosePassword(password)).toBe('reset-done');
      expect(await visit.enterPassword(password)).toBe('stay-signed-in');
    },
  );
});
