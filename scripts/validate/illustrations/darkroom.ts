/** Makes illustrations of pictures of whole screens: in a browser, which draws frames and letters alike on all of them. */
import { chromium } from '@playwright/test';
import { drawingOf } from '../../../reports/illustrations/drawing.ts';
import { layoutOf } from '../../../reports/illustrations/layout.ts';
import type { Shot } from './shots.ts';

const SCALE = 2;
/** Larger than any illustration. */
const VIEWPORT = { width: 1000, height: 1200 };

export interface Darkroom {
  /** Browser with its version and system. */
  readonly maker: string;
  /** @param screen PNG of the whole screen. @param strip height of the tenant's banner. @returns PNG. */
  develop(shot: Shot, screen: Buffer, strip: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** @param executablePath of the browser; undefined for Playwright's own. */
export async function openDarkroom(executablePath: string | undefined): Promise<Darkroom> {
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: SCALE });
  return {
    maker: `chromium ${browser.version()}, ${process.platform}`,
    develop: async ({ view }, screen, strip) => {
      const layout = layoutOf(view, strip);
      await page.setContent(drawingOf(layout, screen, view.width), { waitUntil: 'load' });
      return page.locator('.illustration').screenshot({ animations: 'disabled' });
    },
    close: () => browser.close(),
  };
}
