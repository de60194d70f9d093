import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { HostEnv, Interrupt, Registration, User } from '../world.ts';
import { deliver, deliverSaml } from './app-answer.ts';
import { daysToSkip } from '../registration/requirements.ts';
import type { AppRequest } from './app-request.ts';
import { asksToStay, browserIdIn, dropSessions, keepBrowserId, keepSession, sessionIdsIn } from './browser.ts';
import {
  changePasswordConfig,
  confirmAppConfig,
  consentConfig,
  errorConfig,
  kmsiConfig,
  passkeyNudgeConfig,
  LOGIN,
  proofUpConfig,
  secondFactorConfig,
  signInConfig,
  skipUrlOf,
  type SignInPageState,
} from './configs.ts';
import { signInDocument } from './document.ts';
import { FlowStore, type SignInFlow } from './flow.ts';
import { nextScreen, type Blocked, type NextScreen, type Skippable } from './next-screen.ts';
import type { RememberedSession, SignInConfig } from './config.ts';
import { SessionStore, type BrowserSession } from './session-store.ts';
import { TokenIssuer } from './tokens.ts';

export type Here = Context<HostEnv>;

/** What the routes of the sign-in host share: the stores, and the ways a request can be answered. */
export class Stage {
  readonly flows = new FlowStore();
  readonly sessions = new SessionStore();
  readonly tokens = new TokenIssuer();

  /** Those who have answered the page that stands between their sign-in and its app. */
  readonly #interrupted = new WeakSet<User>();

  /** The page between the sign-in and its app is answered, and not shown to its user again. */
  async passInterrupt(c: Here, flow: SignInFlow, user: User, passed: Interrupt): Promise<Response> {
    flow.passed = passed;
    this.#interrupted.add(user);
    return this.advance(c, flow, user);
  }

  /** The session of the browser, if it is signed in. */
  sessionOf(c: Here): BrowserSession | undefined {
    const session = this.sessions.find(c.var.journey, sessionIdsIn(c));
    return session !== undefined && c.var.world.users.byId(session.user.id) === session.user ? session : undefined;
  }

  signOut(c: Here): void {
    this.sessions.close(c.var.journey, sessionIdsIn(c));
    dropSessions(c);
  }

  page(c: Here, config: SignInConfig): Response {
    c.header('x-ms-request-id', config.sessionId);
    return c.html<string>(signInDocument(config, c.var.locale, c.var.journey.settings));
  }

  signInPage(c: Here, flow: SignInFlow, state: SignInPageState): Response {
    return this.page(c, signInConfig(flow, c.var.locale, state));
  }

  /** A full-page refusal. @param flow the one it ends, where there is one. */
  errorPage(c: Here, code: number, text: string, flow?: SignInFlow): Response {
    const broken = flow ?? this.flows.open(c.var.journey, NO_APP, 'common');
    this.flows.close(broken);
    return this.page(c, errorConfig(broken, c.var.locale, code, text));
  }

  /** The accounts this browser knows, the one that is signed in first. */
  accountsOf(c: Here, flow: SignInFlow): RememberedSession[] {
    const signedIn = this.sessionOf(c)?.user;
    return this.sessions
      .rememberedIn(c.var.journey, browserIdIn(c))
      .map((user) => ({
        name: user.userPrincipalName,
        displayName: user.displayName,
        isSignedIn: user === signedIn,
        url: `${LOGIN}/${flow.authority}/reprocess?sosid=${user.id}&ctx=${flow.ctx}`,
      }))
      .sort((one, other) => Number(other.isSignedIn) - Number(one.isSignedIn));
  }

