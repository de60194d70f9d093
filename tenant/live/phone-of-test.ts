import type { Secret } from '../../reports/redaction/secret.ts';
import { PhoneError, type Phone } from '../tenant.ts';
import type { PhoneLine } from './phone/phone-line.ts';
import { openTestPhone, type TestPhone } from './phone/test-phone.ts';

/**
 * The phone of a test. Every reader is given one; where the test declares neither text nor call it refuses to be used, and
 * the one number there is stays free for others.
 *
 * @param line undefined for a test that declares neither. @param patience ms
 * @param sharedFolder of the run, where it has one: the phone is then locked there as well.
 */
export function phoneOfTest(line: PhoneLine | undefined, patience: number, sharedFolder?: string): TestPhone {
  if (line === undefined) return { phone: async () => NO_PHONE, async [Symbol.asyncDispose]() {} };
  const one = openTestPhone(line, patience, { sharedFolder });
  let sound: Promise<void> | undefined;
  const phone = async () => {
    // Before anybody signs in: a text that nobody can read is sent in vain.
    await (sound ??= ensureSound(line));
    return telling(await one.phone());
  };
  return { phone, [Symbol.asyncDispose]: () => one[Symbol.asyncDispose]() };
}

/** @throws with what is wrong with the line, in one sentence. */
async function ensureSound(line: PhoneLine): Promise<void> {
  const problem = await line.check();
  if (problem !== undefined) throw new Error(problem);
}

/** A phone to which nothing comes says nothing about the product: networks lose texts, and persons are not always there. */
function telling(phone: Phone): Phone {
  const told = async <T>(act: Promise<T>): Promise<T> => {
    try {
      return await act;
    } catch (error) {
      if (error instanceof PhoneError) throw new PhoneError(error.reason, `[unreachable] ${error.message}`);
      throw error;
    }
  };
  return {
    number: phone.number,
    waitForCode: (since) => told(phone.waitForCode(since)),
    answerCall: (key) => told(phone.answerCall(key)),
    declineCall: () => told(phone.declineCall()),
  };
}

const UNDECLARED =
  '[suite-defect] The test declares neither text nor call, and has no phone: live() in its details says so.';

const NO_PHONE: Phone = {
  get number(): Secret {
    throw new Error(UNDECLARED);
  },
  waitForCode: () => Promise.reject(new Error(UNDECLARED)),
  answerCall: () => Promise.reject(new Error(UNDECLARED)),
  declineCall: () => Promise.reject(new Error(UNDECLARED)),
};
