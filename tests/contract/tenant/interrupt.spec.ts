/** The pages between a sign-in and its app, as a user who answers them would find them; no flow of the suite ever does. */
import type { Account } from '../../../tenant/tenant.ts';
import { expect, test } from './walk-test.ts';
import type { Walker } from './walks.ts';

test.use({ mfa: false, securityQuestions: 0 });

/** Ends on whatever stands there, with the body shown. */
async function signedIn({ page, signIn }: Walker, { userPrincipalName, temporaryPassword }: Account): Promise<void> {
  await signIn.start();
  await signIn.enterUserName(userPrincipalName);
  await signIn.screens.password.type(temporaryPassword);
  await signIn.screens.password.signIn.click();
  await page
    .locator('html:has(meta[name=PageID]:is([content=ConvergedConsent], [content=CmsiInterrupt])) #idSIButton9')
    .waitFor();
}

test.describe('consent', () => {
  test.use({ interrupt: 'consent' });

  test('given once, it leads to the portal without "Stay signed in?", and is not asked for again', async ({
    walker,
  }) => {
    const { page, context, signIn, newAccount } = walker;
    const account = await newAccount({ passwordChange: 'none' });
    await signedIn(walker, account);
    await expect(page.locator('meta[name=PageID]')).toHaveAttribute('content', 'ConvergedConsent');
    await page.locator('#idSIButton9').click();
    await expect(signIn.screens.portal.marker).toBeVisible();

    await context.clearCookies();
    await signIn.start();
    await signIn.enterUserName(account.userPrincipalName);
    expect(await signIn.enterPassword(account.temporaryPassword)).toBe('stay-signed-in');
  });

  test.describe(() => {
    // The app is handed the refusal, and shows it as its own.
    test.use({ expectedTroubles: { 'm365.cloud.microsoft/landing answered 400': 'the consent is declined' } });

    test('declined, the app is told so and nobody is signed in', async ({ walker }) => {
      const { page, signIn, newAccount } = walker;
      await signedIn(walker, await newAccount({ passwordChange: 'none' }));
      const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/landing');
      await page.locator('.button-secondary').click();
      expect((await answer).status()).toBe(400);
      await page.waitForURL(/\/landing$/);
      expect(await signIn.openPortal()).toBe('user-name');
    });
  });
});

test.describe('the question whether the app is the one that was meant', () => {
  test.use({ interrupt: 'confirm-app' });

  test('answered once, it is not put again', async ({ walker }) => {
    const { page, context, signIn, newAccount } = walker;
    const account = await newAccount({ passwordChange: 'none' });
    await signedIn(walker, account);
    await expect(page.locator('meta[name=PageID]')).toHaveAttribute('content', 'CmsiInterrupt');
    await page.locator('#idSIButton9').click();
    await expect(signIn.screens['stay-signed-in'].marker).toBeVisible();

    await context.clearCookies();
    await signIn.start();
    await signIn.enterUserName(account.userPrincipalName);
    expect(await signIn.enterPassword(account.temporaryPassword)).toBe('stay-signed-in');
  });
});
