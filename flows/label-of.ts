import type { Locator } from '@playwright/test';

/**
 * The label by which a reader finds a control: what stands in an empty field, else the control's accessible name, or its
 * text where it has no role. A field's accessible name may be a whole sentence that only a screen reader says.
 *
 * The name is read off the aria snapshot, because Playwright can compare one but not give it back. Only the first line is
 * used: a text box's value stands behind its name and stays there.
 */
export async function labelOf(control: Locator): Promise<string> {
  const [placeholder, snapshot] = await Promise.all([
    control.first().getAttribute('placeholder'),
    control.first().ariaSnapshot(),
  ]);
  if (placeholder !== null && placeholder !== '') return placeholder;
  const [line = ''] = snapshot.split('\n');
  const named = /^- '?[a-z]+ "((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
  if (named !== undefined) return named.replace(/\\(.)/g, '$1');
  return /^- [a-z]+: ?(.*)$/.exec(line)?.[1] ?? '';
}
