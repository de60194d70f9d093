/** Who receives what the service sends to one number, whatever the equipment behind it. */
import type { Secret } from '../../../reports/redaction/secret.ts';

/** A text as it arrived. */
export interface TextReceived {
  /** Of the message, where the equipment gives it one: the same message may be told twice. */
  readonly id: string;
  /** ms since the epoch, by the clock of the equipment. */
  readonly at: number;
  readonly text: string;
}

export interface PhoneLine extends AsyncDisposable {
  readonly kind: 'embedded' | 'sms-gateway' | 'twilio' | 'attended';
  readonly number: Secret;
  readonly can: ReadonlySet<'sms' | 'voice'>;
  /** What arrived at the number since then, oldest first. Never from whom: senders are not guaranteed (3.1). */
  textsSince(since: number): Promise<readonly TextReceived[]>;
  /** Picks up the call that comes within `patience` ms and presses a key; null to hang up. @throws PhoneError */
  onCall(key: string | null, patience: number): Promise<void>;
}
