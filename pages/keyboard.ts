import type { Locator, Page } from '@playwright/test';
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
  const obstacle = await field.evaluate(async (element, value) => {
    const input = element as HTMLInputElement;
    // A screen may fade in: a reader types once it is there. An endless animation is none of these.
    const arriving = document.getAnimations().filter(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : undefined;
      return target?.contains(input) === true && Number.isFinite(Number(effect?.getComputedTiming().endTime));
    });
    await Promise.allSettled(arriving.map(({ finished }) => finished));
    if (!input.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 'hidden';
    if (input.disabled || input.readOnly) return 'not editable';
    const isCovered = () => {
      const box = input.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return top !== input && !input.contains(top) && !(top?.contains(input) ?? false);
    };
    input.scrollIntoView({ block: 'nearest' });
    // What stays in its place on a small screen may lie over the edge: a reader scrolls on.
    if (isCovered()) input.scrollIntoView({ block: 'center' });
    if (isCovered()) return 'covered';
    input.focus();
    input.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only call that edits as a keyboard does; no browser has another
    document.execCommand('insertText', false, value);
    return undefined;
  }, secret.reveal());
  if (obstacle !== undefined) throw new Error(`[product-defect] A secret cannot be typed: the field is ${obstacle}.`);
}

/**
 * Pastes a secret with the keyboard, replacing what the field held: the page sees the paste of a reader who copied it from
 * a message, with its events, its limits, and whatever the page does to forbid it.
 */
export async function pasteSecret(field: Locator, secret: Secret): Promise<void> {
  await copy(field.page(), secret.reveal());
  await field.selectText();
  await field.press('ControlOrMeta+V');
  // In a window that is shown the clipboard is that of the whole machine: the secret does not stay there.
  await copy(field.page(), ' ');
}

/**
 * Copies a text that stands nowhere on the page. With nothing focused or selected first: what is in a password field can
 * not be copied.
 */
async function copy(page: Page, text: string): Promise<void> {
  const copied = await page.evaluate((value) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.getSelection()?.removeAllRanges();
    let filled = false;
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', value);
      event.preventDefault();
      filled = true;
    };
    document.addEventListener('copy', fill, { once: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- needs no permission, which only some engines can give
    document.execCommand('copy');
    return filled;
  }, text);
  if (!copied) throw new Error('A secret cannot be pasted: the browser copies nothing.');
}

/** Whether a field holds exactly this, asked in the page: what it holds leaves it for no report. */
export async function holdsSecret(field: Locator, secret: Secret): Promise<boolean> {
  return field.evaluate((element, value) => (element as HTMLInputElement).value === value, secret.reveal());
}