  /** Goes on with whatever the sign-in needs next. */
  async advance(c: Here, flow: SignInFlow, user: User): Promise<Response> {
    const { locale } = c.var;
    const next = this.#nextOf(c, flow, user);
    switch (next) {
      case 'update-password':
        return this.page(c, changePasswordConfig(flow, user, locale));
      case 'second-factor':
        return this.page(c, secondFactorConfig(flow, user, locale));
      case 'proof-up':
        return this.page(c, proofUpConfig(flow, this.#registrationFor(c, flow, user), locale));
      case 'passkey-nudge':
        return this.page(c, passkeyNudgeConfig(flow, user, locale));
      case 'interrupt':
        return this.page(
          c,
          this.#interruptOf(flow, user) === 'consent'
            ? consentConfig(flow, user, locale)
            : confirmAppConfig(flow, user, locale),
        );
      case 'stay-signed-in':
        return this.page(c, kmsiConfig(flow, user, locale));
      case 'app':
        return this.#complete(c, flow, user);
      case 'blocked':
      case 'registration-blocked':
      case 'registration-at-risk':
        return this.errorPage(c, BLOCKED[next].code, BLOCKED[next].text, flow);
    }
  }

  /** Goes on without what the sign-in asks for, where it may be put off; else asks again. */
  async skip(c: Here, flow: SignInFlow, user: User): Promise<Response> {
    const owed = SKIPPABLE[this.#nextOf(c, flow, user)];
    const allowed = owed === 'passkey' || daysToSkip(user, c.var.journey) > 0;
    if (owed !== undefined && allowed) flow.skipped = new Set([...flow.skipped, owed]);
    return this.advance(c, flow, user);
  }

  /** Goes on for a browser that is signed in already: to the app, unless its user has come to owe something since. */
  async answerFrom(c: Here, session: BrowserSession, flow: SignInFlow): Promise<Response> {
    const { user, secondFactor, persistent, skipped } = session;
    flow.begin(user);
    flow.secondFactor = secondFactor;
    flow.skipped = skipped;
    flow.stay = persistent;
    if (this.#nextOf(c, flow, user) !== 'app') return this.advance(c, flow, user);
    this.flows.close(flow);
    return this.#answerApp(c, flow.app, session);
  }

  /** The same without any page (OpenID Connect Core 3.1.2.1, `prompt=none`): the app hears what stands in the way. */
  async answerSilently(c: Here, session: BrowserSession | undefined, flow: SignInFlow): Promise<Response> {
    const { app } = flow;
    this.flows.close(flow);
    if (session === undefined) {
      const text = 'AADSTS50058: A silent sign-in request was sent but no user is signed in.';
      return deliver(c, app, { error: 'login_required', error_description: text });
    }
    flow.begin(session.user);
    flow.secondFactor = session.secondFactor;
    flow.skipped = session.skipped;
    flow.stay = session.persistent;
    const next = this.#nextOf(c, flow, session.user);
    return next === 'app' || next === 'stay-signed-in'
      ? this.#answerApp(c, app, session)
      : deliver(c, app, { error: 'interaction_required', error_description: OWED[next] });
  }

  #nextOf(c: Here, flow: SignInFlow, user: User): NextScreen {
    const interrupt = this.#interruptOf(flow, user);
    // "Stay signed in?" is not shown in a sign-in that asks for consent (entra-signin.md 4.1, mark A).
    const stayAnswered = flow.stay !== undefined || !asksToStay(c) || flow.passed === 'consent';
    const { secondFactor, skipped } = flow;
    return nextScreen(user, c.var.journey.settings, { secondFactor, stayAnswered, interrupt, skipped });
  }

  /** An app may ask for consent itself (OpenID Connect Core 3.1.2.1, `prompt`). */
  #interruptOf({ passed, app, journey }: SignInFlow, user: User): Interrupt {
    if (passed !== 'none') return 'none';
    if (app.prompt === 'consent') return 'consent';
    return this.#interrupted.has(user) ? 'none' : journey.settings.interrupt;
  }

  #registrationFor(c: Here, flow: SignInFlow, user: User): Registration {
    const { journey, world } = c.var;
    // A page served again has a code of its own; the one before leads nowhere.
    const registrations = world.registrations.of(journey);
    if (flow.registration !== undefined) registrations.delete(flow.registration.code);
    const code = randomBytes(48).toString('base64url');
    const resumeUrl = `${LOGIN}/${flow.authority}/resume?ctx=${flow.ctx}`;
    const skipUrl = daysToSkip(user, journey) > 0 ? skipUrlOf(flow) : undefined;
    flow.registration = { code, user, journey, openedAt: journey.now(), resumeUrl, skipUrl, ...UNDONE };
    registrations.set(code, flow.registration);
    return flow.registration;
  }

  async #complete(c: Here, flow: SignInFlow, user: User): Promise<Response> {
    const { journey } = c.var;
    const { secondFactor, stay = false, skipped } = flow;
    this.sessions.close(journey, sessionIdsIn(c));
    const session = this.sessions.open(journey, user, { secondFactor, persistent: stay, skipped });
    keepSession(c, session);
    this.sessions.remember(journey, keepBrowserId(c), user);
    this.flows.close(flow);
    return this.#answerApp(c, flow.app, session);
  }

  async #answerApp(c: Here, app: AppRequest, session: BrowserSession): Promise<Response> {
    const { user, persistent, state, secondFactor } = session;
    if (app.saml !== undefined) return deliverSaml(c, { ...app, saml: app.saml }, { user, secondFactor });
    const { journey, world } = c.var;
    const tokens = await this.tokens.authorize(journey, world, { user, app, stay: persistent });
    return deliver(c, app, { ...tokens, session_state: state });
  }
}

/** A registration nobody has done anything of yet. */
const UNDONE = { completed: false, proven: false, ended: false };

/** How each screen that can be put off is remembered. Unlimited for the passkey (security-info.md 1.7, mark A). */
const SKIPPABLE: Readonly<Partial<Record<NextScreen, Skippable>>> = {
  'proof-up': 'registration',
  'passkey-nudge': 'passkey',
};

/** Full-page refusals of Conditional Access (password-and-errors.md 4.1, mark A). Texts our own (D). */
const BLOCKED: Readonly<Record<Blocked, { readonly code: number; readonly text: string }>> = {
  blocked: { code: 53003, text: 'Access has been blocked by Conditional Access policies.' },
  'registration-blocked': {
    code: 53010,
    text: 'Security information can be registered from certain locations or devices only.',
  },
  'registration-at-risk': { code: 53004, text: 'The registration is needed and blocked because of risk.' },
};

/** Codes of password-and-errors.md 3.1 and 4.1 (mark A), by the screen that is owed. Texts our own (D). */
const OWED: Readonly<Record<Exclude<NextScreen, 'app' | 'stay-signed-in'>, string>> = {
  'update-password': 'AADSTS50055: The password has expired.',
  'second-factor': 'AADSTS50076: Multi-factor authentication is required.',
  'proof-up': 'AADSTS50079: Registration of a second factor is required.',
  'passkey-nudge': 'AADSTS50079: Registration of a passkey is asked for.',
  interrupt: 'AADSTS65001: The user has not consented to use the application.',
  ...(Object.fromEntries(
    Object.entries(BLOCKED).map(([screen, { code, text }]) => [screen, `AADSTS${code}: ${text}`]),
  ) as Record<Blocked, string>),
};

/** A page that belongs to no app: an error before one was understood. */
const NO_APP: AppRequest = {
  client_id: '',
  redirect_uri: '',
  response_type: 'code',
  response_mode: 'query',
  scope: '',
  code_challenge_method: 'plain',
};
