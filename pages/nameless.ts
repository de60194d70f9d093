import type { Page } from '@playwright/test';

/** A control without a name, in the form Playwright writes the accessibility tree in; what a field holds stands behind it. */
const NAMELESS = /^\s*- (button|link|textbox|combobox|radio|checkbox|img)(?: \[[^\]]*\])*(?::.*)?$/;

/** Roles of the controls that a screen reader could only call by their role. */
export async function namelessOn(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree.split('\n').flatMap((line) => NAMELESS.exec(line)?.[1] ?? []);
}
