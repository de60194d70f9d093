/**
 * The yardstick of the benchmark: the same clicks as the guided first sign-in by TOTP, in plain Playwright. No steps, no
 * label checks, no pictures, no redaction, and no wait but the ones Playwright's own actions make.
 */
import type { Page } from '@playwright/test';
import { codeIn } from './qr-code.ts';

export interface BareCredentials {
  readonly userPrincipalName: string;
  readonly temporaryPassword: string;
  readonly newPassword: string;
  readonly weakPasswords: readonly string[];
  readonly answers: readonly string[];
}

export async function bareFirstSignIn(page: Page, given: BareCredentials): Promise<void> {
  await page.goto('https://office.com/');
  await page.click('#mcm-hero-banner-signin');
  await page.fill('#i0116', given.userPrincipalName);
  await page.click('#idSIButton9');
  await page.fill('#i0118:not(.moveOffScreen)', given.temporaryPassword);
  await page.click('#idSIButton9');
  await page.click('#idSubmit_ProofUp_Redirect');

  const wizard = page.locator('[data-automation-id="SecurityInfoRegister"]');
  const next = wizard.locator('.ms-Button--primary');
  await wizard.getByText("utiliser une autre application d'authentification").click();
  await wizard.getByRole('heading', { name: 'Configurer votre compte' }).waitFor();
  await next.click();
  const code = codeIn(await wizard.locator('img[src^="data:image"]').screenshot());
  await next.click();
  await wizard.getByRole('textbox').fill(code);
  await next.click();

  const rows = wizard.getByRole('combobox');
  await rows.nth(4).waitFor();
  for (const [row, answer] of given.answers.entries()) {
    await rows.nth(row).click();
    await page.getByRole('option', { name: /\?$/ }).nth(row).click();
    await wizard.getByRole('textbox').nth(row).fill(answer);
  }
  await next.click();
  await wizard.getByText('Opération réussie').waitFor();
  await next.click();

  for (const weak of given.weakPasswords) {
    await update(page, given.temporaryPassword, weak);
    await page.locator('.alert-error').waitFor();
  }
  await update(page, given.temporaryPassword, given.newPassword);
  await page.locator('#KmsiCheckboxField').waitFor();
  await page.click('#idSIButton9');
  await page.locator('#O365_MainLink_NavMenu').waitFor();
}

async function update(page: Page, current: string, wanted: string): Promise<void> {
  await page.fill('#currentPassword', current);
  await page.fill('#newPassword', wanted);
  await page.fill('#confirmNewPassword', wanted);
  await page.click('#idSIButton9');
}
