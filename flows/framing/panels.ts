import type { JSHandle, Locator } from '@playwright/test';

/**
 * The panels that a control belongs to: the nearest thing around it that the page sets off from what is around it, by a
 * border, a shadow or a colour of its own, or else the first within it. No id or name is asked for: none of the panels has
 * one that is recorded. To an open list belongs what it was opened from, where it does not cover that, as on a phone.
 */
export async function panelsOf(control: Locator): Promise<JSHandle<Element[]>> {
  return control.evaluateHandle((own) => {
    const LEAST = { width: 200, height: 90 };
    /** Of the window: a panel as high as this covers what it was opened from. */
    const COVERS = 0.8;
    const HEADINGS = 'h1, h2, h3, [role=heading]';
    const LISTS = '[role=listbox], [role=menu], [role=option], [role=menuitem]';
    const visible = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    const isSeen = (colour: string) => colour !== 'transparent' && !/, 0\)$/.test(colour);
    const groundOf = (from: Element | null): string => {
      for (let one = from; one !== null; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if (isSeen(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const isSetOff = (one: Element) => {
      const style = getComputedStyle(one);
      const isBordered = (['Top', 'Right', 'Bottom', 'Left'] as const).every(
        (side) => parseFloat(style[`border${side}Width`]) > 0 && isSeen(style[`border${side}Color`]),
      );
      const isColoured = isSeen(style.backgroundColor) && style.backgroundColor !== groundOf(one.parentElement);
      return isBordered || isColoured || style.boxShadow !== 'none';
    };
    const isPanel = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      const isWhole = width >= innerWidth && height >= innerHeight * COVERS;
      if (isWhole || width < LEAST.width || height < LEAST.height) return false;
      if (one.matches('[role=dialog], [role=alertdialog]')) return true;
      const isLayer = /^(?:absolute|fixed)$/.test(getComputedStyle(one).position) && width < innerWidth;
      return isSetOff(one) && (isLayer || one.querySelector(`${HEADINGS}, ${LISTS}`) !== null);
    };
    const around = (from: Element) => {
      for (let one: Element | null = from; one !== null && one !== document.body; one = one.parentElement) {
        if (isPanel(one)) return one;
      }
      return undefined;
    };
    const panel = around(own) ?? [...own.querySelectorAll('*')].find((one) => visible(one) && isPanel(one));
    if (panel === undefined) return [];
    const covers = panel.getBoundingClientRect().height >= innerHeight * COVERS;
    if (own.closest(LISTS) === null || covers) return [panel];
    const opener = [...document.querySelectorAll('[aria-expanded=true]')].find(
      (one) => visible(one) && !panel.contains(one),
    );
    return opener === undefined ? [panel] : [panel, around(opener) ?? opener];
  });
}

/** The smallest thing around a control that has a heading. */
export async function headedAround(control: Locator): Promise<JSHandle<Element[]>> {
  return control.evaluateHandle((own) => {
    let one = own;
    while (one.querySelector('h1, h2, h3, [role=heading]') === null && one.parentElement !== null) {
      one = one.parentElement;
    }
    return [one];
  });
}
