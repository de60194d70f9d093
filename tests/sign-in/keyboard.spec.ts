/** The sign-in pages for who has no mouse: Enter submits (wire-needs.md 2), and every field has a name and a way out. */
import { about, expect, test } from '../../fixtures/test.ts';

test.use({ pictures: false, mfa: false, securityQuestions: 0 });

test(
  'user name, password and the last question are answered with Enter',
  { tag: '@slow', annotation: about('2.1-2', '2.1-3', '2.4-2') },
  async ({ newAccount, page, signIn }) => {
    const { userPrincipalName, temporaryPassword } = await newAccount({ passwordChange: 'none' });
    const { 'user-name': userName, password, 'stay-signed-in': stay, portal } = signIn.screens;
    await signIn.start();
    // WCAG 2.2, success criterion 4.1.2: a name for every control.
    await expect(userName.field).toHaveAccessibleName(/\S/);
    await userName.type(userPrincipalName);
    await userName.field.press('Enter');
    await expect(password.field).toHaveAccessibleName(/\S/);
    await password.type(temporaryPassword);
    await page.keyboard.down('Enter');
    await expect(stay.yes, 'the answer that has the focus').toBeFocused();
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await expect(portal).toBeSignedInAs(userPrincipalName);
  },
);

// Of the first two pages no focus is recorded.
test(
  'the fields for user name and password have the focus as they come',
  { tag: ['@assumed', '@slow'], annotation: about('2.1-2', '2.1-3') },
  async ({ newAccount, signIn }) => {
    const { userPrincipalName } = await newAccount();
    const { 'user-name': userName, password } = signIn.screens;
    await signIn.start();
    await expect(userName.field).toBeFocused();
    await signIn.enterUserName(userPrincipalName);
    await expect(password.field).toBeFocused();
  },
);

test(
  'Tab leads out of every field of the new password',
  { tag: '@slow', annotation: about('2.4-1a', '2.4-1b') },
  async ({ page, signIn, updating }) => {
    await updating();
    const { current, fresh, confirmation } = signIn.screens['update-password'];
    for (const field of [current, fresh, confirmation]) {
      await expect(field).toHaveAccessibleName(/\S/);
      await field.focus();
      await page.keyboard.press('Tab');
      // WCAG 2.2, success criterion 2.1.2: no keyboard trap.
      await expect(field).not.toBeFocused();
    }
  },
);
