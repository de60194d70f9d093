import type { Outcome, Seen } from '../../guide/symptoms/signature.ts';
import type { ScreenName } from '../screens.ts';

/** The beginning of a sign-in, in its order. */
const BEGINNING = ['landing', 'account-picker', 'user-name', 'password'];
const CHALLENGES: ReadonlySet<string> = new Set(['code-challenge', 'approval-challenge', 'method-list']);
/** On which a method comes to be registered. */
const REGISTERING: ReadonlySet<string> = new Set(['enter-code', 'try-push', 'phone-code', 'phone-call']);

/**
 * What is odd about a screen that opens: the beginning of the sign-in after its middle, a second factor before one was
 * registered, a registration after it. Undefined where nothing is.
 *
 * @param visited the screens of this window so far.
 * @param timeline of all windows.
 */
export function unexpected(
  screen: ScreenName,
  visited: readonly ScreenName[],
  timeline: readonly Seen[],
): Outcome | undefined {
  const place = BEGINNING.indexOf(screen);
  // Whoever goes back by the browser is not thrown.
  if (place >= 0 && timeline.at(-1)?.doing.startsWith('browser') !== true) {
    if (visited.some((one) => !BEGINNING.includes(one))) return 'thrown-back';
    if (visited.some((one) => BEGINNING.indexOf(one) > place)) return 'served-again';
  }
  const isRegistered = timeline.some((seen) => REGISTERING.has(seen.screen ?? '') && seen.outcome === 'left');
  if (CHALLENGES.has(screen) && !isRegistered) return 'unexpected';
  return screen === 'proof-up' && isRegistered ? 'unexpected' : undefined;
}
