import { errors, expect, test, type Locator, type Page } from '@playwright/test';
import { STEPS, stepById, titleOf, type StepId } from '../../guide/guide.ts';
import { knownDrift } from '../../guide/known-drift.ts';
import { normalise } from '../../guide/normalise.ts';
import { stepsOf, type Path } from '../../guide/paths.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import type { Comparison, GuideRun, MetScreen, StepResult, View } from '../../reports/verdict/schema.ts';
import { placeOf, traitsOf, type ScreenTraits } from '../../pages/screen-traits.ts';
import { labelOf } from '../label-of.ts';
import { PAGE_IDS } from '../page-ids.ts';
import type { PageCamera } from '../photographer.ts';
import type { ScreenName } from '../screens.ts';
import { StepPictures } from './step-pictures.ts';

/** Which of the guide's journeys is performed, and how. */
export interface RunDescription {
  readonly path: Path;
  readonly order: 'before-registration' | 'after-registration';
  readonly edition: string;
  readonly locale: string;
  readonly device: string;
  /** An announced change that the tenant is set to. */
  readonly scenario?: string;
}

/** Whether a text is sure to be the real service's where it stands: see `Tenant.isSure`. */
type IsSure = (text: string, place: Pick<ScreenTraits, 'host' | 'pageId'>) => Promise<boolean>;

/** What the guide says, and what the page says or does instead. */
interface Difference {
  readonly expected: string;
  readonly found: string;
}

/** What was seen while a step was performed. */
interface Observations {
  /** Comparisons with something sure that agreed. */
  agreed: number;
  readonly drifts: Difference[];
  readonly compared: Comparison[];
  readonly views: View[];
  /** A comparison with something the tenant had to assume: it proves nothing either way. */
  assumed?: Difference;
  note?: string;
  picture?: string;
}

/** A step that is being performed. */
interface Open {
  readonly id: StepId;
  readonly seen: Observations;
  labels: number;
}

/** Screens that a sentence of the guide is about: what any other is headed with is worth knowing. */
const IN_GUIDE: ReadonlySet<string | undefined> = new Set(STEPS.map(({ screen }) => screen));

/**
 * Notes, step by step, what the guide says and what the page says. A wrong label is noted and the journey goes on; only
 * a drift that is not known yet fails the test, softly.
 */
export class GuideRecord {
  readonly #run: RunDescription;
  readonly #isSure: IsSure;
  readonly #results = new Map<StepId, StepResult>();
  readonly #open: Open[] = [];
  readonly #screens: MetScreen[] = [];
  readonly #renamedPages: string[] = [];
  #picture: string | undefined;
  #stop: GuideRun['stop'];
  #pictures: StepPictures | undefined;
  #publishes = false;

  constructor(run: RunDescription, isSure: IsSure) {
    this.#run = run;
    this.#isSure = isSure;
  }

  async perform<T>(id: StepId, body: () => Promise<T>): Promise<T> {
    return test.step(titleOf(id), async () => {
      const seen = { agreed: 0, drifts: [], compared: [], views: [] };
      const current: Open = { id, seen, labels: 0 };
      this.#open.push(current);
      this.#screens.at(-1)?.steps.push(id);
      let finished = false;
      const began = performance.now();
      try {
        const result = await body();
        finished = true;
        return result;
      } finally {
        this.#open.pop();
        const ms = Math.round(performance.now() - began);
        this.#results.set(id, { ...this.#judge(id, current.seen, finished), ms });
      }
    });
  }

