/**
 * What programs look for in the pages. Raw selectors on purpose: these are the very ones such programs use, and the page
 * objects of this suite must not stand between them and the tenant.
 */
import type { Page } from '@playwright/test';
import type { TOTP } from 'otpauth';
import { ProtocolClient } from '../../../scripts/lib/protocol-client.ts';
import { expect, need, test } from './wire-test.ts';

const PORTAL = 'https://m365.cloud.microsoft/?auth=2';

test.use({ locale: 'en-US' });

async function enterName(page: Page, name: string): Promise<void> {
  await page.goto(PORTAL);
  await page.fill('#i0116', name);
  await page.click('#idSIButton9');
}

async function enterPassword(page: Page, password: string): Promise<void> {
  await page.fill('#i0118:not(.moveOffScreen)', password);
  await page.click('#idSIButton9');
}

test(need('user name view'), async ({ page, plainUser }) => {
  await page.goto(PORTAL);
  const field = page.locator('input[type=email]').filter({ visible: true });
  await expect(field).toHaveCount(1);
  await expect(field).toHaveAttribute('name', 'loginfmt');
  await expect(page.locator('#i0116')).toHaveAccessibleName(/email/i);
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toHaveCount(1);
  const decoy = page.locator('#i0118.moveOffScreen');
  await expect(decoy).toHaveAttribute('name', 'passwd');
  await expect(decoy).toHaveAttribute('aria-hidden', 'true');
  await expect(decoy).not.toBeInViewport();
  await field.fill(plainUser.userPrincipalName);
  await field.press('Enter');
  await expect(page.locator('#i0116')).toHaveCount(0);
});

test(need('password view'), async ({ page, plainUser }) => {
  await page.goto(PORTAL);
  const before = page.url();
  await page.fill('#i0116', plainUser.userPrincipalName);
  await page.click('#idSIButton9');
  const field = page.locator('input[type=password]').filter({ visible: true });
  await expect(field).toHaveCount(1);
  await expect(field).toHaveAttribute('id', 'i0118');
  await expect(field).toHaveAttribute('name', 'passwd');
  await expect(page.locator('[name=loginfmt]')).toHaveClass(/moveOffScreen/);
  await expect(page.locator('#idA_PWD_ForgotPassword')).toBeVisible();
  await expect(page.locator('#displayName')).toHaveText(plainUser.userPrincipalName);
  await expect(page.locator('input[type=submit]').first()).toHaveValue('Sign in');
  expect(page.url(), 'the view changes without a navigation').toBe(before);
  await page.locator('#idBtn_Back').click();
  await expect(page.locator('#i0116')).toBeVisible();
});

test(need('errors'), async ({ page, plainUser, unknownUser }) => {
  await enterName(page, unknownUser);
  await expect(page.locator('#usernameError')).toBeVisible();
  await expect(page.locator('#usernameError')).toHaveClass(/alert-error/);
  await expect(page.locator('#i0116')).toHaveClass(/has-error/);
  await page.fill('#i0116', plainUser.userPrincipalName);
  await page.click('#idSIButton9');
  await enterPassword(page, 'Not-the-password-1');
  await expect(page.locator('#passwordError')).toBeVisible();
  await expect(page.locator('#i0118')).toHaveClass(/has-error/);
  await expect(page.locator('[aria-live]').filter({ has: page.locator('#passwordError') })).toHaveCount(1);
  await page.goto(
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=none&redirect_uri=https://x.example',
  );
  await expect(page.locator('#exceptionMessageContainer, #service_exception_message').first()).toContainText('AADSTS');
});

