/** What the sign-in host keeps in the browser. */
import { randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { PERSISTENT_LIFE_MS, type BrowserSession } from './session-store.ts';
import type { Here } from './stage.ts';

const SESSION = 'ESTSAUTH';
const PERSISTENT = 'ESTSAUTHPERSISTENT';
/** Which browser it is, for its account picker; and that "Stay signed in?" is not to be shown in it. Names assumed. */
const BROWSER = 'buid';
const NO_KMSI = 'ESTSNOKMSI';
const FOR_SESSION = { path: '/', secure: true, httpOnly: true, sameSite: 'None' } as const;
const LASTING = { ...FOR_SESSION, maxAge: PERSISTENT_LIFE_MS / 1000 } as const;

/** Ids of the sessions it holds. A good one is for the service to judge. */
export function sessionIdsIn(c: Here): readonly (string | undefined)[] {
  return [getCookie(c, PERSISTENT), getCookie(c, SESSION)];
}

/** One session at a time: the other cookie would bring the one before back. */
export function keepSession(c: Here, { id, persistent }: BrowserSession): void {
  dropSessions(c);
  if (persistent) setCookie(c, PERSISTENT, id, LASTING);
  else setCookie(c, SESSION, id, FOR_SESSION);
}

export function dropSessions(c: Here): void {
  for (const name of [PERSISTENT, SESSION]) {
    if (getCookie(c, name) !== undefined) deleteCookie(c, name, FOR_SESSION);
  }
}

/** The id the browser is known by, if it is. */
export function browserIdIn(c: Here): string | undefined {
  return getCookie(c, BROWSER);
}

/** The same, given to it if it has none. */
export function keepBrowserId(c: Here): string {
  const id = browserIdIn(c) ?? randomBytes(16).toString('base64url');
  setCookie(c, BROWSER, id, LASTING);
  return id;
}

export function asksToStay(c: Here): boolean {
  return getCookie(c, NO_KMSI) === undefined;
}

/** "Don't show this again" works apart from the answer (password-and-errors.md 6.2). */
export function neverAskToStay(c: Here): void {
  setCookie(c, NO_KMSI, '1', LASTING);
}
