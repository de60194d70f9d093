/**
 * How a symptom is recognised in what was seen: by screens, codes and what was done, never by a wording, which is assumed
 * more often than not and changes with the language.
 */
import type { BrowserDoing, PhoneAnswer, WrongEntry } from '../case.ts';

/** What was done. `opened`: nothing yet, a screen came; `right`: what the guide asks for; `gave-up`: back, to begin anew. */
export type Doing =
  | 'opened'
  | 'right'
  | 'waited'
  | 'asked-again'
  | 'gave-up'
  | `entered ${WrongEntry}`
  | `answered ${PhoneAnswer}`
  | `browser ${BrowserDoing}`;

/** What tells of trouble. */
export const TROUBLES = [
  /** The page says no and stays. */
  'refused',
  /** A screen on which a reader can do nothing. */
  'dead-end',
  /** The phone says no, or nothing came to it. */
  'phone',
  /** What the guide names is not on the page. */
  'missing',
  /** From the middle of the journey to its beginning. */
  'thrown-back',
  /** The beginning once more, from its first screen. */
  'served-again',
  /** What is asked for was not to be asked for: it was done before, or never. */
  'unexpected',
  /** The page waits for an answer that does not come. */
  'stuck',
  /** A page without anything on it. */
  'blank',
  /** A screen that the suite does not know. */
  'unknown',
] as const;
export type Trouble = (typeof TROUBLES)[number];
/** What came of what was done; the first three are no trouble. */
export type Outcome = 'opened' | 'left' | 'stays' | Trouble;

/** One thing that was seen, as far as no language has a part in it. */
export interface Seen {
  /** `ScreenName` of the flows; undefined where none is known. */
  readonly screen: string | undefined;
  readonly doing: Doing;
  readonly outcome: Outcome;
  /** Why the phone said no, in the words of `PhoneReason`. */
  readonly phone?: string;
  /** `50126`, `API 24`, `HTTP 429`. */
  readonly codes: readonly string[];
}

/** Of the moment that tells; each part that is given must fit. */
export interface Signature {
  readonly outcome: Trouble | readonly Trouble[];
  readonly screen?: string | readonly string[];
  readonly doing?: Doing | readonly Doing[];
  readonly phone?: string | readonly string[];
  /** One of these was shown or answered. */
  readonly code?: string | readonly string[];
  /** None of these was. */
  readonly notCode?: string | readonly string[];
}

/**
 * The moments that tell: of each stretch between two things that went as the guide says, the last trouble. What was
 * refused and tried again until something worse came tells no more of itself.
 */
export function telling(timeline: readonly Seen[]): readonly Seen[] {
  const found: Seen[] = [];
  let last: Seen | undefined;
  for (const seen of timeline) {
    if (isTrouble(seen)) last = seen;
    const wentOn = seen.doing === 'right' && seen.outcome === 'left';
    if (wentOn && last !== undefined) found.push(last);
    if (wentOn) last = undefined;
  }
  return last === undefined ? found : [...found, last];
}

export function isTrouble({ outcome }: Seen): boolean {
  return (TROUBLES as readonly string[]).includes(outcome);
}

export function fits(seen: Seen, signature: Signature): boolean {
  const { outcome, screen, doing, phone, code, notCode } = signature;
  return (
    within(seen.outcome, outcome) &&
    within(seen.screen, screen) &&
    within(seen.doing, doing) &&
    within(seen.phone, phone) &&
    (code === undefined || seen.codes.some((one) => within(one, code))) &&
    (notCode === undefined || !seen.codes.some((one) => within(one, notCode)))
  );
}

function within(value: string | undefined, allowed: string | readonly string[] | undefined): boolean {
  if (allowed === undefined) return true;
  return value !== undefined && (typeof allowed === 'string' ? value === allowed : allowed.includes(value));
}
