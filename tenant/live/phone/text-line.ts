import { Secret } from '../../../reports/redaction/secret.ts';
import { PhoneError } from '../../tenant.ts';
import type { Attendant } from '../attendant.ts';
import { answerByPerson } from './call-by-person.ts';
import { codeIn } from './code-in-text.ts';
import { PhoneLineError } from './failure.ts';
import type { LineClock } from './line-clock.ts';
import type { LineCan, PhoneLine } from './phone-line.ts';

/** A text as it arrived. */
export interface TextReceived {
  /** Of the message: the same message may be told twice. */
  readonly id: string;
  /** ms since the epoch by this machine's clock: what the equipment says, less what its clock is ahead. */
  readonly at: number;
  readonly text: string;
}

/** Equipment that is asked what arrived. */
export interface TextSource {
  readonly kind: 'sms-gateway' | 'twilio';
  /** Of the service: between two looks, in ms. */
  readonly paceMs: number;
  /** What arrived at the number since then, oldest first. @throws {PhoneLineError} */
  textsSince(since: number): Promise<readonly TextReceived[]>;
  check(): Promise<string | undefined>;
}

/** Times of messages and the header `Date`, by which clocks are compared, are both told in whole seconds. */
const LEEWAY_MS = 2_000;
/** Two messages of the same words that came within this are one that was told twice. Assumed. */
const SAME_MS = 60_000;

/** A line whose texts are read from equipment, at the pace of the equipment. */
export class TextLine implements PhoneLine {
  readonly kind: TextSource['kind'];
  readonly can: ReadonlySet<LineCan>;
  readonly #used: TextReceived[] = [];

  /** @param attendant who picks up where the number rings; undefined where it does not, or where nobody is there. */
  constructor(
    private readonly source: TextSource,
    readonly number: Secret,
    private readonly clock: LineClock,
    private readonly attendant?: Attendant,
  ) {
    this.kind = source.kind;
    this.can = new Set(attendant === undefined ? ['sms'] : ['sms', 'voice']);
  }

  async waitForCode(since: number, patience: number): Promise<Secret> {
    const deadline = this.clock.now() + patience;
    for (;;) {
      const { code, others, trouble } = await this.#look(since - LEEWAY_MS);
      if (code !== undefined) return new Secret(code, 'code');
      const pause = Math.max(this.source.paceMs, trouble?.retryAfterMs ?? 0);
      if (this.clock.now() + pause > deadline) throw trouble ?? noText(patience, others);
      await this.clock.wait(pause);
    }
  }

  async onCall(key: string | null, patience: number): Promise<void> {
    if (this.attendant === undefined) {
      throw new PhoneError('no-call', 'Nobody answers calls on this line: PHONE_LINE reads texts only.');
    }
    await answerByPerson(this.attendant, key, patience);
  }

  check(): Promise<string | undefined> {
    return this.source.check();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nothing stays open between two looks.
  }

  /** `others`: texts that hold no code of Microsoft's; `trouble`: what may be gone at the next look. */
  async #look(since: number): Promise<{ code?: string; others: number; trouble?: PhoneLineError }> {
    try {
      const texts = (await this.source.textsSince(since)).filter((text) => !this.#isUsed(text));
      const newest = texts.findLast(({ text }) => codeIn(text) !== undefined);
      const code = newest && codeIn(newest.text);
      // What came before the newest is worth nothing any more: a code ends with the next one that is sent.
      if (code !== undefined) this.#used.push(...texts.filter(({ at }) => at <= (newest?.at ?? 0)));
      return code === undefined ? { others: texts.length } : { code, others: texts.length };
    } catch (error) {
      if (!(error instanceof PhoneLineError) || !error.passes) throw error;
      return { others: 0, trouble: error };
    }
  }

  #isUsed({ id, at, text }: TextReceived): boolean {
    return this.#used.some((one) => one.id === id || (one.text === text && Math.abs(one.at - at) < SAME_MS));
  }
}

function noText(patience: number, others: number): PhoneError {
  const came = others === 0 ? '' : ` Of ${others} text(s) that did arrive none holds a code of Microsoft's.`;
  return new PhoneError('no-text', `No text message with a code arrived within ${patience / 1000} s.${came}`);
}
