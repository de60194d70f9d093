/**
 * Stands for Twilio's REST API, as far as its documentation says (see `live/phone/twilio.ts`): basic authentication, days in
 * GMT, pages by `next_page_uri`, dates in RFC 2822, errors as `{ code, message, more_info, status }`.
 */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { isAllowed, listen, noting, type OwedAnswer, type StandIn, type StandInText } from './stand-in.ts';

export interface TwilioText extends StandInText {
  /** Default: one that came in. */
  readonly direction?: 'inbound' | 'outbound-api';
}

export interface TwilioNeeds {
  readonly accountSid: string;
  readonly authToken: string;
  readonly texts: () => readonly TwilioText[];
  /** `+14185550123`, with whether it gets texts. */
  readonly numbers: Readonly<Record<string, { readonly sms: boolean }>>;
  readonly now?: () => number;
}

const DEFAULT_PAGE = 50;

export async function openTwilio(needs: TwilioNeeds): Promise<StandIn> {
  const { accountSid, authToken, texts, numbers, now = () => Date.now() } = needs;
  const [asked, owed]: [string[], OwedAnswer[]] = [[], []];
  const app = new Hono();
  app.use(noting(asked, owed, now));
  app.use(async (c, next) => {
    if (!isAllowed(c.req.header('authorization'), { user: accountSid, password: authToken }))
      return refused(c, 401, 20_003, 'Authenticate');
    return next();
  });
  const account = `/2010-04-01/Accounts/${accountSid}`;
  app.get(`${account}/Messages.json`, (c) => {
    const { To, PageSize = `${DEFAULT_PAGE}`, Page = '0', 'DateSent>': day = '1970-01-01' } = c.req.query();
    const wanted = texts()
      .filter(({ to, at }) => (To === undefined || to === To) && at >= Date.parse(`${day}T00:00:00Z`))
      .toSorted((a, b) => b.at - a.at);
    const [size, page] = [Number(PageSize), Number(Page)];
    const hasMore = wanted.length > (page + 1) * size;
    const next = new URLSearchParams({ ...c.req.query(), Page: `${page + 1}`, PageToken: 'PA0' });
    return c.json({
      messages: wanted.slice(page * size, (page + 1) * size).map((text) => asMessage(text, accountSid)),
      next_page_uri: hasMore ? `${account}/Messages.json?${next}` : null,
      page,
      page_size: size,
    });
  });
  app.get(`${account}/IncomingPhoneNumbers.json`, (c) => {
    const found = numbers[c.req.query('PhoneNumber') ?? ''];
    const listed = found === undefined ? [] : [{ capabilities: { voice: true, mms: false, ...found } }];
    return c.json({ incoming_phone_numbers: listed, next_page_uri: null });
  });
  app.notFound((c) => refused(c, 404, 20_404, 'The requested resource was not found'));
  return listen(app, asked, owed);
}

function refused(c: Context, status: 401 | 404, code: number, message: string): Response {
  return c.json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, status);
}

function asMessage({ to, from, text, at, direction = 'inbound' }: TwilioText, accountSid: string): object {
  const sid = `SM${createHash('md5').update(`${at} ${text} ${direction}`).digest('hex')}`;
  const time = new Date(at).toUTCString().replace('GMT', '+0000');
  const dates = { date_created: time, date_updated: time, date_sent: time };
  return { sid, account_sid: accountSid, to, from, body: text, direction, status: 'received', ...dates };
}
