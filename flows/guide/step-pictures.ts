import type { Locator } from '@playwright/test';
import type { View } from '../../reports/verdict/schema.ts';
import type { Mark, PageCamera } from '../photographer.ts';

/** A step that is being performed, with its pictures. Its parts are performed within it. */
interface Pictured {
  readonly id: string;
  readonly seen: { readonly views: View[] };
}

/** Takes a picture of each step as it acts, with where the controls are that it acts on. */
export class StepPictures {
  readonly #steps: ReadonlySet<string>;
  readonly #camera: PageCamera;
  /** What the last picture of a step shows, and what the parts of a step have shown. */
  readonly #shown = new WeakMap<Pictured, readonly Mark[]>();
  readonly #parts = new WeakMap<Pictured, readonly Mark[]>();

  constructor(steps: readonly string[], camera: PageCamera) {
    this.#steps = new Set(steps);
    this.#camera = camera;
  }

  /**
   * A list that opens or closes between two controls makes another picture; otherwise the one before is taken again, with
   * all of them.
   *
   * @param open the step, last, after those it is a part of.
   */
  async outline(open: readonly Pictured[], controls: readonly Locator[]): Promise<void> {
    const current = open.at(-1);
    if (current === undefined || !this.#steps.has(current.id)) return;
    const marks = controls.map((control) => ({ of: current.id, control }));
    const shown = this.#shown.get(current) ?? [];
    const stillThere = (await this.#camera.find(shown)).length === shown.length;
    if (stillThere) current.seen.views.pop();
    const now = stillThere ? [...shown, ...marks] : marks;
    this.#shown.set(current, now);
    const name = `etape-${current.id.replaceAll('.', '-')}-${current.seen.views.length + 1}`;
    const view = await this.#camera.look(name, now);
    current.seen.views.push(view);
    for (const whole of open.slice(0, -1)) {
      const parts = this.#add(whole, marks);
      whole.seen.views.splice(0, 1, { ...view, marks: await this.#camera.find(parts) });
    }
  }

  leaves(open: readonly Pictured[], control: Locator): void {
    const of = open.at(-1)?.id;
    if (of === undefined) return;
    for (const whole of open.slice(0, -1)) this.#add(whole, [{ of, control }]);
  }

  #add(whole: Pictured, marks: readonly Mark[]): readonly Mark[] {
    const parts = [...(this.#parts.get(whole) ?? []), ...marks];
    this.#parts.set(whole, parts);
    return parts;
  }
}
