import { test, type Locator, type Page } from '@playwright/test';
import type { Screen } from '../pages/screen.ts';
import { everythingSensitive } from './screens.ts';

/** Takes one picture a screen, with everything covered that no artefact may hold. */
export interface Photographer {
  /** @param screen undefined where it is none that is known: everything is covered then that any screen covers. */
  photograph(name: string, screen: Screen | undefined): Promise<void>;
}

/** Pictures switched off: nothing is taken. */
export const noPictures: Photographer = { photograph: () => Promise.resolve() };

/** A quiet grey: the pictures go to people who read the guide. */
export const COVER = '#c9ced6';

/** A camera on a page. Pictures are attached as `image <screen>`; `seen` is told the name of each. */
export class PageCamera implements Photographer {
  readonly #page: Page;
  readonly #seen: (picture: string) => void;

  constructor(page: Page, seen: (picture: string) => void) {
    this.#page = page;
    this.#seen = seen;
  }

  async photograph(name: string, screen: Screen | undefined): Promise<void> {
    const sensitive = screen?.sensitive ?? everythingSensitive(this.#page);
    const mask: Locator[] = sensitive.map((locator) => locator.filter({ visible: true }));
    const body = await this.#page.screenshot({ mask, maskColor: COVER, animations: 'allow' });
    await test.info().attach(`image ${name}`, { body, contentType: 'image/png' });
    this.#seen(name);
  }
}
