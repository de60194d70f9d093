/** The yardstick of a plain sign-in: a user who has to register nothing, in plain Playwright. */
import type { Page } from '@playwright/test';
import type { BareCredentials } from './bare-first-sign-in.ts';

export async function bareSignIn(page: Page, given: BareCredentials): Promise<void> {
  await page.goto('https://office.com/');
  await page.click('#mcm-hero-banner-signin');
  await page.fill('#i0116', given.userPrincipalName);
  await page.click('#idSIButton9');
  await page.fill('#i0118:not(.moveOffScreen)', given.temporaryPassword);
  await page.click('#idSIButton9');
  await page.locator('#KmsiCheckboxField').waitFor();
  await page.click('#idBtn_Back');
  await page.locator('#O365_MainLink_NavMenu').waitFor();
}
