/**
 * A number of Twilio's, read by its REST API (twilio.com/docs/messaging/api/message-resource):
 *
 *   GET /2010-04-01/Accounts/{sid}/Messages.json?To=&DateSent>=YYYY-MM-DD&PageSize=1..1000
 *     200 { messages: [{ sid, to, direction, body, date_created, date_sent }], next_page_uri }
 *   GET /2010-04-01/Accounts/{sid}/IncomingPhoneNumbers.json?PhoneNumber=
 *     200 { incoming_phone_numbers: [{ capabilities: { sms } }] }
 *
 * Basic authentication with the account and its token. Days are in GMT and `DateSent>` begins at midnight, so the time is
 * looked at again here. Dates in RFC 2822. 429 where there are too many requests at a time.
 *
 * Texts only. A call to such a number is led to a public address that answers in TwiML: a run at a hospital's desk or in a
 * CI has none, and to press a key there a program would have to be put on the internet first.
 */
import { z } from 'zod';
import type { Secret } from '../../../reports/redaction/secret.ts';
import { PhoneLineError } from './failure.ts';
import type { ServiceClient, ServiceWords } from './service-client.ts';
import type { TextReceived, TextSource } from './text-line.ts';

export const TWILIO = 'https://api.twilio.com';
export const TWILIO_WORDS: ServiceWords = {
  name: 'Twilio',
  unauthorized:
    'does not know these credentials: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN must be as the console shows them',
  notFound: 'has no such account: TWILIO_ACCOUNT_SID must be as the console shows it',
  unreachable: 'api.twilio.com must be reachable from this machine, by HTTPS_PROXY where there is a proxy',
};

const page = { next_page_uri: z.string().nullish() };
const messagesSchema = z.object({
  ...page,
  messages: z.array(
    z.object({
      sid: z.string(),
      direction: z.string(),
      body: z.string().nullable(),
      date_created: z.string(),
      date_sent: z.string().nullable(),
    }),
  ),
});
type Message = z.infer<typeof messagesSchema>['messages'][number];
const numbersSchema = z.object({
  incoming_phone_numbers: z.array(z.object({ capabilities: z.object({ sms: z.boolean() }) })),
});

const PACE_MS = 3_000;
const PAGE = 100;
const MOST_PAGES = 10;
/** The day is that of Twilio's clock, which is not known yet. */
const A_DAY_MS = 86_400_000;

export class Twilio implements TextSource {
  readonly kind = 'twilio';
  readonly paceMs = PACE_MS;

  constructor(
    private readonly client: ServiceClient,
    private readonly accountSid: string,
    private readonly number: Secret,
  ) {}

  async textsSince(since: number): Promise<readonly TextReceived[]> {
    const day = new Date(since - A_DAY_MS).toISOString().slice(0, 10);
    const query = new URLSearchParams({ To: e164(this.number), 'DateSent>': day, PageSize: `${PAGE}` });
    const texts: TextReceived[] = [];
    let next: string | undefined = `${this.#account}/Messages.json?${query}`;
    for (let pages = 0; next !== undefined; pages++) {
      if (pages === MOST_PAGES) {
        const sentence = `Twilio got more than ${PAGE * MOST_PAGES} texts in two days: the number must be the suite's own.`;
        throw new PhoneLineError('tenant-configuration', sentence);
      }
      const { data, aheadMs } = await this.client.get(next, messagesSchema);
      texts.push(...data.messages.filter(isReceived).map((message) => textOf(message, aheadMs)));
      next = this.#pathOf(data.next_page_uri);
    }
    return texts.filter(({ at }) => at >= since).toSorted((a, b) => a.at - b.at);
  }

  async check(): Promise<string | undefined> {
    const query = new URLSearchParams({ PhoneNumber: e164(this.number) });
    try {
      const { data } = await this.client.get(`${this.#account}/IncomingPhoneNumbers.json?${query}`, numbersSchema);
      const [number] = data.incoming_phone_numbers;
      if (number === undefined) return `${CONFIGURATION} PHONE_NUMBER is not one of this Twilio account's numbers.`;
      return number.capabilities.sms ? undefined : `${CONFIGURATION} PHONE_NUMBER gets no texts at Twilio.`;
    } catch (error) {
      if (error instanceof PhoneLineError) return error.message;
      throw error;
    }
  }

  get #account(): string {
    return `/2010-04-01/Accounts/${this.accountSid}`;
  }

  /** The token goes to the one host it is for, whatever an answer says the next page is. */
  #pathOf(uri: string | null | undefined): string | undefined {
    if (uri === null || uri === undefined || uri === '') return undefined;
    if (uri.startsWith(`${this.#account}/`)) return uri;
    throw new PhoneLineError('tenant-configuration', 'Twilio leads to another account or host for its next page.');
  }
}

const CONFIGURATION = '[tenant-configuration]';

/** `+14185550123`, without the blank. */
function e164(number: Secret): string {
  return number.reveal().replaceAll(' ', '');
}

function isReceived({ direction }: Message): boolean {
  return direction === 'inbound';
}

function textOf({ sid, body, date_sent, date_created }: Message, aheadMs: number): TextReceived {
  const at = Date.parse(date_sent ?? date_created);
  if (Number.isNaN(at))
    throw new PhoneLineError('tenant-configuration', 'Twilio tells times in a form that is not RFC 2822.');
  return { id: sid, at: at - aheadMs, text: body ?? '' };
}
