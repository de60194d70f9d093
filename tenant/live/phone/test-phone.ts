import type { Secret } from '../../../reports/redaction/secret.ts';
import { linePhone } from '../../phone.ts';
import type { Phone } from '../../tenant.ts';
import { systemClock } from './line-clock.ts';
import { lockNumber, type NumberLockNeeds } from './number-lock.ts';
import type { PhoneLine } from './phone-line.ts';

/** The one phone of a live tenant, as long as a test needs it. */
export interface TestPhone extends AsyncDisposable {
  /**
   * Stands in line for the number the first time. Asked for again it is the same phone in the hand of another reader: one
   * number may be that of several users (provisioning-and-practice.md 3.3), and what came before was for the others.
   */
  phone(): Promise<Phone>;
}

export interface TestPhoneNeeds extends NumberLockNeeds {
  /** A folder that machines share, in which they stand in line as well; undefined for none. */
  readonly sharedFolder?: string | undefined;
}

/** @param patience how long a text or a call may take to arrive, in ms. @param needs of the lock. */
export function openTestPhone(line: PhoneLine, patience: number, needs: TestPhoneNeeds = {}): TestPhone {
  const { clock = systemClock } = needs;
  let lock: Promise<AsyncDisposable> | undefined;
  return {
    async phone() {
      lock ??= lockOn(line.number, needs);
      await lock;
      return linePhone(line, patience, clock.now());
    },
    async [Symbol.asyncDispose]() {
      // Whoever asked in vain was told so then.
      const [taken] = await Promise.allSettled(lock === undefined ? [] : [lock]);
      if (taken?.status === 'fulfilled') await taken.value[Symbol.asyncDispose]();
    },
  };
}

/** First on the machine and then among machines, everywhere in that order: nobody holds what another waits for. */
async function lockOn(number: Secret, { sharedFolder, ...needs }: TestPhoneNeeds): Promise<AsyncDisposable> {
  const here = await lockNumber(number, needs);
  if (sharedFolder === undefined) return here;
  try {
    const there = await lockNumber(number, { ...needs, folder: sharedFolder });
    return {
      async [Symbol.asyncDispose]() {
        await there[Symbol.asyncDispose]();
        await here[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await here[Symbol.asyncDispose]();
    throw error;
  }
}
