import type { Page } from '@playwright/test';
import { expect } from '../../../fixtures/test.ts';
import { BANNER_HEIGHT_PX } from '../../../tenant/embedded/banner.ts';

/** What can be clicked, tapped or filled in. */
const CONTROLS = 'a, button, input, [role=combobox], [role=option]';

/** @throws if the page is wider than its window, or one of its controls stands under the banner with the page at its top. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const found = await page.evaluate(
    ({ controls, banner, right }) => {
      scrollTo(0, 0);
      const under = [...document.querySelectorAll(controls)].filter((element) => {
        const box = element.getBoundingClientRect();
        const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        return isSeen && box.top < banner && box.bottom > 0 && box.left < right && box.right > 0;
      });
      const pageWidth = document.documentElement.scrollWidth;
      return { pageWidth, under: under.map((element) => element.outerHTML.slice(0, 120)) };
    },
    { controls: CONTROLS, banner: BANNER_HEIGHT_PX, right: width },
  );
  expect(found.pageWidth, `width of the page in CSS pixels, ${where}`).toBeLessThanOrEqual(width);
  expect(found.under, `controls under the banner, ${where}`).toEqual([]);
}
