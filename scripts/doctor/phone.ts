import type { PhoneSettings } from '../../settings/live.ts';
import { fine, wrong, type Finding, type Subject } from './finding.ts';

export const PHONE: Subject = { id: 'phone', group: 'phone', what: 'Phone line' };

/** @param test the self test of the line: undefined, or what is wrong with it in a sentence. */
export async function checkPhone(phone: PhoneSettings, test: () => Promise<string | undefined>): Promise<Finding> {
  if (phone.kind === 'none') return fine(PHONE, 'none: tests with a text or a call are left out');
  if (phone.kind === 'attended') return fine(PHONE, 'a person reads the texts and answers the calls');
  const problem = await test();
  if (problem === undefined) return fine(PHONE, `${phone.kind} answers, and takes what it was given`);
  return wrong(PHONE, problem, 'see PHONE_LINE and the settings that belong to it');
}
