import { Secret } from '../../../reports/redaction/secret.ts';
import { PhoneError } from '../../tenant.ts';
import { SERVICE_WAITS_MS, unlessDone, type Attendant } from '../attendant.ts';
import { answerByPerson } from './call-by-person.ts';
import type { LineCan, PhoneLine } from './phone-line.ts';

const TITLE = 'Lisez le texto de Microsoft sur le téléphone d’essai et tapez le code qu’il contient';

/** A phone in a person's hand. */
export class AttendedLine implements PhoneLine {
  readonly kind = 'attended';
  readonly can: ReadonlySet<LineCan> = new Set(['sms', 'voice']);

  constructor(
    readonly number: Secret,
    private readonly attendant: Attendant,
  ) {}

  /** Asked for once: which text is the newest, the person sees. @param _since no clock tells them. */
  async waitForCode(_since: number, patience: number): Promise<Secret> {
    const withinMs = Math.min(patience, SERVICE_WAITS_MS);
    const answer = await this.attendant.ask({ title: TITLE, asks: 'Code reçu par texto', withinMs });
    const tooLate = () => new PhoneError('no-text', `No code was typed in within ${withinMs / 1000} s.`);
    const typed = unlessDone(answer, TITLE, tooLate);
    // Typed as it is read: in groups.
    const code = typed?.reveal().replaceAll(/[\s-]/g, '') ?? '';
    if (!/^\d{6,8}$/.test(code)) throw new PhoneError('no-text', 'What was typed in is no code of 6 to 8 digits.');
    return new Secret(code, 'code');
  }

  onCall(key: string | null, patience: number): Promise<void> {
    return answerByPerson(this.attendant, key, patience);
  }

  /** Whether the person is there is seen when they are asked. */
  async check(): Promise<undefined> {
    return undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nothing of a person's phone is held.
  }
}
