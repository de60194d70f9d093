import type { Locator } from '@playwright/test';

/**
 * What a reader, or a screen reader, finds on a control: its accessible name, or its text where it has no role.
 *
 * Read off the aria snapshot, because Playwright can compare an accessible name but not give it back. Only the first
 * line is used: a text box's value stands behind its name and stays there.
 */
export async function accessibleName(control: Locator): Promise<string> {
  const [line = ''] = (await control.first().ariaSnapshot()).split('\n');
  const named = /^- '?[a-z]+ "((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  if (named !== undefined) return named.replace(/\\(.)/g, '$1');
  return /^- [a-z]+: ?(.*)$/.exec(line)?.[1] ?? '';
}
