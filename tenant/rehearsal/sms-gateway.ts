/**
 * Stands for the local server of android-sms-gateway, as its sources of 2026 answer (see `live/phone/sms-gateway.ts`): basic
 * authentication, the newest text first, `limit` from 1 to 500, times in the zone of the phone, `X-Total-Count`, 202 for a
 * refresh, and what the phone's inbox holds but the app was not told of only after one.
 */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  isAllowed,
  listen,
  noting,
  type Credentials,
  type OwedAnswer,
  type StandIn,
  type StandInText,
} from './stand-in.ts';

export interface GatewayNeeds extends Credentials {
  /** What has come in so far. */
  readonly texts: () => Promise<readonly StandInText[]> | readonly StandInText[];
  /** What the phone has got and the app was not told of. */
  readonly missed?: readonly StandInText[];
  /** The phone's clock, ms since the epoch. */
  readonly now?: () => number;
}

/** Of Quebec, in winter: the app tells times in the zone of its phone. */
const ZONE_HOURS = -5;
const querySchema = z.object({
  type: z.enum(['SMS', 'DATA_SMS', 'MMS', 'MMS_DOWNLOADED']).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
const refreshSchema = z.object({
  since: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
  messageTypes: z
    .array(z.enum(['SMS', 'MMS']))
    .min(1)
    .optional(),
  triggerWebhooks: z.boolean().optional(),
});

export async function openSmsGateway(needs: GatewayNeeds): Promise<StandIn> {
  const { texts, missed = [], now = () => Date.now() } = needs;
  const found: StandInText[] = [];
  const [asked, owed]: [string[], OwedAnswer[]] = [[], []];
  const app = new Hono();
  app.use(noting(asked, owed, now));
  app.get('/health', (c) => c.json({ status: 'pass', version: '1.0', releaseId: 1, checks: {} }));
  app.use('/inbox/*', async (c, next) => {
    if (isAllowed(c.req.header('authorization'), needs)) return next();
    c.header('www-authenticate', 'Basic realm="Access to SMS Gateway"');
    return c.body(null, 401);
  });
  app.get('/inbox', async (c) => {
    const query = querySchema.safeParse(c.req.query());
    if (!query.success) return c.json({ message: 'Invalid query' }, 400);
    const { type, from, to, limit, offset } = query.data;
    const [first, last] = [from === undefined ? 0 : Date.parse(from), to === undefined ? now() : Date.parse(to)];
    if (first > last) return c.json({ message: 'Start date cannot be after end date' }, 400);
    const all = type === undefined || type === 'SMS' ? [...(await texts()), ...found] : [];
    const wanted = all.filter(({ at }) => at >= first && at <= last).toSorted((a, b) => b.at - a.at);
    c.header('x-total-count', `${wanted.length}`);
    return c.json(wanted.slice(offset, offset + limit).map(asMessage));
  });
  app.post('/inbox/refresh', async (c) => {
    const request = refreshSchema.safeParse(await c.req.json());
    if (!request.success) return c.json({ message: 'Invalid request body' }, 400);
    const { since, until } = request.data;
    found.push(...missed.filter(({ at }) => at >= Date.parse(since) && at <= Date.parse(until)));
    return c.body(null, 202);
  });
  return listen(app, asked, owed);
}

function asMessage({ to, from, text, at }: StandInText): object {
  const local = new Date(at + ZONE_HOURS * 3_600_000).toISOString().replace('Z', '-05:00');
  const id = `text:${createHash('sha1').update(`${at} ${text}`).digest().readInt32BE()}`;
  const recipient = to === undefined ? {} : { recipient: to, simNumber: 1 };
  return { id, type: 'SMS', sender: from, ...recipient, contentPreview: text, createdAt: local, attachments: [] };
}
