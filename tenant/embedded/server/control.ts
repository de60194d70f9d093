/**
 * How tests steer their journeys: a second port on loopback, with a bearer token. Nothing here is reachable through the
 * tenant's own hosts, and nothing of the tenant through it.
 */
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { LOCALES } from '../strings/phrase.ts';
import { isSureText } from '../strings/sureness.ts';
import { memoryInUse } from '../../../reports/process-memory.ts';
import type { AppRegistration } from '../app-registration.ts';
import type { JourneySettings, UserStore } from '../world.ts';
import { administratorRoutes } from './control-administrator.ts';
import { JourneySettingsError, readJourneySettings } from './journey-settings.ts';
import type { OpenJourney } from './journeys.ts';

const scanSchema = z.strictObject({
  code: z.string(),
  url: z.string(),
  delayMs: z.number().min(0),
  /** Whether they are allowed on the phone. */
  notifications: z.boolean(),
});
/** How long a request or a call may take to arrive before its phone says that none did, in ms. */
const patience = z.number().min(0).max(60_000);
const approveSchema = z.strictObject({ number: z.int().optional(), patience });
const denySchema = z.strictObject({ patience });
const phoneSchema = z.strictObject({ country: z.enum(['CA', 'FR']) });
const pressSchema = z.strictObject({ number: z.string(), key: z.string().nullable(), patience });
const advanceSchema = z.strictObject({ ms: z.number().min(0) });
const sureSchema = z.strictObject({ text: z.string(), host: z.string(), pageId: z.string(), locale: z.enum(LOCALES) });
const messagesSchema = z.object({
  number: z.string(),
  since: z.coerce.number(),
  patience: z.coerce.number().min(0).max(60_000),
});

/** The same where none is said. */
const PATIENCE_MS = 10_000;

export interface Controlled {
  readonly token: string;
  readonly users: UserStore;
  readonly app: AppRegistration;
  readonly open: (settings: Partial<JourneySettings>) => Promise<OpenJourney>;
}

type Env = { Variables: { journey: OpenJourney } };

export interface Control {
  readonly fetch: Hono<Env>['fetch'];
  /** Closes the journeys that are still open. */
  closeAll(): Promise<void>;
}

export function createControl({ token, open, users, app }: Controlled): Control {
  const journeys = new Map<string, OpenJourney>();
  const control = new Hono<Env>();
  control.use(async (c, next) => {
    if (!sameToken(c.req.header('authorization') ?? '', `Bearer ${token}`))
      return c.text('A bearer token is needed.', 401);
    await next();
    return undefined;
  });
  control.onError((error, c) => {
    if (error instanceof JourneySettingsError) return c.text(error.message, 400);
    const invalid = error instanceof z.ZodError;
    return c.text(invalid ? z.prettifyError(error) : String(error), invalid ? 400 : 500);
  });
  control.notFound((c) => c.text(`The control port knows no ${c.req.method} ${c.req.path}.`, 404));

  administratorRoutes(control, users, app);
  // Of a journey that was closed nothing may be left: whoever runs thousands of them looks.
  control.get('/memory', (c) => c.json({ ...memoryInUse(), journeys: journeys.size, users: users.all().length }));
  control.post('/journeys', async (c) => {
    const journey = await open(readJourneySettings(await c.req.json()));
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
  control.post('/journeys/:id/sure', async (c) => {
    const { text, locale, ...place } = sureSchema.parse(await c.req.json());
    const { branding, edition } = c.var.journey.state.settings;
    // What the organisation wrote itself is what its pages show.
    const isItsOwn = text === branding.userIdLabel || text === branding.passwordLabel;
    return c.json({ sure: isItsOwn || isSureText(text, place, locale, edition) });
  });
  control.post('/journeys/:id/settings', async (c) => {
    c.var.journey.state.change(readJourneySettings(await c.req.json()));
    return c.json({ changed: true });
  });
  control.get('/journeys/:id/clock', (c) => c.json({ now: c.var.journey.state.time() }));
  control.post('/journeys/:id/clock', async (c) => {
    const { ms } = advanceSchema.parse(await c.req.json());
    c.var.journey.state.advance(ms);
    return c.json({ now: c.var.journey.state.time() });
  });
  control.post('/journeys/:id/users/:user/answers', (c) => {
    const user = users.byId(c.req.param('user'));
    if (user === undefined) return c.text('There is no such user.', 404);
    const { securityQuestions } = c.var.journey.state.settings;
    user.securityAnswers = Array.from({ length: securityQuestions }, (_, question) => ({
      question,
      answer: randomUUID(),
    }));
    return c.json({ answered: true });
  });
  control.post('/journeys/:id/phones', async (c) => {
    const { country } = phoneSchema.parse(await c.req.json());
    return c.json({ number: c.var.journey.state.newPhoneNumber(country) });
  });
  control.get('/journeys/:id/messages', async (c) => {
    const { number, since, patience } = messagesSchema.parse(c.req.query());
    return c.json({ messages: await c.var.journey.state.messagesTo(number, since, patience) });
  });
  control.post('/journeys/:id/authenticators', async (c) => {
    const { code, url, delayMs, notifications } = scanSchema.parse(await c.req.json());
    // The app says "Activation code is invalid" then, and asks nothing of the service (security-info.md 7, mark C).
    const app = notifications ? c.var.journey.state.activate(code, url, delayMs) : 'notifications off';
    return c.json(typeof app === 'string' ? { refused: app } : { id: app.id, seed: app.seed });
  });
  control.get('/journeys/:id/authenticators/:app/notification', async (c) => {
    const notification = await c.var.journey.state.notificationFor(c.req.param('app'), PATIENCE_MS);
    return c.json({ asked: notification !== undefined, numberAsked: (notification?.entropy ?? 0) !== 0 });
  });
  control.post('/journeys/:id/authenticators/:app/approve', async (c) => {
    const { number, patience } = approveSchema.parse(await c.req.json());
    const notification = await c.var.journey.state.notificationFor(c.req.param('app'), patience);
    notification?.approve(number);
    return c.json({ answered: notification !== undefined });
  });
  control.post('/journeys/:id/authenticators/:app/deny', async (c) => {
    const { patience } = denySchema.parse(await c.req.json());
    const notification = await c.var.journey.state.notificationFor(c.req.param('app'), patience);
    notification?.deny();
    return c.json({ answered: notification !== undefined });
  });
  control.post('/journeys/:id/calls', async (c) => {
    const { number, key, patience } = pressSchema.parse(await c.req.json());
    const call = await c.var.journey.state.callTo(number, patience);
    if (key === null) call?.hangUp();
    else call?.press(key);
    return c.json({ answered: call !== undefined });
  });
  control.get('/journeys/:id/log', (c) => {
    const { refusedHosts, unknownRoutes, serverErrors } = c.var.journey.state;
    return c.json({ refusedHosts, unknownRoutes, serverErrors });
  });
  control.get('/journeys/:id/usage', (c) => c.json(c.var.journey.state.usage));
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
