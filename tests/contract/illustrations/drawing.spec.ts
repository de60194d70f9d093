import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { layoutOf } from '../../../reports/illustrations/layout.ts';
import { locateBrowser } from '../../../scripts/lib/browser.ts';
import { openDarkroom } from '../../../scripts/validate/illustrations/darkroom.ts';
import { view } from './samples.ts';

const STRIP = 28;
const [YELLOW, GREEN, MARK] = ['#ffd23f', '#00aa55', '#b3005e'];

/** A screen of twice as many pixels: yellow where the banner is, green elsewhere. */
function screen(): Buffer {
  const picture = new PNG({ width: 2560, height: 2200 });
  const colours = Buffer.from('ffd23fff00aa55ff', 'hex');
  for (let y = 0; y < picture.height; y++) {
    const from = y < STRIP * 2 ? 0 : 4;
    for (let x = 0; x < picture.width; x++) colours.copy(picture.data, (y * picture.width + x) * 4, from, from + 4);
  }
  return PNG.sync.write(picture);
}

test(
  'an illustration has twice the pixels, the banner along its top, the panel, and an outline around the control',
  { tag: '@slow' },
  async () => {
    const darkroom = await openDarkroom(locateBrowser());
    const shot = { file: 'a.png', step: '2.1-3', letters: ['3'], alternative: '', view: view() };
    const developed = PNG.sync.read(await darkroom.develop(shot, screen(), STRIP));
    await darkroom.close();
    expect(darkroom.maker).toMatch(/^chromium \d+/);
    const { width, height, left, top, area, marks } = layoutOf(view(), STRIP);
    expect([developed.width, developed.height]).toEqual([width * 2, height * 2]);
    const colourAt = (x: number, y: number) => {
      const at = (Math.round(y * 2) * developed.width + Math.round(x * 2)) * 4;
      return `#${developed.data.subarray(at, at + 3).toString('hex')}`;
    };
    const [mark] = marks;
    expect([colourAt(2, STRIP / 2), colourAt(width - 2, STRIP / 2)]).toEqual([YELLOW, YELLOW]);
    expect(colourAt(left + 30, top + area.height - 10)).toBe(GREEN);
    expect(colourAt(4, height - 4)).toBe('#eef1f5');
    expect(colourAt((mark?.x ?? 0) + (mark?.width ?? 0) / 2, mark?.y ?? 0)).toBe(MARK);
    expect(colourAt((mark?.cx ?? 0) - 9, mark?.cy ?? 0)).toBe(MARK);
  },
);
