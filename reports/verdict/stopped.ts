/** How a run says that it ended a test, or itself, and what of the test's other failures came of that. */
import type { Failure } from './classify.ts';
import { JourneyFailure, type FailureKind } from './failure.ts';

/** How the reason of a test begins that was ended, or not begun, for the sake of the service. */
export const STOPPED = 'arrêté : le service limite ou bloque';
/** How the reason begins of a test that was ended before it did what no test may. */
const ENDED = 'arrêté : ';

/** `arrêté : le service limite ou bloque (compte verrouillé…, AADSTS50053, login.microsoftonline.com)` */
export function stoppedBecause(what: string): string {
  return `${STOPPED} (${what})`;
}

/** A test is ended in the middle of something. @param sentence what it was about to do, in French. */
export function endedBecause(kind: FailureKind, sentence: string): JourneyFailure {
  return new JourneyFailure(kind, sentence.startsWith(ENDED) ? sentence : ENDED + sentence);
}

export function saysEnded({ message }: Failure): boolean {
  return message.startsWith(ENDED);
}

/**
 * Whatever was under way when a test was ended fails as well, and says nothing: kept are the reason it was ended for and
 * the drifts that were found until then.
 */
export function withoutAftermath(failures: readonly Failure[]): Failure[] {
  const reason = failures.find(saysEnded);
  if (reason === undefined) return [...failures];
  return [...failures.filter(({ kind }) => kind === 'product-drift'), reason];
}
