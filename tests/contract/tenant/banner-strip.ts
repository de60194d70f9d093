import type { BrowserContext, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect } from '../../../fixtures/test.ts';
import { BANNER_COLOUR, BANNER_HEIGHT_PX, BANNER_TEXT, withBanner } from '../../../tenant/embedded/banner.ts';

const BLANK =
  '<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width, initial-scale=1"></head><body></body></html>';
/** Of the strip, what is ground and not letters; how many dark pixels the letters have at the least. */
const LEAST_GROUND = 0.8;
const LEAST_LETTERS = 150;

/** What the top of every page has to look like in a browser, to the pixel: the banner as it is on a page with nothing else. */
export class BannerStrip {
  private constructor(private readonly expected: PNG) {}

  static async in(context: BrowserContext): Promise<BannerStrip> {
    const page = await context.newPage();
    await page.setContent(withBanner(BLANK));
    const strip = new BannerStrip(await topOf(page));
    await page.close();
    strip.#expectLegible();
    return strip;
  }

  /** @throws if the banner is not there, not visible, moved, or covered by anything. */
  async expectOn(page: Page, where: string): Promise<void> {
    const content = await page.evaluate(() => getComputedStyle(document.documentElement, '::after').content);
    expect(content, `generated content, ${where}`).toBe(`"${BANNER_TEXT}"`);
    const found = await topOf(page);
    expect([found.width, found.height], where).toEqual([this.expected.width, this.expected.height]);
    expect(differing(found, this.expected), `pixels of the banner that are not its own, ${where}`).toBe(0);
  }

  #expectLegible(): void {
    const { width, height } = this.expected;
    const ground = count(this.expected, (colour) => colour === BANNER_COLOUR);
    const letters = count(this.expected, (colour) => /^rgb\((\d{1,2}), (\d{1,2}), (\d{1,2})\)$/.test(colour));
    expect(height).toBe(BANNER_HEIGHT_PX);
    expect(ground / (width * height), 'share of the banner’s ground').toBeGreaterThan(LEAST_GROUND);
    expect(letters, 'dark pixels of the banner’s letters').toBeGreaterThan(LEAST_LETTERS);
  }
}

async function topOf(page: Page): Promise<PNG> {
  const width = page.viewportSize()?.width ?? 0;
  const clip = { x: 0, y: 0, width, height: BANNER_HEIGHT_PX };
  return PNG.sync.read(await page.screenshot({ clip, scale: 'css', caret: 'initial' }));
}

function differing(one: PNG, other: PNG): number {
  // On every screen of every walk: most are alike, and that is seen at once.
  if (one.data.equals(other.data)) return 0;
  const others = pixelsOf(other);
  return pixelsOf(one).filter((colour, index) => colour !== others[index]).length;
}

function count(image: PNG, isMeant: (colour: string) => boolean): number {
  return pixelsOf(image).filter(isMeant).length;
}

function pixelsOf({ data, width, height }: PNG): string[] {
  return Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3);
    return `rgb(${red}, ${green}, ${blue})`;
  });
}
