import type { Page } from '@playwright/test';

/** Flow token expired (password-and-errors.md 3.1). */
const EXPIRED = '50089';

/** The wordings recorded of it (password-and-errors.md 3.3, security-info.md 5), by the words they have in common. */
const SAYS_SO = /session has timed out|sign-in timed out|(?:session|connexion) a expiré/iu;

/**
 * Whether the page that is open says that a page before it was left lying for too long, or that it was itself: by the
 * number it was served with, which no wording changes, or by a message that came without a new page.
 */
export async function saysExpired(page: Page): Promise<boolean> {
  const message = page.locator('.alert-error').filter({ hasText: SAYS_SO, visible: true });
  const [code, said] = await Promise.all([errorCodeOf(page), message.first().isVisible()]);
  return code === EXPIRED || said;
}

/** `sErrorCode` of the sign-in pages (entra-signin.md 1.3, 1.5); empty for none and elsewhere. */
export async function errorCodeOf(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as { $Config?: { sErrorCode?: string } }).$Config?.sErrorCode ?? '');
}
