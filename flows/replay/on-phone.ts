import type { PhoneAnswer } from '../../guide/case.ts';
import type { Situation } from './situation.ts';

/** Longer than any request on a phone stays open (password-and-errors.md 3.2: 3 minutes). */
const LONGER_THAN_A_REQUEST = { minutes: 4 };
/** The key that the call names, and another one. */
const CONFIRM_KEY = '#';
const OTHER_KEY = '9';

/** What is done on the phone while a page waits for it. */
export const onPhone = {
  /** @param number what the page shows to be typed into the app. */
  async app({ reader }: Situation, how: 'right' | PhoneAnswer, number: string | undefined): Promise<void> {
    if (how === 'nothing') return reader.letPass(LONGER_THAN_A_REQUEST);
    if (how === 'denied') return reader.authenticator.deny();
    await reader.authenticator.approve(how === 'wrong-number' ? otherThan(number) : number);
  },

  async call({ reader }: Situation, how: 'right' | PhoneAnswer): Promise<void> {
    if (how === 'nothing') return reader.letPass(LONGER_THAN_A_REQUEST);
    if (how === 'hung-up' || how === 'denied') return reader.phone.declineCall();
    await reader.phone.answerCall(how === 'wrong-key' ? OTHER_KEY : CONFIRM_KEY);
  },
};

function otherThan(number: string | undefined): string {
  return number === '10' ? '11' : '10';
}
