import { test, type Locator, type Page } from '@playwright/test';
import { framingOf } from './framing/framing.ts';
import { roomBeside } from './framing/room.ts';
import type { Screen } from '../pages/screen.ts';
import type { View } from '../reports/verdict/schema.ts';
import { dress, dressed, type Part } from './costume.ts';
import { labelOf } from './label-of.ts';
import { COVER, PageCamera, type Mark } from './photographer.ts';
import { everythingSensitive } from './screens.ts';

/** How much room the letter of a control takes beside it, in CSS pixels. */
const LETTER_ROOM = 32;

/**
 * A camera whose pictures of steps are made to be published: samples in the place of names and numbers, everything at rest,
 * nothing under the pointer, covered what is secret or another each time, and with it which part of the screen matters.
 */
export class Studio extends PageCamera {
  readonly #page: Page;
  readonly #parts: readonly Part[];
  #screen: Screen | undefined;

  constructor(page: Page, parts: readonly Part[]) {
    super(page, () => undefined);
    this.#page = page;
    this.#parts = parts;
  }

  /** Screens as such are in no picture of a step: it is enough to know which one is open. */
  override photograph(_name: string, screen: Screen | undefined): Promise<void> {
    this.#screen = screen;
    return Promise.resolve();
  }

  override async look(name: string, marks: readonly Mark[]): Promise<View> {
    await marks.at(-1)?.control.scrollIntoViewIfNeeded();
    await this.#comeToRest();
    const costume = await dress(this.#page, this.#parts);
    const masks = await this.#masks();
    const controls = marks.map(({ control }) => control);
    const framing = await framingOf(controls, this.#screen?.marker);
    const located = await this.#locate(marks);
    let body = await this.#shoot(masks);
    // What the page wrote anew meanwhile may be the real thing: then nothing of it is shown.
    if (!(await costume.undress())) body = await this.#shoot(this.#sensitive());
    await test.info().attach(`image ${name}`, { body, contentType: 'image/png' });
    const size = await this.#page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    return { picture: name, ...size, marks: located, ...(framing === undefined ? {} : { framing }) };
  }

  /** As they stand on a picture: samples may take more room than what they replace, or less. */
  override async find(marks: readonly Mark[]): Promise<View['marks']> {
    const costume = await dress(this.#page, this.#parts);
    const located = await this.#locate(marks);
    await costume.undress();
    return located;
  }

  async #locate(marks: readonly Mark[]): Promise<View['marks']> {
    const found = await Promise.all(
      marks.map(async (mark) => {
        const [seen] = await super.find([mark]);
        if (seen === undefined) return [];
        const control = mark.control.filter({ visible: true }).first();
        const [label, room] = await Promise.all([labelOf(control), roomBeside(control, LETTER_ROOM)]);
        return [{ ...seen, label: dressed(label, this.#parts), room }];
      }),
    );
    return found.flat();
  }

  /** Ends when nothing fades or moves any more that ends by itself. */
  async #comeToRest(): Promise<void> {
    await this.#page.mouse.move(0, 0);
    await this.#page.evaluate(async () => {
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    });
  }

  #sensitive(): readonly Locator[] {
    const secret = this.#screen?.sensitive ?? everythingSensitive(this.#page);
    return [...secret, ...(this.#screen?.changing ?? [])].map((locator) => locator.filter({ visible: true }));
  }

  /** Of what is secret everything but empty fields and what shows a sample and no other number. */
  async #masks(): Promise<readonly Locator[]> {
    const samples = this.#parts.map(({ sample }) => sample);
    const masks = await Promise.all(
      this.#sensitive().map(async (locator) => {
        const harmless = await locator.evaluateAll(
          (all, shown) =>
            all.map((one) => {
              if (one instanceof HTMLInputElement) return one.value === '' || shown.includes(one.value);
              const rest = shown.reduce((text, sample) => text.replaceAll(sample, ''), one.textContent);
              const holdsMore = one.querySelector('img, canvas, svg, input') !== null || /\d\s?\d/.test(rest);
              return rest !== one.textContent && !holdsMore;
            }),
          samples,
        );
        return harmless.flatMap((isHarmless, index) => (isHarmless ? [] : [locator.nth(index)]));
      }),
    );
    return masks.flat();
  }

  #shoot(mask: readonly Locator[]): Promise<Buffer> {
    return this.#page.screenshot({ mask: [...mask], maskColor: COVER, animations: 'disabled', scale: 'device' });
  }
}
