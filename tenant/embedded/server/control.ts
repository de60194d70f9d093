/**
 * How tests steer their journeys: a second port on loopback, with a bearer token. Nothing here is reachable through the
 * tenant's own hosts, and nothing of the tenant through it.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { isSureText } from '../strings/sureness.ts';
import { EDITIONS, type JourneySettings } from '../world.ts';
import type { OpenJourney } from './journeys.ts';

/** What a test may choose of a journey. Unknown names are refused: a typing error must not pass as a default. */
export const settingsSchema = z.strictObject({
  edition: z.enum(EDITIONS),
  pace: z.enum(['real', 'brisk']),
  kmsi: z.boolean(),
  securityQuestions: z.union([z.literal(0), z.literal(3), z.literal(4), z.literal(5)]),
  graph: z.strictObject({
    notFoundReads: z.int().min(0),
    throttled: z.int().min(0),
    unavailable: z.int().min(0),
  }),
});

const advanceSchema = z.strictObject({ ms: z.number().min(0) });
const sureSchema = z.strictObject({ text: z.string(), host: z.string() });
const messagesSchema = z.object({
  number: z.string(),
  since: z.coerce.number(),
  patience: z.coerce.number().min(0).max(60_000),
});

export interface Controlled {
  readonly token: string;
  open(settings: Partial<JourneySettings>): Promise<OpenJourney>;
}

type Env = { Variables: { journey: OpenJourney } };

export interface Control {
  readonly fetch: Hono<Env>['fetch'];
  /** Closes the journeys that are still open. */
  closeAll(): Promise<void>;
}

export function createControl({ token, open }: Controlled): Control {
  const journeys = new Map<string, OpenJourney>();
  const control = new Hono<Env>();
  control.use(async (c, next) => {
    if (!sameToken(c.req.header('authorization') ?? '', `Bearer ${token}`))
      return c.text('A bearer token is needed.', 401);
    await next();
    return undefined;
  });
  control.onError((error, c) => {
    const invalid = error instanceof z.ZodError;
    return c.text(invalid ? z.prettifyError(error) : String(error), invalid ? 400 : 500);
  });
  control.notFound((c) => c.text(`The control port knows no ${c.req.method} ${c.req.path}.`, 404));

  control.post('/sure', async (c) => {
    const { text, host } = sureSchema.parse(await c.req.json());
    return c.json({ sure: isSureText(text, host) });
  });
  control.post('/journeys', async (c) => {
    const settings = settingsSchema.partial().parse(await c.req.json()) as Partial<JourneySettings>;
    const journey = await open(settings);
    journeys.set(journey.state.id, journey);
    return c.json({ id: journey.state.id, proxy: `http://127.0.0.1:${journey.proxy.port}` });
  });

  control.use('/journeys/:id/*', async (c, next) => {
    const journey = journeys.get(c.req.param('id'));
    if (journey === undefined) return c.text('There is no such journey.', 404);
    c.set('journey', journey);
    await next();
    return undefined;
  });
  control.delete('/journeys/:id/', async (c) => {
    journeys.delete(c.var.journey.state.id);
    await c.var.journey.close();
    return c.body(null, 204);
  });
  control.get('/journeys/:id/clock', (c) => c.json({ now: c.var.journey.state.now() }));
  control.post('/journeys/:id/clock', async (c) => {
    const { ms } = advanceSchema.parse(await c.req.json());
    c.var.journey.state.advance(ms);
    return c.json({ now: c.var.journey.state.now() });
  });
  control.post('/journeys/:id/phones', (c) => c.json({ number: c.var.journey.state.newPhoneNumber() }));
  control.get('/journeys/:id/messages', async (c) => {
    const { number, since, patience } = messagesSchema.parse(c.req.query());
    return c.json({ messages: await c.var.journey.state.messagesTo(number, since, patience) });
  });
  control.get('/journeys/:id/log', (c) => {
    const { refusedHosts, unknownRoutes, serverErrors } = c.var.journey.state;
    return c.json({ refusedHosts, unknownRoutes, serverErrors });
  });
  return {
    fetch: control.fetch,
    async closeAll() {
      await Promise.all([...journeys.values()].map((journey) => journey.close()));
      journeys.clear();
    },
  };
}

function sameToken(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