  /**
   * Compares the labels the step's sentence names, in its order, with what the page shows on these controls.
   *
   * In a language without a guide the documented label stands in; where none is sure, nothing is compared.
   *
   * @throws JourneyFailure where the page shows no such control: none of the names known for it, nor its place.
   */
  async labels(...controls: readonly Locator[]): Promise<void> {
    const current = this.#current();
    const expected = stepById(current.id).labels.slice(current.labels, current.labels + controls.length);
    if (expected.length !== controls.length) {
      throw new Error(`Step ${current.id} names fewer labels in the guide than the flow compares.`);
    }
    current.labels += controls.length;
    await this.outline(...controls);
    await Promise.all(
      expected.map(async (label, index) => {
        const control = controls[index];
        const text = this.#run.locale.startsWith('fr') ? label.text : label.documented?.['en-US']?.text;
        if (control === undefined || text === undefined) return;
        const [found, place] = await Promise.all([
          labelOf(control).catch((error: unknown) => this.#refuseGone(error, current.id, text)),
          placeOf(control.page()),
        ]);
        await this.#compare(text, found, place);
      }),
    );
  }

  /** From here on the pictures of these steps are taken, as each acts. */
  illustrate(steps: readonly StepId[], camera: PageCamera, publishes = false): void {
    this.#pictures = new StepPictures(steps, camera);
    this.#publishes = publishes;
  }

  /** The pictures are to be published: nothing is done wrong on purpose, which would stand in them. */
  get publishes(): boolean {
    return this.#publishes;
  }

  /** The step acts on these controls: its picture shows where they are. */
  async outline(...controls: readonly Locator[]): Promise<void> {
    this.#current();
    await this.#pictures?.outline(this.#open, controls);
  }

  /** What a list that has closed again leaves on the screen: for the picture of the step this one is a part of. */
  leaves(control: Locator): void {
    this.#pictures?.leaves(this.#open, control);
  }

  /** The service chose to show this screen: the steps that follow are performed on it. */
  async opened(name: ScreenName, page: Page): Promise<void> {
    const met: MetScreen = { name, steps: [] };
    this.#screens.push(met);
    const expected = PAGE_IDS[name];
    if (expected !== undefined) {
      const { pageId } = await placeOf(page);
      if (pageId !== expected) this.#renamedPages.push(`${name} (« ${expected} », ici « ${pageId} »)`);
    }
    if (IN_GUIDE.has(name)) return;
    const { headings, host, pageId } = await traitsOf(page);
    const heading = headings.filter((text) => text !== '').at(-1);
    if (heading !== undefined) {
      Object.assign(met, { heading, sure: await this.#isSure(heading, { host, pageId }) });
    }
  }

  /** The reader closed everything and begins again: what came so far is no part of the way to the portal. */
  beginsAgain(): void {
    this.#screens.length = 0;
  }

  /** The journey ended here, which is what it was performed to find out. */
  stopped(stop: NonNullable<GuideRun['stop']>): void {
    this.#stop = stop;
  }

  /** The sentence was put to the test by something other than a label, and holds. */
  holds(): void {
    this.#current().seen.agreed += 1;
  }

  /** The sentence was put to the test, and the service does otherwise. */
  differs(expected: string, found: string): void {
    this.#current().seen.compared.push({ expected, found, kind: 'deed', agrees: false, sure: true });
    this.#drift(expected, found);
  }

  /** The step was done, but otherwise than the sentence says: it cannot count as verified. */
  note(text: string): void {
    this.#current().seen.note = text;
  }

  /** The same of a step that has ended: it came to light only afterwards. */
  noteAfter(id: StepId, text: string): void {
    const result = this.#results.get(id);
    if (result === undefined) throw new Error(`Step ${id} has not been performed, and nothing can be noted of it.`);
    result.note = text;
    if (result.status === 'verified') result.status = 'performed';
  }

  /** The screen the following steps are performed on was photographed under this name. */
  photographed(picture: string): void {
    this.#picture = picture;
    const screen = this.#screens.at(-1);
    if (screen?.name === picture) screen.picture = picture;
  }

  /** Pages of the sign-in that are not called what they were, by which programs tell them apart. In French. */
  renamedPages(): readonly string[] {
    return this.#renamedPages;
  }

  /** The steps of this path that were not performed though a browser can. */
  missing(): StepId[] {
    return this.#statuses()
      .filter(({ status }) => status === 'not-reached')
      .map(({ id }) => id as StepId);
  }

  /** The same in French, for who looks after the tenant: what the guide says next, the service never asked for. */
  missingSentence(): string {
    const steps = this.missing().map((id) => `${id} (${stepById(id).summary})`);
    return `Le portail s'ouvre sans que le service demande tout ce que dit le guide : ${steps.join(', ')}.`;
  }

  result(outcome: Pick<GuideRun, 'result' | 'failure'>): GuideRun {
    const stop = this.#stop === undefined ? {} : { stop: this.#stop };
    return { ...this.#run, ...outcome, steps: this.#statuses(), screens: this.#screens, ...stop };
  }

  #statuses(): StepResult[] {
    return stepsOf(this.#run.path).map((id) => {
      const { section, notPerformable } = stepById(id);
      const waiting: StepResult =
        notPerformable === undefined
          ? { id, section, title: titleOf(id), status: 'not-reached' }
          : { id, section, title: titleOf(id), status: 'not-verifiable', note: notPerformable };
      return this.#results.get(id) ?? waiting;
    });
  }

  #refuseGone(error: unknown, id: StepId, text: string): never {
    if (!(error instanceof errors.TimeoutError)) throw error;
    const message = `${id} : le guide dit « ${text} », la page ne montre aucune commande de ce nom ni à sa place`;
    throw new JourneyFailure('product-drift', message, { cause: error });
  }

  async #compare(expected: string, found: string, place: Parameters<IsSure>[1]): Promise<void> {
    const { seen } = this.#current();
    // That a control has no name at all is no wording that had to be assumed.
    const sure = found === '' || (await this.#isSure(found, place));
    const agrees = normalise(expected) === normalise(found);
    seen.compared.push({ expected, found, kind: 'label', agrees, sure });
    if (!sure) seen.assumed = { expected, found };
    else if (agrees) seen.agreed += 1;
    else this.#drift(expected, found);
  }

  #drift(expected: string, found: string): void {
    const { id, seen } = this.#current();
    seen.drifts.push({ expected, found });
    if (!this.#isKnown(id, { expected, found })) {
      expect
        .soft(found, `[product-drift] ${id} : le guide dit « ${expected} », la page dit « ${found} »`)
        .toBe(expected);
    }
  }

  #judge(id: StepId, seen: Observations, finished: boolean): StepResult {
    const result: StepResult = { id, section: stepById(id).section, title: titleOf(id), status: 'performed' };
    if (this.#picture !== undefined) result.picture = this.#picture;
    if (seen.note !== undefined) result.note = seen.note;
    if (seen.compared.length > 0) result.compared = seen.compared;
    if (seen.views.length > 0) result.views = seen.views;
    if (!finished) return { ...result, status: 'failed' };
    // Of several the one nobody knows yet, which is the one to look at.
    const drift = seen.drifts.find((one) => !this.#isKnown(id, one)) ?? seen.drifts[0];
    if (drift !== undefined) {
      const known = knownDrift(id, this.#run, drift);
      const why = known === undefined ? {} : { reason: known.reason };
      return { ...result, ...drift, status: 'drifted', known: known !== undefined, ...why };
    }
    if (seen.assumed !== undefined) return { ...result, ...seen.assumed, assumed: true };
    return seen.agreed > 0 && seen.note === undefined ? { ...result, status: 'verified' } : result;
  }

  #isKnown(id: StepId, difference: Difference): boolean {
    return knownDrift(id, this.#run, difference) !== undefined;
  }

  #current() {
    const current = this.#open.at(-1);
    if (current === undefined) throw new Error('Nothing can be noted outside a step of the guide.');
    return current;
  }
}
