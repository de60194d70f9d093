import { test, type Locator, type Page } from '@playwright/test';
import type { Screen } from '../pages/screen.ts';
import type { View } from '../reports/verdict/schema.ts';
import { everythingSensitive } from './screens.ts';

/** Takes one picture a screen, with everything covered that no artefact may hold. */
export interface Photographer {
  /** @param screen undefined where it is none that is known: everything is covered then that any screen covers. */
  photograph(name: string, screen: Screen | undefined): Promise<void>;
}

/** A control that a step acts on. */
export interface Mark {
  /** Id of the step. */
  readonly of: string;
  readonly control: Locator;
}

/** Pictures switched off: nothing is taken. */
export const noPictures: Photographer = { photograph: () => Promise.resolve() };

/** A quiet grey: the pictures go to people who read the guide. */
export const COVER = '#c9ced6';

/** A camera on a page. Pictures are attached as `image <screen>`; `seen` is told the name of each. */
export class PageCamera implements Photographer {
  readonly #page: Page;
  readonly #seen: (picture: string) => void;
  #screen: Screen | undefined;

  constructor(page: Page, seen: (picture: string) => void) {
    this.#page = page;
    this.#seen = seen;
  }

  async photograph(name: string, screen: Screen | undefined): Promise<void> {
    this.#screen = screen;
    await this.#take(name, 'device');
    this.#seen(name);
  }

  /**
   * A picture of the screen that was photographed last, as it is now, and where these controls are on it. What is out of
   * sight is left out.
   */
  async look(name: string, marks: readonly Mark[]): Promise<View> {
    await marks.at(-1)?.control.scrollIntoViewIfNeeded();
    await this.#take(name, 'css');
    const { width, height } = await this.#page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    return { picture: name, width, height, marks: await this.find(marks) };
  }

  /** Where those of the controls are that can be seen now. */
  async find(marks: readonly Mark[]): Promise<View['marks']> {
    const found = await Promise.all(
      marks.map(async ({ of, control }) => {
        const visible = control.filter({ visible: true });
        // Asked for at once: a control that has gone is waited for by everything else.
        const [box] = await visible.evaluateAll((all) =>
          all.slice(0, 1).flatMap((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            const isInSight = y + height > 0 && y < innerHeight && width > 0;
            return isInSight ? [{ x, y, width, height }] : [];
          }),
        );
        return box === undefined ? undefined : { of, box };
      }),
    );
    return found.filter((mark) => mark !== undefined);
  }

  async #take(name: string, scale: 'css' | 'device'): Promise<void> {
    const sensitive = this.#screen?.sensitive ?? everythingSensitive(this.#page);
    const mask: Locator[] = sensitive.map((locator) => locator.filter({ visible: true }));
    const body = await this.#page.screenshot({ mask, maskColor: COVER, animations: 'allow', scale });
    await test.info().attach(`image ${name}`, { body, contentType: 'image/png' });
  }
}
