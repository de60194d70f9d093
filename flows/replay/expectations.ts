import type { Outcome, Seen } from '../../guide/symptoms/signature.ts';
import type { ScreenName } from '../screens.ts';

/** The beginning of a sign-in. */
const BEGINNING: ReadonlySet<string> = new Set(['landing', 'account-picker', 'user-name', 'password']);
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
  const past = visited.filter((one) => !BEGINNING.has(one));
  if (BEGINNING.has(screen) && past.length > 0) return 'thrown-back';
  const isRegistered = timeline.some((seen) => REGISTERING.has(seen.screen ?? '') && seen.outcome === 'left');
  if (CHALLENGES.has(screen) && !isRegistered) return 'unexpected';
  return screen === 'proof-up' && isRegistered ? 'unexpected' : undefined;
}
