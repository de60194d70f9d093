import type { JSHandle, Locator } from '@playwright/test';
import { headedAround, panelsOf } from './panels.ts';

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

/** What was measured of a part of a page. */
interface Measured extends Framing {
  /** What it holds. */
  readonly content: Box;
  /** It is so high that only its content tells how much of it matters. */
  readonly isTall: boolean;
}

/** Around texts that stand in no panel, and below what a tall panel holds. In CSS pixels. */
const MARGIN = 24;

/**
 * What these controls belong to together: their panels, else that of the screen, else the text around them.
 *
 * @param screen what tells the screen from all others.
 * @returns undefined where nothing of it can be seen.
 */
export async function framingOf(
  controls: readonly Locator[],
  screen: Locator | undefined,
): Promise<Framing | undefined> {
  const spare = screen === undefined ? [] : [screen];
  const panels = (await measuredAll(controls, panelsOf)) ?? (await measuredAll(spare, panelsOf));
  if (panels !== undefined) return together(panels.map((one) => (one.isTall ? cut(one) : one)));
  const texts = (await measuredAll(controls, headedAround)) ?? (await measuredAll(spare, headedAround));
  return texts === undefined
    ? undefined
    : together(texts.map((one) => ({ ...one, box: grown(one.content), radius: 0 })));
}

function together(all: readonly Framing[]): Framing | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const box = all.map((one) => one.box).reduce(joined);
  const isOne = box.width === first.box.width && box.height === first.box.height;
  return { box, radius: isOne ? first.radius : 0, heading: all.find(({ heading }) => heading !== '')?.heading ?? '' };
}

/** Undefined where there is nothing. */
async function measuredAll(
  anchors: readonly Locator[],
  find: (control: Locator) => Promise<JSHandle<Element[]>>,
): Promise<readonly Measured[] | undefined> {
  const found = await Promise.all(
    anchors.map(async (anchor) => {
      const visible = anchor.filter({ visible: true });
      if ((await visible.count()) === 0) return [];
      const parts = await find(visible.first());
      const measured = await parts.evaluate(measure);
      await parts.dispose();
      return measured;
    }),
  );
  const all = found.flat();
  return all.length === 0 ? undefined : all;
}

/** In the page. */
function measure(parts: readonly Element[]): Measured[] {
  const plain = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
  const visible = (one: Element) => one.checkVisibility({ visibilityProperty: true });
  return parts.map((part) => {
    const box = part.getBoundingClientRect();
    const heading = [...part.querySelectorAll('h1, h2, h3, [role=heading]')]
      .filter(visible)
      .map(({ textContent }) => textContent.trim())
      .find((text) => text !== '');
    const held = [...part.querySelectorAll('button, input, img, canvas, a, [role=option]')].filter(visible);
    const boxes = held.map((one) => one.getBoundingClientRect());
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const isShown = text.parentElement !== null && visible(text.parentElement);
      if (!isShown || (text.textContent ?? '').trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      boxes.push(range.getBoundingClientRect());
    }
    const inSight = boxes.filter(({ width, bottom, top }) => width > 0 && bottom > 0 && top < innerHeight);
    const [left, top] = [Math.min(...inSight.map((one) => one.left)), Math.min(...inSight.map((one) => one.top))];
    const right = Math.max(...inSight.map((one) => one.right));
    const bottom = Math.max(...inSight.map((one) => one.bottom));
    const content = inSight.length === 0 ? box : new DOMRect(left, top, right - left, bottom - top);
    const radius = parseFloat(getComputedStyle(part).borderTopLeftRadius) || 0;
    const isTall = box.height >= innerHeight * 0.8;
    return { box: plain(box), content: plain(content), radius, heading: heading ?? '', isTall };
  });
}

/** A panel without what is empty below its content. */
function cut({ box, content, ...rest }: Measured): Framing {
  return { ...rest, box: { ...box, height: Math.min(box.height, content.y + content.height + MARGIN - box.y) } };
}

function grown({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** The smallest box that holds both. */
function joined(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
