import { chromium, type Browser } from '@playwright/test';
import { spkiOf } from '../../tenant/embedded/server/certificate.ts';
import type { TenantReady } from '../../tenant/embedded/server/process.ts';
import { locateBrowser } from './browser.ts';
import { CannotRunError } from './exit.ts';

const FIRST_PAGE = 'https://office.com';

/** A browser window in which the real addresses lead to the tenant, and no other leads anywhere. */
export type OpenWindow = (ready: TenantReady) => Promise<Browser>;

/** @throws CannotRunError if there is no browser with a window. */
export function prepareWindow(): OpenWindow {
  const executablePath = locateBrowser('window');
  return async ({ proxy, certificate }) => {
    const browser = await chromium
      .launch({
        headless: false,
        ...(executablePath === undefined ? {} : { executablePath }),
        proxy: { server: proxy },
        args: [`--ignore-certificate-errors-spki-list=${spkiOf(certificate)}`],
        // The command itself decides what a signal does.
        handleSIGINT: false,
        handleSIGTERM: false,
      })
      .catch((error: unknown) => {
        const [reason = ''] = String(error).split('\n');
        throw new CannotRunError(
          `No window can be opened (${reason}); for example on a machine without a screen, leave --open out.`,
        );
      });
    const context = await browser.newContext({ locale: 'fr-CA', viewport: null });
    const page = await context.newPage();
    await page.goto(FIRST_PAGE);
    return browser;
  };
}
