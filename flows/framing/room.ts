import type { Locator } from '@playwright/test';

/** A side of a control on which a letter of this radius covers nothing else, in CSS pixels. */
export type Side = 'left' | 'right' | 'above';

/** The first of left and right where there is nothing, else above. @param reach from the control to the letter's far edge. */
export async function roomBeside(control: Locator, reach: number): Promise<Side> {
  return control.evaluate((own, far) => {
    const { left, right, top, bottom } = own.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const isFree = (from: number, to: number) => {
      const touches = (box: DOMRect) =>
        box.width > 0 &&
        box.left < to &&
        box.right > from &&
        box.top < middle + far / 2 &&
        box.bottom > middle - far / 2;
      const visible = (one: Element) => one.checkVisibility({ visibilityProperty: true });
      const isOther = (one: Element) => !own.contains(one) && !one.contains(own) && visible(one);
      const controls = [...document.querySelectorAll('button, input, img, canvas, select, [role=combobox]')];
      if (controls.some((one) => isOther(one) && touches(one.getBoundingClientRect()))) return false;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        if (text.parentElement === null || !isOther(text.parentElement) || (text.textContent ?? '').trim() === '')
          continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        if ([...range.getClientRects()].some(touches)) return false;
      }
      return true;
    };
    if (isFree(left - far, left)) return 'left';
    return isFree(right, right + far) ? 'right' : 'above';
  }, reach);
}
