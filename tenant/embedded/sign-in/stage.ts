import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HostEnv, User } from '../world.ts';
import type { AppRequest } from './app-request.ts';
import {
  changePasswordConfig,
  errorConfig,
  kmsiConfig,
  LOGIN,
  proofUpConfig,
  secondFactorConfig,
  signInConfig,
  type SignInPageState,
} from './configs.ts';
import { hiddenForm, signInDocument } from './document.ts';
import { FlowStore, type SignInFlow } from './flow.ts';
import { nextScreen } from './next-screen.ts';
import type { RememberedSession, SignInConfig } from './config.ts';
import { PERSISTENT_LIFE_MS, SessionStore, type BrowserSession } from './session-store.ts';
import { TokenIssuer } from './tokens.ts';

export type Here = Context<HostEnv>;

const SESSION = 'ESTSAUTH';
const PERSISTENT = 'ESTSAUTHPERSISTENT';
/** Which browser it is, for its account picker; and that "Stay signed in?" is not to be shown in it. Names assumed. */
const BROWSER = 'buid';
const NO_KMSI = 'ESTSNOKMSI';
const LASTING = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'None',
  maxAge: PERSISTENT_LIFE_MS / 1000,
} as const;
const FOR_SESSION = { path: '/', secure: true, httpOnly: true, sameSite: 'None' } as const;

/** What the routes of the sign-in host share: the stores, and the ways a request can be answered. */
export class Stage {
  readonly flows = new FlowStore();
  readonly sessions = new SessionStore();
  readonly tokens = new TokenIssuer();

  /** The session of the browser, if it is signed in. */
  sessionOf(c: Here): BrowserSession | undefined {
    return this.sessions.find(c.var.journey, [getCookie(c, PERSISTENT), getCookie(c, SESSION)]);
  }

  signOut(c: Here): void {
    this.sessions.close(c.var.journey, [getCookie(c, PERSISTENT), getCookie(c, SESSION)]);
    for (const name of [PERSISTENT, SESSION]) deleteCookie(c, name, { path: '/', secure: true });
  }

  page(c: Here, config: SignInConfig): Response {
    c.header('x-ms-request-id', config.sessionId);
    return c.html(signInDocument(config, c.var.locale)) as Response;
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
    const known = this.sessions.rememberedIn(c.var.journey, getCookie(c, BROWSER));
    return known.map((user) => ({
      name: user.userPrincipalName,
      displayName: user.displayName,
      isSignedIn: user === signedIn,
      url: `${LOGIN}/${flow.authority}/reprocess?sosid=${user.id}&ctx=${flow.ctx}`,
    }));
  }

  /** Goes on with whatever the sign-in needs next. */
  advance(c: Here, flow: SignInFlow, user: User): Response {
    const { journey, locale } = c.var;
    const stayAnswered = flow.stay !== undefined || getCookie(c, NO_KMSI) !== undefined;
    switch (nextScreen(user, journey.settings, { secondFactor: flow.secondFactor, stayAnswered })) {
      case 'update-password':
        return this.page(c, changePasswordConfig(flow, user, locale));
      case 'second-factor':
        return this.page(c, secondFactorConfig(flow, user, locale));
      case 'proof-up':
        return this.page(c, proofUpConfig(flow, this.#registrationFor(c, flow, user), locale));
      case 'stay-signed-in':
        return this.page(c, kmsiConfig(flow, user, locale));
      case 'app':
        return this.#complete(c, flow, user);
    }
  }

  /** Answers the app of a browser that is signed in already. */
  answerFrom(c: Here, session: BrowserSession, flow: SignInFlow): Response {
    this.flows.close(flow);
    return this.#answerApp(c, session.user, flow.app, session.persistent, session.id);
  }

  /** Hands a refusal to the app itself (OpenID Connect Core 3.1.2.6). */
  refuseToApp(c: Here, app: AppRequest, error: string, description: string): Response {
    return deliver(c, app, { error, error_description: description, ...stateOf(app) });
  }

  /** "Don't show this again" works apart from the answer (password-and-errors.md 6.2). */
  neverAskToStay(c: Here): void {
    setCookie(c, NO_KMSI, '1', LASTING);
  }

  #registrationFor(c: Here, flow: SignInFlow, user: User) {
    const { journey, world } = c.var;
    const code = randomBytes(48).toString('base64url');
    const resumeUrl = `${LOGIN}/${flow.authority}/resume?ctx=${flow.ctx}`;
    flow.registration = { code, user, journey, openedAt: journey.now(), resumeUrl, completed: false };
    world.registrations.set(code, flow.registration);
    return flow.registration;
  }

  #complete(c: Here, flow: SignInFlow, user: User): Response {
    const { journey } = c.var;
    const persistent = flow.stay === true;
    const session = this.sessions.open(journey, user, { secondFactor: flow.secondFactor, persistent });
    setCookie(c, persistent ? PERSISTENT : SESSION, session.id, persistent ? LASTING : FOR_SESSION);
    const browser = getCookie(c, BROWSER) ?? randomBytes(16).toString('base64url');
    setCookie(c, BROWSER, browser, LASTING);
    this.sessions.remember(journey, browser, user);
    this.flows.close(flow);
    return this.#answerApp(c, user, flow.app, persistent, session.id);
  }

  #answerApp(c: Here, user: User, app: AppRequest, stay: boolean, sessionId: string): Response {
    const code = this.tokens.code(c.var.journey, { user, app, stay });
    // Clients look for `code=` before `&session_state=` (wire-needs.md 1).
    return deliver(c, app, { code, ...stateOf(app), session_state: sessionId.slice(0, 36) });
  }
}

/** A page that belongs to no app: an error before one was understood. */
const NO_APP: AppRequest = {
  client_id: '',
  redirect_uri: '',
  response_type: 'code',
  response_mode: 'query',
  scope: '',
  code_challenge_method: 'plain',
};

function stateOf(app: AppRequest): { state?: string } {
  return app.state === undefined ? {} : { state: app.state };
}

function deliver(c: Here, app: AppRequest, answer: Readonly<Record<string, string>>): Response {
  if (app.response_mode === 'form_post') return c.html(hiddenForm(app.redirect_uri, answer)) as Response;
  const mark = app.response_mode === 'fragment' ? '#' : '?';
  return c.redirect(`${app.redirect_uri}${mark}${new URLSearchParams(answer)}`);
}
