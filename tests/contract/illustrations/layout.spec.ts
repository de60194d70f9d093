import { expect, test } from '@playwright/test';
import { layoutOf, RADIUS, type FramedView } from '../../../reports/illustrations/layout.ts';
import { view } from './samples.ts';

const PHONE = { width: 390, height: 1100 };
const STRIP = 28;
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const mark = (at: ReturnType<typeof box>, room: 'left' | 'right' | 'above' = 'left') => ({
  of: '2.2.3-3b',
  box: at,
  room,
});
const framing = (at: ReturnType<typeof box>) => ({ box: at, radius: 6, heading: '' });

test('the panel is shown whole, with its corners, and nothing of what is around it', () => {
  const { area, radius, left, top, width } = layoutOf(view(), STRIP);
  expect(area).toEqual(box(420, 84, 440, 300));
  expect({ radius, middle: left + area.width / 2, top }).toEqual({ radius: 10, middle: width / 2, top: STRIP + 28 });
});

test('a control outside of the panel is in the picture with it', () => {
  const { area } = layoutOf(view({ marks: [mark(box(420, 400, 200, 16))] }), STRIP);
  expect(area.height).toBe(400 + 16 + 8 - 84);
  expect(area.x).toBe(412);
});

test('a list that is too long is cut around its control', () => {
  const list = framing(box(200, 28, 190, 1072));
  const { area, marks } = layoutOf(view({ ...PHONE, framing: list, marks: [mark(box(210, 700, 170, 40))] }), STRIP);
  expect(area.height).toBeLessThan(700);
  expect([area.y <= 700, area.y + area.height >= 740]).toEqual([true, true]);
  expect(marks).toHaveLength(1);
});

test('the banner of the screen is never taken for a part of the panel', () => {
  expect(layoutOf(view({ framing: framing(box(-8, 0, 1296, 300)) }), STRIP).area.y).toBe(STRIP);
  expect(layoutOf(view({ framing: framing(box(-8, 0, 1296, 300)) }), 0).area.y).toBe(0);
});

const ALL: readonly FramedView[] = [
  view(),
  view({ marks: [] }),
  view({ framing: framing(box(0, 0, 1280, 1100)), marks: [mark(box(1228, 34, 36, 36), 'right')] }),
  view({
    framing: framing(box(260, 258, 760, 500)),
    marks: [mark(box(260, 759, 267, 16)), mark(box(900, 700, 90, 30), 'above')],
  }),
];
const ON_PHONE: readonly FramedView[] = [
  view({
    ...PHONE,
    framing: framing(box(18, 90, 354, 600)),
    marks: [mark(box(36, 200, 318, 40)), mark(box(340, 500, 36, 36), 'right')],
  }),
  view({ ...PHONE, framing: framing(box(0, 28, 390, 1072)), marks: [mark(box(0, 40, 390, 40))] }),
];

for (const [device, views] of [
  ['a computer', ALL],
  ['a phone', ON_PHONE],
] as const) {
  test(`all pictures of ${device} have one width, and hold what they show and every letter: ${views.length}`, () => {
    const layouts = views.map((one) => layoutOf(one, STRIP));
    expect(new Set(layouts.map(({ width }) => width)).size).toBe(1);
    const outside = layouts.filter(
      ({ width, height, left, top, area }) => left < 0 || left + area.width > width || top + area.height > height,
    );
    expect(outside).toEqual([]);
    const cut = layouts.flatMap(({ width, height, marks }) =>
      marks.filter(({ cx, cy }) => cx < RADIUS || cx > width - RADIUS || cy < STRIP || cy > height - RADIUS),
    );
    expect(cut).toEqual([]);
  });
}
