/** For libraries that leave the pages to a person: what the person does. Raw selectors, as programs use them. */
import type { Page } from '@playwright/test';

export interface AppAnswer {
  readonly url: string;
  /** Of a form that was posted; empty for an address. */
  readonly body: string;
}

/** Stands for the app that listens on this machine: the browser's request to it is what a library then checks. */
export async function appAt(page: Page, address: string): Promise<{ answer(): Promise<AppAnswer> }> {
  const { origin } = new URL(address);
  const asked = page.waitForRequest((request) => request.url().startsWith(`${origin}/`));
  await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' }));
  return {
    answer: async () => {
      const request = await asked;
      return { url: request.url(), body: request.postData() ?? '' };
    },
  };
}

export async function signInOn(
  page: Page,
  address: string,
  { userPrincipalName, password }: { readonly userPrincipalName: string; readonly password: string },
): Promise<void> {
  await page.goto(address);
  await page.fill('#i0116', userPrincipalName);
  await page.click('#idSIButton9');
  await page.fill('#i0118:not(.moveOffScreen)', password);
  await page.click('#idSIButton9');
  await page.locator('#KmsiDescription').waitFor();
  await page.click('#idBtn_Back');
}
