/** The sign-in pages for who has no mouse: Enter submits (wire-needs.md 2), and every field has a name and a way out. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

test('a user name is sent with Enter', { tag: '@slow', annotation: about('2.1-2') }, async ({ newAccount, signIn }) => {
  const { userPrincipalName } = await newAccount();
  const { 'user-name': userName, password } = signIn.screens;
  await signIn.start();
  // WCAG 2.2, success criterion 4.1.2: a name for every control.
  await expect(userName.field).toHaveAccessibleName(/\S/);
  await userName.type(userPrincipalName);
  await userName.field.press('Enter');
  await expect(password.field).toBeVisible();
});

test(
  'a password is sent with Enter',
  { tag: '@slow', annotation: about('2.1-3') },
  async ({ newAccount, page, signIn }) => {
    const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
    const { password, 'stay-signed-in': stay } = signIn.screens;
    await signIn.start();
    await signIn.enterUserName(userPrincipalName);
    await expect(password.field).toHaveAccessibleName(/\S/);
    await password.type(temporaryPassword);
    await page.keyboard.down('Enter');
    // Its button has the id of the one on the page of the password.
    await expect(stay.marker).toBeVisible();
  },
);

test(
  'the last question is answered with Enter',
  { tag: '@slow', annotation: about('2.4-2') },
  async ({ newAccount, page, signIn }) => {
    const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
    const { 'stay-signed-in': stay, portal } = signIn.screens;
    await signIn.start();
    await signIn.enterUserName(userPrincipalName);
    await signIn.enterPassword(temporaryPassword);
    await expect(stay.yes, 'the answer that has the focus').toBeFocused();
    await page.keyboard.press('Enter');
    await expect(portal).toBeSignedInAs(userPrincipalName);
  },
);

// Of the first two pages no focus is recorded.
test(
  'the field for the user name has the focus as it comes',
  { tag: ['@assumed', '@slow'], annotation: about('2.1-2') },
  async ({ signIn }) => {
    await signIn.start();
    await expect(signIn.screens['user-name'].field).toBeFocused();
  },
);

test(
  'the field for the password has the focus as it comes',
  { tag: ['@assumed', '@slow'], annotation: about('2.1-3') },
  async ({ newAccount, signIn }) => {
    const { userPrincipalName } = await newAccount();
    await signIn.start();
    await signIn.enterUserName(userPrincipalName);
    await expect(signIn.screens.password.field).toBeFocused();
  },
);

for (const [name, step] of [
  ['current', '2.4-1a'],
  ['fresh', '2.4-1b'],
  ['confirmation', '2.4-1b'],
] as const) {
  test(
    `Tab leads out of the ${name} password`,
    { tag: '@slow', annotation: about(step) },
    async ({ page, signIn, updating }) => {
      await updating();
      const field = signIn.screens['update-password'][name];
      await expect(field).toHaveAccessibleName(/\S/);
      await field.focus();
      await page.keyboard.press('Tab');
      // WCAG 2.2, success criterion 2.1.2: no keyboard trap.
      await expect(field).not.toBeFocused();
    },
  );
}
