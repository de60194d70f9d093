import type { Page } from '@playwright/test';
import { servedConfig } from './served-config.ts';

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
  const [{ code }, said] = await Promise.all([servedConfig(page), message.first().isVisible()]);
  return code === EXPIRED || said;
}
