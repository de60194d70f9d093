import { errors, type Page } from '@playwright/test';
import type { Action } from '../../guide/case.ts';
import type { Doing, Outcome } from '../../guide/symptoms/signature.ts';
import { traitsOf } from '../../pages/screen-traits.ts';
import { JourneyFailure } from '../../reports/verdict/failure.ts';
import { AnswerCodes } from '../answer-codes.ts';
import type { Reader } from '../reader.ts';
import { Recogniser } from '../recogniser.ts';
import { createScreens, type ScreenName } from '../screens.ts';
import { unexpected } from './expectations.ts';
import { phoneReasonOf } from './phone-reason.ts';
import { registrationDeeds } from './registration-deeds.ts';
import { actionSentence, gaveUpSentence, goOnSentence, oneOfSeveral, openedSentence } from './sentences.ts';
import { signInDeeds } from './sign-in-deeds.ts';
import type { Deeds, DeedsByScreen, Held, Method, Situation } from './situation.ts';
import type { Spot, Timeline } from './timeline.ts';

/** Screens on which the guide has nothing to do, nor a reader. */
const DEAD_ENDS: ReadonlySet<string> = new Set([
  'error',
  'consent',
  'captcha',
  'approval-denied',
  'approval-unanswered',
  'reset-user-name',
  'reset-verification',
  'reset-new-password',
  'reset-done',
  'reset-stopped',
]);
/** No journey shows a screen more often, unless it goes in a ring. */
const MOST_VISITS = 4;

export interface ReplayNeeds {
  readonly method: Method;
  readonly reader: Reader;
  /** A window of a browser that knows nothing of the ones before. */
  readonly newPage: () => Promise<Page>;
  readonly patienceMs: number;
}

/** What is open, and how to read it. */
interface Window extends Spot {
  readonly recogniser: Recogniser;
  readonly deeds: DeedsByScreen;
}

/** How a deed ended: as the page left it, or with the window closed. */
type End = Outcome | 'closed' | 'undone';

/**
 * Replays what a user did: on each screen first the actions written for it, in their order, then what the guide says. After
 * a refusal nothing is submitted again but what is written. Ends in the portal, where nothing can be done, or where nothing
 * moves.
 */
export class Replay {
  /** Where everything is noted from now on. */
  timeline: Timeline;
  readonly #needs: ReplayNeeds;
  readonly #held: Held;
  #window: Window | undefined;
  #waiting: Action[] = [];

  constructor(needs: ReplayNeeds, timeline: Timeline, held?: Held) {
    this.#needs = needs;
    this.timeline = timeline;
    this.#held = held ?? { password: needs.reader.temporaryPassword, askedAt: 0 };
  }

  /** The same user, who begins again with other means. */
  with(other: Partial<ReplayNeeds>): Replay {
    return new Replay({ ...this.#needs, ...other }, this.timeline, this.#held);
  }

  /** The actions that had no occasion. */
  get undone(): readonly Action[] {
    return this.#waiting;
  }

  /** From office.com, in a new window. Whether it ended in the portal. */
  async perform(actions: readonly Action[]): Promise<boolean> {
    this.#waiting = [...actions];
    await this.#begin();
    return this.#follow();
  }

  /** The same in the window that is open: what was refused is made good. */
  async goOn(actions: readonly Action[] = []): Promise<boolean> {
    this.#waiting = [...actions];
    return this.#follow();
  }

  async #begin(): Promise<void> {
    await this.#window?.page.context().close();
    const page = await this.#needs.newPage();
    this.#window = this.#windowOn(page, new AnswerCodes(page.context()));
    await this.#window.screens.landing.open();
  }

  #windowOn(page: Page, codes: AnswerCodes): Window {
    const { reader, method, patienceMs } = this.#needs;
    const screens = createScreens(page);
    const situation: Situation = { page, screens, reader, method, held: this.#held };
    const recogniser = new Recogniser(page, screens, patienceMs);
    return { page, screens, codes, recogniser, deeds: { ...signInDeeds(situation), ...registrationDeeds(situation) } };
  }

  get #open(): Window {
    if (this.#window === undefined) throw new Error('No window is open yet.');
    return this.#window;
  }

  async #follow(): Promise<boolean> {
    const visits = new Map<ScreenName, number>();
    for (;;) {
      const screen = await this.#arrive(visits);
      if (screen === undefined) return false;
      const acted = await this.#act(screen);
      if (acted === 'closed') {
        visits.clear();
        await this.#begin();
        continue;
      }
      if (acted === 'left') continue;
      if (screen === 'portal') return true;
      // Refused, with nothing more written: it is not the suite's to try again.
      if (acted !== 'stays' && this.#waiting.length === 0) return false;
      if (acted !== 'stays' && acted !== 'refused') return false;
      if ((await this.#goOn(screen)) !== 'left') return false;
    }
  }

  /** Undefined where the journey ends. */
  async #arrive(visits: Map<ScreenName, number>): Promise<ScreenName | undefined> {
    let screen: ScreenName;
    try {
      screen = await this.#open.recogniser.next();
    } catch (error) {
      if (!(error instanceof JourneyFailure)) throw error;
      await this.#noteUnknown();
      return undefined;
    }
    const outcome = this.#judge(screen, visits);
    visits.set(screen, (visits.get(screen) ?? 0) + 1);
    await this.#note(screen, 'opened', outcome, openedSentence(screen));
    const ends = outcome === 'dead-end' || outcome === 'thrown-back' || outcome === 'served-again';
    return ends && this.#waiting[0]?.at !== screen ? undefined : screen;
  }

  #judge(screen: ScreenName, visits: ReadonlyMap<ScreenName, number>): Outcome {
    if (DEAD_ENDS.has(screen) || (visits.get(screen) ?? 0) >= MOST_VISITS) return 'dead-end';
    return unexpected(screen, [...visits.keys()], this.timeline.seen) ?? 'opened';
  }

  /** A page without anything on it, or one that is none of those that are known. */
  async #noteUnknown(): Promise<void> {
    const { headings, visibleIds } = await traitsOf(this.#open.page);
    const outcome = headings.length + visibleIds.length === 0 ? 'blank' : 'unknown';
    await this.#note(undefined, 'opened', outcome, 'Aucun écran connu ne s’ouvre');
  }

  /** Does what is written for the screen, in order. `stays`: nothing was, or nothing came of it. */
  async #act(screen: ScreenName): Promise<Outcome | 'closed'> {
    let last: Outcome | 'closed' = 'stays';
    for (let nth = 0; this.#waiting[0]?.at === screen; nth++) {
      const action = this.#waiting[0];
      const end = await this.#do(screen, action, nth);
      if (end === 'undone') break;
      this.#waiting.shift();
      last = end;
      if (end !== 'stays' && end !== 'refused') break;
    }
    return last;
  }

