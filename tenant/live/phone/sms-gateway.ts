/**
 * An Android phone that hands over the texts it gets: the local server of android-sms-gateway (Apache-2.0,
 * github.com/capcom6/android-sms-gateway). Read in its sources of 2026, `modules/localserver/routes/InboxRoutes.kt` and
 * `modules/incoming/db/IncomingMessagesDao.kt`:
 *
 *   GET /inbox?type=SMS&limit=1..500&offset=   200 [{ id, type, sender, recipient?, simNumber?, contentPreview, createdAt }],
 *                                              newest first; of a text the preview is the whole; times in ISO with a zone
 *   POST /inbox/refresh { since, until, messageTypes, triggerWebhooks }   202; reads the phone's own inbox once more
 *   GET /health                                200 { status: pass or warn }, 500 { status: fail }; needs no password
 *
 * Basic authentication; every answer says the phone's time in `Date`.
 */
import { z } from 'zod';
import { PhoneLineError } from './failure.ts';
import { isSameNumber } from './same-number.ts';
import type { ServiceAnswer, ServiceClient, ServiceWords } from './service-client.ts';
import type { TextReceived, TextSource } from './text-line.ts';
import type { Secret } from '../../../reports/redaction/secret.ts';

export const GATEWAY_WORDS: ServiceWords = {
  name: 'The SMS gateway',
  unauthorized:
    'does not let this user read texts: SMS_GATEWAY_USER and SMS_GATEWAY_PASSWORD must be as the app shows them',
  notFound:
    'has no inbox there: SMS_GATEWAY_URL must be the address the app shows for its local server, and the app recent enough to have an inbox in its API',
  unreachable:
    'the phone must be on, in the network of this machine and its local server started, and SMS_GATEWAY_URL its address; behind a proxy, NO_PROXY must name it',
};

const messagesSchema = z.array(
  z.object({
    id: z.string(),
    // Left out where the SIM does not know its own number.
    recipient: z.string().nullish(),
    contentPreview: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
  }),
);
type Messages = z.infer<typeof messagesSchema>;

const UNWELL =
  '[tenant-configuration] The app on the phone of the SMS gateway says of itself that something fails: open it, and look at battery, network and permissions.';

const PACE_MS = 2_000;
const PAGE = 50;
const MOST_PAGES = 10;
/** A text of which the phone did not tell the app is found by reading the phone's inbox; not more often than this. */
const REFRESH_MS = 15_000;

export class SmsGateway implements TextSource {
  readonly kind = 'sms-gateway';
  readonly paceMs = PACE_MS;
  #emptySince: number | undefined;

  /** @param now ms since the epoch. */
  constructor(
    private readonly client: ServiceClient,
    private readonly number: Secret,
    private readonly now: () => number,
  ) {}

  async textsSince(since: number): Promise<readonly TextReceived[]> {
    const { texts, aheadMs } = await this.#read(since);
    await this.#refreshIfEmpty(texts.length === 0, since, aheadMs);
    return texts;
  }

  async check(): Promise<string | undefined> {
    try {
      await this.client.get('/health', z.object({ status: z.string() }));
      await this.#page(1, 0);
      return undefined;
    } catch (error) {
      if (!(error instanceof PhoneLineError)) throw error;
      return error.status === 500 ? UNWELL : error.message;
    }
  }

  async #read(since: number): Promise<{ texts: TextReceived[]; aheadMs: number }> {
    const texts: TextReceived[] = [];
    for (let page = 0; ; page++) {
      const { data, aheadMs } = await this.#page(PAGE, page * PAGE);
      const received = data.map((message) => textOf(message, aheadMs));
      texts.push(...received.filter(({ at }, index) => at >= since && this.#isForUs(data[index])));
      const isLast = data.length < PAGE || received.some(({ at }) => at < since);
      if (isLast) return { texts: texts.toSorted((a, b) => a.at - b.at), aheadMs };
      if (page + 1 === MOST_PAGES) {
        const sentence = `The SMS gateway got more than ${PAGE * MOST_PAGES} texts since then: its number must be the suite's own.`;
        throw new PhoneLineError('tenant-configuration', sentence);
      }
    }
  }

  #page(limit: number, offset: number): Promise<ServiceAnswer<Messages>> {
    return this.client.get(`/inbox?type=SMS&limit=${limit}&offset=${offset}`, messagesSchema);
  }

  /** Without a recipient it may be: most SIMs do not know their number. */
  #isForUs(message: Messages[number] | undefined): boolean {
    const recipient = message?.recipient ?? '';
    return recipient === '' || isSameNumber(recipient, this.number.reveal());
  }

  async #refreshIfEmpty(isEmpty: boolean, since: number, aheadMs: number): Promise<void> {
    const now = this.now();
    if (!isEmpty) this.#emptySince = undefined;
    else this.#emptySince ??= now;
    if (this.#emptySince === undefined || now - this.#emptySince < REFRESH_MS) return;
    this.#emptySince = now;
    const [from, until] = [since + aheadMs, now + aheadMs].map((at) => new Date(at).toISOString());
    await this.client.post('/inbox/refresh', { since: from, until, messageTypes: ['SMS'], triggerWebhooks: false });
  }
}

function textOf({ id, contentPreview, createdAt }: Messages[number], aheadMs: number): TextReceived {
  return { id, at: Date.parse(createdAt) - aheadMs, text: contentPreview };
}
