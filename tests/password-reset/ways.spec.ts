/** What was registered at the first sign-in resets a forgotten password. The references record none of these pages. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false });

/** The walk past every screen (contract/tenant/identity.spec.ts) resets a password by the questions in every run. */
const RARE = { tag: ['@assumed', '@slow'] };

test(
  'a code received by text resets it',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, newPassword }) => {
    const { journey, reader } = await guided('sms');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    const since = await reader.now();
    await reset.contact('text', reader.phone.number);
    expect(await reset.enterCode(await reader.phone.waitForCode(since))).toBe('reset-new-password');
    expect(await reset.choosePassword(newPassword())).toBe('reset-done');
  },
);

test(
  'a call that is answered resets it',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, newPassword }) => {
    const { journey, reader } = await guided('call');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    await reset.contact('call', reader.phone.number);
    await reader.phone.answerCall('#');
    expect(await reset.arriveFromCall()).toBe('reset-new-password');
    expect(await reset.choosePassword(newPassword())).toBe('reset-done');
  },
);

test(
  'a code of the app resets it',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, newPassword }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    expect(await reset.enterAppCode(await journey.app.code())).toBe('reset-new-password');
    expect(await reset.choosePassword(newPassword())).toBe('reset-done');
  },
);

test(
  'the five questions answered in the guide reset it, and the new password opens the portal',
  { ...RARE, annotation: about('2.6.3') },
  async ({ guided, newReset, newPassword }) => {
    const { journey, reader } = await guided('totp-qr');
    await journey.perform();
    const password = newPassword();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    await reset.screens['reset-verification'].choose('questions');
    await expect(reset.screens['reset-verification'].fields, 'questions asked').toHaveCount(5);
    expect(await reset.answerQuestions(reader.answers)).toBe('reset-new-password');
    expect(await reset.choosePassword(password)).toBe('reset-done');

    await reset.screens['reset-done'].goToSignIn();
    expect(await reset.signIn.arrive()).toBe('user-name');
    expect(await reset.signIn.enterUserName(reader.userPrincipalName)).toBe('password');
    expect(await reset.signIn.enterPassword(password), 'the second factor is still asked for').toBe('code-challenge');
    await reset.signIn.enterCode(await journey.app.code());
    await reset.screens['stay-signed-in'].answer('no');
    await expect(reset.screens.portal).toBeSignedInAs(reader.userPrincipalName);
  },
);

test.describe('in a tenant that asks fewer questions than it registers', () => {
  test.use({ resetQuestions: 3 });

  test('three of the five answers reset it', { ...RARE, annotation: about('2.6.3') }, async ({ guided, newReset }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();
    const reset = await newReset();
    await reset.begin(reader.userPrincipalName);
    await reset.screens['reset-verification'].choose('questions');
    await expect(reset.screens['reset-verification'].fields, 'questions asked').toHaveCount(3);
    expect(await reset.answerQuestions(reader.answers)).toBe('reset-new-password');
  });
});

test.describe('in a tenant that requires two methods', () => {
  test.use({ resetMethods: 2 });

  test(
    'one is not enough, and the phone counts once',
    { ...RARE, annotation: about('2.6.3') },
    async ({ guided, newReset, newPassword }) => {
      const { journey, reader } = await guided('sms');
      await journey.perform();
      const reset = await newReset();
      const { 'reset-verification': page } = reset.screens;
      await reset.begin(reader.userPrincipalName);
      await expect(page.methods).toHaveCount(3);
      const since = await reader.now();
      await reset.contact('text', reader.phone.number);
      expect(await reset.enterCode(await reader.phone.waitForCode(since)), 'one method').toBe('reset-verification');
      await expect(page.methods, 'neither text nor call is left').toHaveCount(1);
      expect(await reset.answerQuestions(reader.answers), 'two methods').toBe('reset-new-password');
      expect(await reset.choosePassword(newPassword())).toBe('reset-done');
    },
  );
});
