/** Where everything stands in an illustration. Numbers are CSS pixels; the picture has two for each. */
import { letterOf } from '../guide/letters.ts';
import type { Box, View } from '../verdict/schema.ts';

/** A view with what makes an illustration of it. */
export type FramedView = View & { readonly framing: NonNullable<View['framing']> };

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The banner of the tenant, along the top; 0 where it has none. */
  readonly strip: number;
  /** The part of the screen that is shown. */
  readonly area: Box;
  /** Where it begins in the picture. */
  readonly left: number;
  readonly top: number;
  readonly radius: number;
  readonly marks: readonly Marked[];
}

type Room = NonNullable<View['marks'][number]['room']>;

/** An outline, with its letter. */
export interface Marked extends Box {
  readonly letter: string;
  readonly cx: number;
  readonly cy: number;
}

/** Of the letter's disc. */
export const RADIUS = 13;
/** Between a control and its outline, and between two things that must not touch. */
const GAP = 4;
/** Around what is shown. On a phone it reaches from edge to edge. */
const MARGIN = 28;
/** Of the illustrations of a computer. Those of a phone are as wide as its screen. */
const WIDEST = 840;
const WIDEST_PHONE = 500;
/** A list of all countries is longer than any page of a guide. */
const HIGHEST = 640;

/** @param strip height of the tenant's banner at the top of the screen. */
export function layoutOf(view: FramedView, strip: number): Layout {
  const isPhone = view.width <= WIDEST_PHONE;
  const width = isPhone ? view.width : WIDEST;
  const area = areaOf(view, isPhone ? width : width - 2 * MARGIN, strip);
  const left = Math.round((width - area.width) / 2);
  const top = strip + MARGIN;
  const { framing } = view;
  const isPanel = area.width === framing.box.width && area.height === framing.box.height;
  const at = (box: Box) => ({ ...box, x: box.x - area.x + left, y: box.y - area.y + top });
  return {
    width,
    height: top + area.height + MARGIN,
    strip,
    area,
    left,
    top,
    radius: isPanel ? framing.radius : GAP,
    marks: view.marks.map(({ of, box, room = 'left' }) => marked(letterOf(of), room, at(box), width)),
  };
}

/** Beside its control, or above it at the edge of a phone's screen. @param width of the illustration. */
function marked(letter: string, room: Room, box: Box, width: number): Marked {
  const frame = grown(box, GAP);
  const away = RADIUS + 2;
  const right = frame.x + frame.width + away;
  const isAbove = room === 'above' || (room === 'right' && right + away > width);
  if (isAbove) return { letter, ...frame, cx: Math.min(frame.x, width - 2 * away) + away, cy: frame.y - away };
  const cx = room === 'right' ? right : Math.max(away, frame.x - away);
  return { letter, ...frame, cx, cy: frame.y + frame.height / 2 };
}

/** The panel and every control, or as much of it around the controls as there is room for. */
function areaOf({ framing, marks, width, height }: FramedView, widest: number, strip: number): Box {
  const controls = marks.map(({ box }) => grown(box, 2 * GAP));
  const all = within([framing.box, ...controls].reduce(joined), { x: 0, y: strip, width, height: height - strip });
  const focus = within(controls.length > 0 ? controls.reduce(joined) : all, all);
  const [x, w] = stretch(all.x, all.width, focus.x + focus.width / 2, widest);
  const [y, h] = stretch(all.y, all.height, focus.y + focus.height / 2, HIGHEST);
  return { x, y, width: w, height: h };
}

/** At most so long, with this point in its middle where the whole allows it. */
function stretch(start: number, length: number, middle: number, most: number): readonly [number, number] {
  if (length <= most) return [start, length];
  return [Math.round(Math.min(Math.max(start, middle - most / 2), start + length - most)), most];
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function joined(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  return { x, y, width: right - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}

function within(box: Box, whole: Box): Box {
  const [x, y] = [Math.max(box.x, whole.x), Math.max(box.y, whole.y)];
  const right = Math.min(box.x + box.width, whole.x + whole.width);
  return { x, y, width: right - x, height: Math.min(box.y + box.height, whole.y + whole.height) - y };
}