  async #do(screen: ScreenName, action: Action, nth: number): Promise<End> {
    const sentence = actionSentence(action);
    const deeds = this.#open.deeds[screen];
    switch (action.did) {
      case 'waited':
        await this.#needs.reader.letPass({ minutes: action.minutes });
        await this.#note(screen, 'waited', 'stays', sentence);
        return 'stays';
      case 'browser':
        return this.#useBrowser(screen, action.how, sentence);
      case 'answered':
        return this.#try(screen, `answered ${action.how}`, sentence, async () => deeds?.answer?.(action.how));
      case 'entered':
        return this.#several(action.times, (time) =>
          this.#try(screen, `entered ${action.what}`, oneOfSeveral(action, time), async () =>
            deeds?.enter?.(action.what, nth + time),
          ),
        );
      case 'asked-again':
        return this.#several(action.times, (time) =>
          this.#try(screen, 'asked-again', oneOfSeveral(action, time), async () => deeds?.askAgain?.()),
        );
    }
  }

  /** So often, or until the screen has gone or the phone has nothing. */
  async #several(times: number, act: (time: number) => Promise<End>): Promise<End> {
    let end: End = 'undone';
    for (let time = 0; time < times; time++) {
      end = await act(time);
      if (end !== 'refused' && end !== 'stays') break;
    }
    return end;
  }

  async #useBrowser(
    screen: ScreenName,
    how: Extract<Action, { did: 'browser' }>['how'],
    sentence: string,
  ): Promise<End> {
    const { page, deeds } = this.#open;
    if (how === 'double-click') {
      return this.#try(screen, 'browser double-click', sentence, async () => deeds[screen]?.clickTwice?.());
    }
    if (how === 'close') {
      await this.#note(screen, 'browser close', 'stays', sentence);
      return 'closed';
    }
    if (how === 'second-tab') {
      await this.#note(screen, 'browser second-tab', 'left', sentence);
      // The user goes on in it, and leaves the first one as it is.
      const tab = await page.context().newPage();
      await tab.goto(page.url(), { waitUntil: 'commit' });
      this.#window = this.#windowOn(tab, this.#open.codes);
      return 'left';
    }
    await (how === 'back' ? page.goBack() : page.reload());
    await this.#note(screen, `browser ${how}`, 'left', sentence);
    return 'left';
  }

  async #goOn(screen: ScreenName): Promise<End> {
    const deeds: Deeds | undefined = this.#open.deeds[screen];
    const back = await this.#try(screen, 'gave-up', gaveUpSentence(screen), async () => deeds?.giveUp?.());
    if (back !== 'undone') return back;
    const sentence = goOnSentence(screen, this.#needs.method);
    const end = await this.#try(screen, 'right', sentence, async () => deeds?.goOn());
    if (end === 'undone') throw new Error(`Nothing can be done on the screen ${screen}.`);
    return end;
  }

  async #try(
    screen: ScreenName,
    doing: Doing,
    sentence: string,
    deed: () => Promise<Outcome | undefined>,
  ): Promise<End> {
    const { reader } = this.#needs;
    const began = await reader.now();
    try {
      const outcome = await deed();
      if (outcome === undefined) return 'undone';
      if (outcome === 'left' || doing === 'asked-again') this.#held.askedAt = began;
      if (outcome === 'left' && doing === 'right') this.#learn(screen);
      await this.#note(screen, doing, outcome, sentence);
      return outcome;
    } catch (error) {
      const phone = phoneReasonOf(error);
      if (phone === undefined && !(error instanceof errors.TimeoutError)) throw error;
      const outcome = phone === undefined ? 'stuck' : 'phone';
      await this.#note(screen, doing, outcome, sentence, phone);
      return outcome;
    }
  }

  /** What the user holds once the service has taken it. */
  #learn(screen: ScreenName): void {
    if (screen === 'update-password') this.#held.password = this.#needs.reader.newPassword;
    const { typedCode } = this.#held;
    if (typedCode !== undefined && screen.includes('code')) this.#held.usedCode = typedCode;
  }

  #note(
    screen: ScreenName | undefined,
    doing: Doing,
    outcome: Outcome,
    sentence: string,
    phone?: string,
  ): Promise<void> {
    const seen = { screen, doing, outcome, ...(phone === undefined ? {} : { phone }) };
    return this.timeline.note(seen, sentence, this.#open);
  }
}
