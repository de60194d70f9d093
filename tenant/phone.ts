import type { PhoneLine } from './live/phone/phone-line.ts';
import type { Phone } from './tenant.ts';

/**
 * The phone that a test is given, whatever line it is on.
 *
 * @param patience how long a text or a call may take to arrive, in ms.
 * @param takenAt ms since the epoch by the tenant's clock, for a number that others have had before: what arrived earlier
 *   was for them. Left out where the number is the test's own.
 */
export function linePhone(line: PhoneLine, patience: number, takenAt = 0): Phone {
  return {
    number: line.number,
    waitForCode: (since) => line.waitForCode(Math.max(since, takenAt), patience),
    answerCall: (key) => line.onCall(key, patience),
    declineCall: () => line.onCall(null, patience),
  };
}
