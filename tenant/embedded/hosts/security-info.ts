/**
 * mysignins.microsoft.com: the hand-over from the sign-in, the registration wizard and the API beneath it
 * (security-info.md 2, 3).
 */
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { wizardDocument } from '../registration/document.ts';
import { factsFor } from '../registration/facts.ts';
import { addMethod, availableMethods, verifyMethod } from '../registration/methods.ts';
import { Activation } from '../phone/activation.ts';
import { activationSetUp, newSoftwareToken, softwareTokenSetUp } from '../registration/mobile-app.ts';
import { ByJourney } from '../by-journey.ts';
import { RegistrationSession } from '../registration/session.ts';
import {
  ErrorCode,
  SecurityInfoType,
  type CaptchaSolution,
  type CaptchaVerdict,
  type MobileAppSetUp,
  type Refusal,
  type SessionAnswer,
} from '../registration/wire.ts';
import type { HostEnv } from '../world.ts';

type Here = Context<HostEnv>;

/** Not recorded; which cookies carry the registration session of the real host is not known. */
const SESSION_COOKIE = 'registration_session';
/** Internet Explorer, and the views that programs make of it. */
const TOO_OLD = /\b(?:MSIE |Trident\/)/;
const EMPTY = '<!DOCTYPE html><html><head></head><body></body></html>';
const JSON_TYPE = 'application/json; charset=utf-8';

const methodType = z.union(
  Object.values(SecurityInfoType).map((type) => z.literal(type)) as [z.ZodLiteral<SecurityInfoType>],
);
const newMethod = z.object({ Type: methodType, Data: z.string() });
const verification = z.object({
  Type: methodType,
  VerificationContext: z.string().nullable(),
  VerificationData: z.string().nullable(),
});
const mobileApp = z.object({
  securityInfoType: z.union([z.literal(SecurityInfoType.AppNotification), z.literal(SecurityInfoType.AppCode)]),
});
const captchaSolution = z.object({
  ChallengeType: z.literal('Visual'),
  ChallengeId: z.string(),
  InputSolution: z.string(),
  AzureRegion: z.string(),
});

export function securityInfoHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  const sessions = new ByJourney<RegistrationSession>();
  const sessionOf = (c: Here) => sessions.of(c.var.journey).get(getCookie(c, SESSION_COOKIE) ?? '');

  // Three addresses for the same errand (security-info.md 2.1); which one a tenant uses depends on what is enforced.
  for (const errand of ['registrationinterrupt', 'registerMfaMethods', 'registerSsprMethodsInterrupt']) {
    host.post(`/api/post/${errand}`, async (c) => {
      const form = await c.req.parseBody();
      const code = form['evo_code'];
      const { journey, world } = c.var;
      const registration = typeof code === 'string' ? world.registrations.of(journey).get(code) : undefined;
      if (registration === undefined) {
        return c.text('The registration that was handed over is not known.', 400);
      }
      const session = new RegistrationSession(registration);
      sessions.of(journey).set(session.id, session);
      setCookie(c, SESSION_COOKIE, session.id, { secure: true, httpOnly: true, path: '/', sameSite: 'None' });
      const query = new URLSearchParams({
        csrf_token: session.csrfToken,
        isOobe: 'false',
        authMethods: '',
        authMethodCount: '',
      });
      return c.redirect(`/register?${query}`);
    });
  }

  host.get('/register', (c) => {
    const session = sessionOf(c);
    // Without a session the real page leads to the sign-in; the portal is where a user comes from.
    if (session === undefined) return c.redirect('https://m365.cloud.microsoft/?auth=2');
    if (session.over) return c.redirect(session.registration.resumeUrl);
    // Browsers and views of old get an empty page, without any message (security-info.md 5 and 7, mark A).
    if (TOO_OLD.test(c.req.header('user-agent') ?? '')) return c.html(EMPTY);
    const facts = factsFor(session, c.var.locale, c.req.header('user-agent'));
    return c.html(wizardDocument(facts, c.var.locale));
  });

  host.post('/api/session/authorize', (c) => {
    const session = sessionOf(c);
    const authorized = session !== undefined && !session.over;
    const answer: SessionAnswer = {
      isAuthorized: authorized,
      promptForLogin: !authorized,
      sessionCtxV2: authorized ? session.context : null,
    };
    return json(c, answer);
  });

  /** A call of the API, made with the cookie and the context of its session. */
  const call = (answer: (session: RegistrationSession, c: Here) => object | Promise<object>) => async (c: Here) => {
    const session = sessionOf(c);
    const refusal = session === undefined ? ErrorCode.InvalidSession : session.refusal(c.req.header('Sessionctxv2'));
    if (session === undefined || refusal !== undefined)
      return json(c, { ErrorCode: refusal ?? ErrorCode.InvalidSession } satisfies Refusal);
    return json(c, await answer(session, c));
  };

  host.get(
    '/api/authenticationmethods/availablemethods',
    call(({ registration: { journey } }) => availableMethods(journey.settings)),
  );
  host.post(
    '/api/authenticationmethods/initializemobileapp',
    call((session, c) => received(c, mobileApp, ({ securityInfoType }) => setUpApp(session, securityInfoType, c))),
  );
  host.post(
    '/api/authenticationmethods/new',
    call((session, c) => received(c, newMethod, (method) => addMethod(session, method, c.var.world.users))),
  );
  host.post(
    '/api/authenticationmethods/verify',
    call((session, c) => received(c, verification, (given) => verifyMethod(session, given))),
  );
  host.get(
    '/api/captcha/',
    call(({ captcha }) => captcha.show()),
  );
  host.post(
    '/api/captcha/validation',
    call((session, c) => received(c, captchaSolution, (given) => solveCaptcha(session, given))),
  );
  return host;
}

/** The code of a solution that is wrong is not recorded; assumed that there is none. */
function solveCaptcha(
  { captcha }: RegistrationSession,
  { ChallengeId, InputSolution }: CaptchaSolution,
): CaptchaVerdict {
  return { CaptchaSolved: captcha.solve(ChallengeId, InputSolution), ErrorCode: ErrorCode.None };
}

async function setUpApp(session: RegistrationSession, type: SecurityInfoType, c: Here): Promise<MobileAppSetUp> {
  const { user } = session.registration;
  if (type === SecurityInfoType.AppCode) {
    session.softwareToken = newSoftwareToken();
    return softwareTokenSetUp(session.softwareToken, c.var.world, user);
  }
  session.activation?.withdraw();
  session.activation = new Activation(session.registration.journey);
  return activationSetUp(session.activation, user);
}

/** What is not of the call's shape is a bad request of the API, which answers with an error code like any other. */
async function received<T>(
  c: Here,
  schema: z.ZodType<T>,
  answer: (body: T) => object | Promise<object>,
): Promise<object> {
  const body = schema.safeParse(await c.req.json());
  return body.success ? answer(body.data) : ({ ErrorCode: ErrorCode.BadRequest } satisfies Refusal);
}

function json(c: Here, answer: object): Response {
  return c.body(JSON.stringify(answer), 200, { 'Content-Type': JSON_TYPE, 'Cache-Control': 'no-store' });
}