test.describe('with a second factor', () => {
  test.use({ mfa: true });

  test(need('second factor views'), async ({ page, request, plainUser }) => {
    const client = new ProtocolClient(request);
    const proofUp = await client.signIn(plainUser.userPrincipalName, plainUser.password);
    const totp: TOTP = await client.register(proofUp, 0);
    await enterName(page, plainUser.userPrincipalName);
    await enterPassword(page, plainUser.password);
    const code = page.locator('#idTxtBx_SAOTCC_OTC');
    await expect(code).toHaveAttribute('name', 'otc');
    await expect(code).toHaveAttribute('type', 'tel');
    await expect(page.locator('#idDiv_SAOTCC_Description')).toBeVisible();
    await page.click('a#signInAnotherWay');
    await expect(page.locator('#idDiv_SAOTCS_Title')).toBeVisible();
    await page.click('#idDiv_SAOTCS_Proofs div[data-value=PhoneAppOTP]');
    await code.fill('000000' === totp.generate() ? '111111' : '000000');
    await page.click('#idSubmit_SAOTCC_Continue');
    await expect(page.locator('#idSpan_SAOTCC_Error_OTC')).toBeVisible();
    await expect(page.locator('#idBtn_Back')).toHaveCount(0);
    await code.fill(totp.generate());
    await page.click('#idSubmit_SAOTCC_Continue');
    await expect(page.locator('#KmsiDescription')).toBeVisible();
  });
});

test(need('stay signed in view'), async ({ page, plainUser }) => {
  await enterName(page, plainUser.userPrincipalName);
  await enterPassword(page, plainUser.password);
  await expect(page.locator('#KmsiDescription')).toBeVisible();
  await expect(page.locator('#KmsiCheckboxField')).toHaveAttribute('name', 'DontShowAgain');
  await expect(page.locator('input[type=submit]')).toHaveCount(1);
  await expect(page.locator('input[type=submit]')).toHaveAttribute('id', 'idSIButton9');
  await expect(page.locator('#idSIButton9')).toBeFocused();
  await page.click('#idBtn_Back');
  await expect(page.locator('#O365_MainLink_NavMenu')).toBeVisible();
});

test(need('account picker'), async ({ page, plainUser }) => {
  await enterName(page, plainUser.userPrincipalName);
  await enterPassword(page, plainUser.password);
  await page.click('#idBtn_Back');
  await page.click('#mectrl_main_trigger, #O365_MainLink_Me');
  await page.click('#mectrl_signInItem');
  await expect(page.locator('#tilesHolder')).toBeVisible();
  await expect(page.locator(`[data-test-id="${plainUser.userPrincipalName}"]`)).toBeVisible();
  await page.click('#otherTile');
  await expect(page.locator('#i0116')).toBeVisible();
});

test(need('a name that is both work and personal (aadTile, msaTile)'), async ({ page, plainUser, tenant }) => {
  await tenant.change({ personalAccounts: true });
  await enterName(page, plainUser.userPrincipalName);
  await expect(page.locator('#aadTile > div > div.table-cell.tile-img > img')).toHaveCount(1);
  await expect(page.locator('#aadTileTitle')).toHaveText('Work or school account');
  await expect(page.locator('#msaTileTitle')).toHaveText(/\S/);
  await page.click('#aadTileTitle');
  await enterPassword(page, plainUser.password);
  await expect(page.locator('#KmsiDescription')).toBeVisible();
});

test(need('shell'), async ({ page, plainUser }) => {
  await page.goto(PORTAL);
  await expect(page.locator('#lightbox')).toBeVisible();
  await expect(page.locator('div[data-viewid="1"]')).toHaveCount(1);
  await expect(page.locator('#loginHeader').getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(await page.locator('[data-bind]').count()).toBeGreaterThan(0);
  await page.fill('#i0116', plainUser.userPrincipalName);
  await page.click('#idSIButton9');
  await expect(page.locator('div[data-viewid="2"]')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('div[data-viewid="1"]')).toHaveCount(1);
});

test(need('portal'), async ({ page, plainUser }) => {
  await enterName(page, plainUser.userPrincipalName);
  await enterPassword(page, plainUser.password);
  await page.click('#idSIButton9');
  await expect(page.locator('#O365_MainLink_NavMenu')).toBeVisible();
  expect(page.url()).toBe(PORTAL);
  await page.click('#mectrl_main_trigger, #O365_MainLink_Me');
  await expect(page.locator('#mectrl_signInItem')).toBeVisible();
  await page.click('#mectrl_body_signOut');
  await expect(page.locator('#O365_MainLink_NavMenu')).toHaveCount(0);
  await page.goto(PORTAL);
  await expect(page.locator('#i0116, #tilesHolder').filter({ visible: true })).toHaveCount(1);
});
