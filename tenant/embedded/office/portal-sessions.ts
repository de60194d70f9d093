import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { PERSISTENT_LIFE_MS, SESSION_LIFE_MS } from '../sign-in/session-store.ts';
import type { HostEnv, Journey, User } from '../world.ts';

/** Name assumed: which cookie carries the portal's session is not recorded. */
const COOKIE = 'OhpAuth';
const FOR_SESSION = { path: '/', secure: true, httpOnly: true, sameSite: 'None' } as const;

interface PortalSession {
  readonly userId: string;
  readonly persistent: boolean;
  /** ms since the epoch, journey time. */
  readonly startedAt: number;
}

/** Who is signed in to the portal. It remembers them as long as the sign-in was told to (password-and-errors.md 6.2). */
export class PortalSessions {
  readonly #sessions = new WeakMap<Journey, Map<string, PortalSession>>();

  open(c: Context<HostEnv>, userId: string, persistent: boolean): void {
    const { journey } = c.var;
    this.#of(journey).delete(getCookie(c, COOKIE) ?? '');
    const id = randomBytes(32).toString('base64url');
    this.#of(journey).set(id, { userId, persistent, startedAt: journey.now() });
    setCookie(c, COOKIE, id, persistent ? { ...FOR_SESSION, maxAge: PERSISTENT_LIFE_MS / 1000 } : FOR_SESSION);
  }

  /** The user of the browser's session, if it is still good. */
  userOf(c: Context<HostEnv>): User | undefined {
    const { journey, world } = c.var;
    const session = this.#of(journey).get(getCookie(c, COOKIE) ?? '');
    if (session === undefined) return undefined;
    const life = session.persistent ? PERSISTENT_LIFE_MS : SESSION_LIFE_MS;
    return journey.now() - session.startedAt > life ? undefined : world.users.byId(session.userId);
  }

  close(c: Context<HostEnv>): void {
    this.#of(c.var.journey).delete(getCookie(c, COOKIE) ?? '');
    deleteCookie(c, COOKIE, FOR_SESSION);
  }

  #of(journey: Journey): Map<string, PortalSession> {
    const own = this.#sessions.get(journey) ?? new Map<string, PortalSession>();
    this.#sessions.set(journey, own);
    return own;
  }
}
