import { about, expect, live, test } from '../../fixtures/test.ts';

test(
  'after the guide the new password opens the account and the temporary one does not',
  { tag: '@live', annotation: [...live('totp-key', { wrongEntries: 1 }), ...about('2.1-3', '2.4-1c')] },
  async ({ guided, newVisit }) => {
    const { journey, reader } = await guided('totp-key');
    await journey.perform();

    const visit = await newVisit();
    await visit.start();
    await visit.enterUserName(reader.userPrincipalName);
    expect(await visit.enterPassword(reader.temporaryPassword), 'the temporary password').toBe('password');
    await expect(visit.screens.password.refusal).toBeVisible();
    expect(await visit.enterPassword(reader.newPassword), 'the new password').toBe('code-challenge');
  },
);

test(
  'a wrong password gets its message and is submitted once',
  { annotation: about('2.1-3') },
  async ({ newAccount, signIn, submissions, wrongPassword }) => {
    const account = await newAccount();
    await signIn.start();
    await signIn.enterUserName(account.userPrincipalName);
    expect(await signIn.enterPassword(wrongPassword())).toBe('password');
    await expect(signIn.screens.password.refusal).toBeVisible();
    expect(submissions('/login'), 'passwords submitted').toBe(1);
  },
);

test(
  'an unknown user gets a message on the user-name page and is never asked for a password',
  { tag: '@live', annotation: [...live({}), ...about('2.1-2')] },
  async ({ signIn, submissions, unknownUser }) => {
    await signIn.start();
    expect(await signIn.enterUserName(unknownUser)).toBe('user-name');
    await expect(signIn.screens['user-name'].refusal).toBeVisible();
    expect(submissions('/login'), 'passwords submitted').toBe(0);
  },
);
