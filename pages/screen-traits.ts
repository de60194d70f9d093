import type { Page } from '@playwright/test';

/** What identifies a screen no page object knows: enough to write one, and nothing a user typed. */
export interface ScreenTraits {
  readonly host: string;
  /** `meta name="PageID"` of the sign-in pages; empty elsewhere. */
  readonly pageId: string;
  readonly headings: readonly string[];
  readonly visibleIds: readonly string[];
}

/** Which page this is, by what does not change with language or branding. */
export async function placeOf(page: Page): Promise<Pick<ScreenTraits, 'host' | 'pageId'>> {
  return page.evaluate(() => ({
    host: location.host,
    pageId: document.querySelector('meta[name=PageID]')?.getAttribute('content') ?? '',
  }));
}

export async function traitsOf(page: Page): Promise<ScreenTraits> {
  return page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const headings = [...document.querySelectorAll('h1, h2, [role=heading]')].filter(visible);
    return {
      host: location.host,
      pageId: document.querySelector('meta[name=PageID]')?.getAttribute('content') ?? '',
      headings: headings.map((heading) => heading.textContent.trim()),
      visibleIds: [...document.querySelectorAll('[id]')].filter(visible).map(({ id }) => id),
    };
  });
}
