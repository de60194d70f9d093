import type { Secret } from '../../reports/redaction/secret.ts';
import { linePhone } from '../phone.ts';
import { PhoneError, type Phone } from '../tenant.ts';
import { lockNumber } from './phone/number-lock.ts';
import type { PhoneLine } from './phone/phone-line.ts';

/**
 * The phone while a test has it. A number is one test's at a time, whatever the workers and runs: a code does not say which
 * user it is for.
 */
export class PhoneOfTest {
  readonly #line: PhoneLine | undefined;
  readonly #patience: number;
  #taken: Promise<{ readonly phone: Phone; readonly lock: AsyncDisposable }> | undefined;

  /** @param line undefined for a test that declares neither text nor call. @param patience ms */
  constructor(line: PhoneLine | undefined, patience: number) {
    this.#line = line;
    this.#patience = patience;
  }

  /** Waits for its turn. Every reader is given a phone; one that needs none gets one that refuses to be used. */
  async take(): Promise<Phone> {
    const line = this.#line;
    if (line === undefined) return NO_PHONE;
    this.#taken ??= this.#lock(line);
    return (await this.#taken).phone;
  }

  async giveBack(): Promise<void> {
    // One whose turn never came has failed its test already.
    const [taken] = await Promise.allSettled([this.#taken]);
    if (taken.status === 'fulfilled') await taken.value?.lock[Symbol.asyncDispose]();
  }

  async #lock(line: PhoneLine): Promise<{ readonly phone: Phone; readonly lock: AsyncDisposable }> {
    const lock = await lockNumber(line.number);
    // What arrived earlier was for others.
    return { phone: telling(linePhone(line, this.#patience, Date.now())), lock };
  }
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
