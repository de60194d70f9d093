import { test, type Page } from '@playwright/test';
import type { Seen } from '../../guide/symptoms/signature.ts';
import { placeOf, traitsOf, type ScreenTraits } from '../../pages/screen-traits.ts';
import type { RefusingScreen, Screen } from '../../pages/screen.ts';
import type { Moment } from '../../reports/case/schema.ts';
import type { AnswerCode, AnswerCodes } from '../answer-codes.ts';
import type { Photographer } from '../photographer.ts';
import type { ScreenName, Screens } from '../screens.ts';
import { stepsOn, withOutcome } from './sentences.ts';
import type { Method } from './situation.ts';

/** The pages of every sign-in carry these: they lead on, and refuse nothing (password-and-errors.md 4.1). */
const LEADING_ON = ['AADSTS50055', 'AADSTS50125', 'AADSTS50140', 'AADSTS50199', 'AADSTS50203'];

export interface TimelineNeeds {
  readonly method: Method;
  readonly now: () => Promise<number>;
  readonly isSure: (text: string, place: Pick<ScreenTraits, 'host' | 'pageId'>) => Promise<boolean>;
  /** Undefined where no picture is wanted. */
  readonly camera: ((page: Page, seen: (picture: string) => void) => Photographer) | undefined;
}

/** Where a moment is noted. */
export interface Spot {
  readonly page: Page;
  readonly screens: Screens;
  readonly codes: AnswerCodes;
}

/** Notes what is done and seen, in order: for whoever reads it, and in words of no language for the signatures. */
export class Timeline {
  readonly seen: Seen[] = [];
  readonly moments: Moment[] = [];
  readonly #read = new Map<AnswerCodes, number>();
  #beganAt: number | undefined;

  constructor(private readonly needs: TimelineNeeds) {}

  /** @param sentence what was done, in French. */
  async note(what: Omit<Seen, 'codes'>, sentence: string, spot: Spot): Promise<void> {
    const did = withOutcome(sentence, what.outcome, what.phone);
    if (what.outcome === 'opened') return this.#note(what, did, spot);
    // A step, so that whoever watches sees what goes on.
    return test.step(did, () => this.#note(what, did, spot));
  }

  async #note(what: Omit<Seen, 'codes'>, did: string, spot: Spot): Promise<void> {
    const now = await this.needs.now();
    this.#beganAt ??= now;
    // What a page that is being left was answered is told with what came of it: with the next one.
    const answers = what.outcome === 'left' ? [] : await this.#answers(spot.codes);
    const leadsOn = what.outcome === 'opened' ? LEADING_ON : [];
    const codes = [...new Set(answers.map(({ code }) => code))].filter((code) => !leadsOn.includes(code));
    this.seen.push({ ...what, codes });
    const { screen } = what;
    const withIds = answers.findLast(({ requestId, correlationId }) => `${requestId}${correlationId}` !== '');
    this.moments.push({
      at: Math.round((now - this.#beganAt) / 1000),
      ...(screen === undefined ? {} : { screen }),
      steps: screen === undefined ? [] : [...stepsOn(screen, this.needs.method)],
      did,
      codes: codes.map((code) => code.replace(/^(?:AADSTS|SSPR |SAS )/, '')),
      ...(withIds === undefined || codes.length === 0 ? {} : idsOf(withIds)),
      // A page that is being left has nothing to be read any more: the next one has.
      ...(what.outcome === 'left' ? {} : await this.#look(what, spot)),
    });
  }

  /** The answers since the last moment of the same browser. */
  async #answers(codes: AnswerCodes): Promise<readonly AnswerCode[]> {
    const all = await codes.all();
    const read = this.#read.get(codes) ?? 0;
    this.#read.set(codes, all.length);
    return all.slice(read);
  }

  async #look({ screen, outcome }: Omit<Seen, 'codes'>, { page, screens }: Spot): Promise<Partial<Moment>> {
    const shown = screen === undefined ? undefined : (screens[screen as ScreenName] as Screen | undefined);
    const says = outcome === 'stuck' || outcome === 'blank' ? '' : await saidBy(shown, page);
    const { host, pathname } = new URL(page.url());
    let picture: string | undefined;
    const name = `${String(this.moments.length + 1).padStart(2, '0')} ${screen ?? outcome}`;
    const camera = this.needs.camera?.(page, (taken) => (picture = taken));
    await camera?.photograph(name, shown);
    return {
      ...(says === '' ? {} : { says, sure: await this.needs.isSure(says, await placeOf(page)) }),
      ...(host === '' ? {} : { address: `${host}${pathname}` }),
      ...(picture === undefined ? {} : { picture }),
    };
  }
}

function idsOf({ requestId, correlationId }: AnswerCode): Partial<Moment> {
  return { ...(requestId === '' ? {} : { requestId }), ...(correlationId === '' ? {} : { correlationId }) };
}

/** The refusal, or the title where nothing is refused. */
async function saidBy(screen: Screen | undefined, page: Page): Promise<string> {
  if (screen !== undefined && 'refusal' in screen) {
    const refusal = (screen as RefusingScreen).refusal.filter({ visible: true }).first();
    if (await refusal.isVisible()) return (await refusal.innerText()).trim();
  }
  if (screen !== undefined && 'message' in screen) return (await (screen as Screens['error']).text()).trim();
  return (await traitsOf(page)).headings[0] ?? '';
}
