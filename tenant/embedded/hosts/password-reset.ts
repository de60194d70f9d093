/**
 * passwordreset.microsoftonline.com (entra-signin.md 1.2): the pages behind "Forgot my password". The real ones ask for
 * the characters of a picture as well, which only a person can pass: the stand-in leaves them out.
 */
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { ByJourney } from '../by-journey.ts';
import { mayTry } from '../password-reset/attempts.ts';
import { passwordResetDocument } from '../password-reset/document.ts';
import { isRegistered } from '../password-reset/methods.ts';
import { ResetSession, type Outcome } from '../password-reset/session.ts';
import type { ResetAnswer, ResetMethod } from '../password-reset/wire.ts';
import { LOGIN } from '../sign-in/configs.ts';
import type { HostEnv } from '../world.ts';

type Here = Context<HostEnv>;

const codeMethod = z.enum(['text', 'call', 'app-code'] satisfies ResetMethod[]);
const phoneMethod = z.enum(['text', 'call'] satisfies ResetMethod[]);
const visit = z.object({ userName: z.string() });
const contact = z.object({ session: z.string(), method: phoneMethod, number: z.string() });
const verification = z.object({ session: z.string(), method: codeMethod, code: z.string() });
const answered = z.object({ session: z.string(), answers: z.array(z.string()) });
const change = z.object({ session: z.string(), password: z.string() });

export function passwordResetHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  const sessions = new ByJourney<ResetSession>();

  host.get('/', (c) => c.html(passwordResetDocument(c.var.locale, returnUrlOf(c.req.query('ru')))));

  host.post('/api/user', async (c) => {
    const body = visit.safeParse(await c.req.json());
    if (!body.success) return c.text('The call is not one of the reset pages.', 400);
    const { journey, world } = c.var;
    const user = world.users.byName(body.data.userName.trim());
    if (user === undefined) return json(c, { ...BEGINNING, refusal: 'unknown-user' });
    // Not so much as counted where nothing is registered: there is nothing to try.
    const registered = isRegistered(user, journey.settings);
    const stopped = registered ? (mayTry(user, 'visit', journey.now()) ? undefined : 'too-many') : 'not-registered';
    const session = new ResetSession(journey, user, stopped);
    sessions.of(journey).set(session.id, session);
    return answer(c, session, { refusal: null, askAgainMs: null });
  });

  /** A call of the pages within a session. What no page can have sent is a bad request. */
  const call =
    <T extends { readonly session: string }>(
      schema: z.ZodType<T>,
      act: (session: ResetSession, body: T, c: Here) => Outcome | undefined,
    ) =>
    async (c: Here) => {
      const body = schema.safeParse(await c.req.json());
      if (!body.success) return c.text('The call is not one of the reset pages.', 400);
      const session = sessions.of(c.var.journey).get(body.data.session);
      if (session === undefined || session.expired) return json(c, { ...BEGINNING, refusal: 'expired' });
      const outcome = act(session, body.data, c);
      return outcome === undefined ? c.text('This step of the reset is not open.', 400) : answer(c, session, outcome);
    };

  host.post(
    '/api/contact',
    call(contact, (session, { method, number }) =>
      session.offers(method) ? session.contact(method, number) : undefined,
    ),
  );
  host.post(
    '/api/verification',
    call(verification, (session, { method, code }) =>
      session.offers(method) ? session.verify(method, code) : undefined,
    ),
  );
  host.post(
    '/api/answers',
    call(answered, (session, { answers }) => (session.offers('questions') ? session.answer(answers) : undefined)),
  );
  host.post(
    '/api/password',
    call(change, (session, { password }, c) => session.setPassword(password, c.var.world)),
  );
  return host;
}

/** Before a user is known, and after a visit that took too long. */
const BEGINNING: Omit<ResetAnswer, 'refusal'> = { session: '', state: { step: 'user-name' }, askAgainMs: null };

/** Nowhere but to the tenant's own sign-in: an open redirect would lead a reader away from the banner. */
function returnUrlOf(asked: string | undefined): string {
  return asked !== undefined && URL.canParse(asked) && new URL(asked).origin === LOGIN ? asked : LOGIN;
}

function answer(c: Here, session: ResetSession, outcome: Outcome): Response {
  return json(c, { session: session.id, state: session.stateIn(c.var.locale), ...outcome });
}

function json(c: Here, body: ResetAnswer): Response {
  return c.json(body, 200, { 'Cache-Control': 'no-store' });
}
