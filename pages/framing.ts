import type { Locator } from '@playwright/test';

/** In CSS pixels of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a screen that a control belongs to: its dialog, its card, its list, or the text around it. */
export interface Framing {
  readonly box: Box;
  /** Of its corners, in CSS pixels; 0 where it has none of its own. */
  readonly radius: number;
  /** What it is headed with; empty where nothing is. */
  readonly heading: string;
}

/**
 * What these controls belong to together: the nearest thing around each that the page sets off from what is around it, by a
 * border, a shadow or a colour of its own. No id or name is asked for: none of the panels has one that is recorded.
 *
 * @param instead used where none of the controls lies in such a thing.
 * @returns undefined where nothing of it can be seen.
 */
export async function framingOf(
  controls: readonly Locator[],
  instead: Locator | undefined,
): Promise<Framing | undefined> {
  const spare = instead === undefined ? [] : [instead];
  for (const [anchors, how] of [
    [controls, 'panel'],
    [spare, 'panel'],
    [controls, 'text'],
    [spare, 'text'],
  ] as const) {
    const found = (await Promise.all(anchors.map((anchor) => around(anchor, how)))).flat();
    const [first] = found;
    if (first === undefined) continue;
    const box = found.map((one) => one.box).reduce(joined);
    const isOne = found.every((one) => sameBox(one.box, first.box));
    const heading = found.find((one) => one.heading !== '')?.heading ?? '';
    return { box, radius: isOne ? first.radius : 0, heading };
  }
  return undefined;
}

/** The smallest box that holds both. */
export function joined(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

function sameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** One of the first that can be seen, and of a list that is open also what it belongs to. */
async function around(anchor: Locator, how: 'panel' | 'text'): Promise<readonly Framing[]> {
  return anchor.filter({ visible: true }).evaluateAll((all, wanted) => {
    const LEAST = { width: 200, height: 90 };
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
    const headingIn = (one: Element) =>
      [...one.querySelectorAll(HEADINGS)].filter(visible).find(({ textContent }) => textContent.trim() !== '');
    const isSetOff = (one: Element) => {
      const style = getComputedStyle(one);
      const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
      const bordered = sides.every(
        (side) => parseFloat(style[`border${side}Width`]) > 0 && isSeen(style[`border${side}Color`]),
      );
      const coloured = isSeen(style.backgroundColor) && style.backgroundColor !== groundOf(one.parentElement);
      return bordered || coloured || style.boxShadow !== 'none';
    };
    const isPanel = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      const isWhole = width >= innerWidth && height >= innerHeight * 0.9;
      if (isWhole || width < LEAST.width || height < LEAST.height) return false;
      if (one.matches('[role=dialog], [role=alertdialog]')) return true;
      if (!isSetOff(one)) return false;
      const isLayer = /^(?:absolute|fixed)$/.test(getComputedStyle(one).position) && width < innerWidth / 2;
      return isLayer || headingIn(one) !== undefined || one.querySelector(LISTS) !== null;
    };
    const panelOf = (from: Element) => {
      for (let one: Element | null = from; one !== null && one !== document.body; one = one.parentElement) {
        if (isPanel(one)) return one;
      }
      return undefined;
    };
    const framing = (one: Element, box: DOMRect) => ({
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      radius: parseFloat(getComputedStyle(one).borderTopLeftRadius) || 0,
      heading: headingIn(one)?.textContent.trim() ?? '',
    });
    const first = all[0];
    if (first === undefined) return [];
    const panel = panelOf(first) ?? [...first.querySelectorAll('*')].find((one) => visible(one) && isPanel(one));
    if (wanted === 'panel') {
      if (panel === undefined) return [];
      const found = framing(panel, panel.getBoundingClientRect());
      // On a phone a list covers what it belongs to.
      if (first.closest(LISTS) === null || found.box.height >= innerHeight * 0.8) return [found];
      const opener = [...document.querySelectorAll('[aria-expanded=true]')].find(
        (one) => visible(one) && !panel.contains(one),
      );
      if (opener === undefined) return [found];
      const behind = panelOf(opener);
      return [
        found,
        behind === undefined
          ? framing(opener, opener.getBoundingClientRect())
          : framing(behind, behind.getBoundingClientRect()),
      ];
    }
    let holder: Element = first;
    while (headingIn(holder) === undefined && holder.parentElement !== null) holder = holder.parentElement;
    const boxes = [...holder.querySelectorAll('button, input, img, canvas, a')]
      .filter(visible)
      .map((one) => one.getBoundingClientRect());
    const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement === null || !visible(text.parentElement) || (text.textContent ?? '').trim() === '')
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      boxes.push(range.getBoundingClientRect());
    }
    const inSight = boxes.filter(
      ({ width, height, bottom, top }) => width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    );
    if (inSight.length === 0) return [];
    const [left, top] = [Math.min(...inSight.map((box) => box.left)), Math.min(...inSight.map((box) => box.top))];
    const [right, bottom] = [
      Math.max(...inSight.map((box) => box.right)),
      Math.max(...inSight.map((box) => box.bottom)),
    ];
    const MARGIN = 24;
    const box = new DOMRect(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    return [{ ...framing(holder, box), radius: 0 }];
  }, how);
}
