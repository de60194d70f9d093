/** Who receives what the service sends to one number, whatever the equipment behind it. */
import type { Secret } from '../../../reports/redaction/secret.ts';

/** What arrives at a line: codes by text, calls that ask to press a key. */
export type LineCan = 'sms' | 'voice';

/**
 * One for each number and process: a line remembers which texts it has handed out, and none is handed out twice.
 * `linePhone` (tenant/phone.ts) makes of it the phone that a test is given.
 */
export interface PhoneLine extends AsyncDisposable {
  readonly kind: 'embedded' | 'sms-gateway' | 'twilio' | 'attended';
  /** `+1 4185550123`: country code, blank, number. */
  readonly number: Secret;
  readonly can: ReadonlySet<LineCan>;
  /**
   * The code in the newest text that arrived since then, whoever sent it: senders are not guaranteed
   * (provisioning-and-practice.md 3.1).
   *
   * @param since ms since the epoch, by the tenant's clock.
   * @param patience for it to arrive, in ms.
   * @throws {PhoneError} `no-text` if none arrived.
   * @throws {PhoneLineError} if the equipment could not be asked.
   */
  waitForCode(since: number, patience: number): Promise<Secret>;
  /**
   * Picks up the call that comes within `patience` ms and presses a key; null to hang up.
   *
   * @throws {PhoneError} `no-call` if none comes.
   */
  onCall(key: string | null, patience: number): Promise<void>;
  /**
   * Whether the equipment could be asked now, without anything being sent.
   *
   * @returns what is wrong and what to do about it, in one sentence; undefined if all is well.
   */
  check(): Promise<string | undefined>;
}
