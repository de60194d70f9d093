import * as ko from 'knockout';

/** One screen of a page. Its bindings see the view itself. */
export interface View {
  /** Name of its component, unique in the page. */
  readonly name: string;
  readonly template: string;
  /** Number within the page; only 1 and 2 are recorded (entra-signin.md 2.1). */
  readonly viewId?: 1 | 2;
  /** The strip with the user name, with the arrow back or without. */
  readonly identity?: 'name' | 'name and arrow';
  /** As recorded for the password view; absent elsewhere. */
  readonly dynamicBranding?: 'true';
  /** Id of what has the focus when the view opens. */
  readonly focus?: string;
}

/** Where the next view comes from. */
export type Direction = 'next' | 'back';

/** Shows one view at a time: only the current one is in the document (entra-signin.md 4.1). */
export class Pagination {
  readonly current = ko.observable<View>();
  /** Classes of the slide that is under way. */
  readonly motion = ko.observable('');
  #turn = 0;

  /** Puts a view into the document without a slide. */
  place(view: View): void {
    const { name, template } = view;
    if (!ko.components.isRegistered(name)) {
      const viewModel = { createViewModel: (params: unknown) => params };
      ko.components.register(name, { template, viewModel, synchronous: true });
    }
    this.current(view);
    if (view.focus !== undefined) document.getElementById(view.focus)?.focus({ preventScroll: true });
  }

  /** Slides over to another view. Ends when that one is in the document, or when a later call has overtaken it. */
  async show(view: View, direction: Direction): Promise<void> {
    const turn = ++this.#turn;
    await this.#slide(`slide-out-${direction}`);
    if (turn !== this.#turn) return;
    this.place(view);
    void this.#slide(`slide-in-${direction}`).then(() => {
      if (turn === this.#turn) this.motion('');
    });
  }

  /** Ends at once where nothing is animated, for those who asked for less motion. */
  async #slide(motion: string): Promise<void> {
    this.motion(`animate ${motion}`);
    const slides = [...document.querySelectorAll('.animate')].flatMap((element) => element.getAnimations());
    // One that is cut short by the next has ended as well.
    await Promise.allSettled(slides.map(({ finished }) => finished));
  }
}
