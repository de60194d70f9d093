import type { Locator } from '@playwright/test';
import type { Secret } from '../reports/redaction/secret.ts';

/**
 * Types a secret as the browser's own editing does, replacing what the field held.
 *
 * Not `fill()`: it writes the value into the step title, which every reporter copies (measured on Playwright 1.65).
 * `insertText` runs the browser's editing pipeline: trusted input events, the field's length limit, the undo history.
 *
 * @throws if a reader could not type here: the field is hidden, disabled or covered.
 */
export async function typeSecret(field: Locator, secret: Secret): Promise<void> {
  const obstacle = await field.evaluate((element, value) => {
    const input = element as HTMLInputElement;
    if (!input.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 'hidden';
    if (input.disabled || input.readOnly) return 'not editable';
    input.scrollIntoView({ block: 'nearest' });
    const box = input.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (top !== input && !input.contains(top) && !(top?.contains(input) ?? false)) return 'covered';
    input.focus();
    input.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only call that edits as a keyboard does; no browser has another
    document.execCommand('insertText', false, value);
    return undefined;
  }, secret.reveal());
  if (obstacle !== undefined) throw new Error(`A secret cannot be typed: the field is ${obstacle}.`);
}

/** Whether a field holds exactly this, asked in the page: what it holds leaves it for no report. */
export async function holdsSecret(field: Locator, secret: Secret): Promise<boolean> {
  return field.evaluate((element, value) => (element as HTMLInputElement).value === value, secret.reveal());
}
