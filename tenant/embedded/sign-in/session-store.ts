import { randomBytes, randomUUID } from 'node:crypto';
import { sessionsRevokedAt } from '../graph/revocations.ts';
import type { Journey, User } from '../world.ts';
import type { Skippable } from './next-screen.ts';

const HOUR_MS = 60 * 60_000;
/** password-and-errors.md 6.2, mark A: without "Yes" 24 hours or until the browser closes, with it 180 days. */
export const SESSION_LIFE_MS = 24 * HOUR_MS;
export const PERSISTENT_LIFE_MS = 180 * 24 * HOUR_MS;

/** A browser that is signed in. It remembers the second factor too (password-and-errors.md 6.2). */
export interface BrowserSession {
  /** The value of its cookie. */
  readonly id: string;
  /** What apps are told of it, as `session_state`. */
  readonly state: string;
  readonly user: User;
  readonly secondFactor: boolean;
  readonly persistent: boolean;
  /** What was put off at the sign-in is not asked for again before the next. Assumed. */
  readonly skipped: ReadonlySet<Skippable>;
  /** ms since the epoch, journey time. */
  readonly startedAt: number;
}

/** Sessions and remembered accounts by journey. Time is the journey's, whatever the browser keeps its cookies for. */
export class SessionStore {
  readonly #sessions = new WeakMap<Journey, Map<string, BrowserSession>>();
  readonly #remembered = new WeakMap<Journey, Map<string, Set<User>>>();

  open(
    journey: Journey,
    user: User,
    how: Pick<BrowserSession, 'secondFactor' | 'persistent' | 'skipped'>,
  ): BrowserSession {
    const id = randomBytes(48).toString('base64url');
    const session = { id, state: randomUUID(), user, startedAt: journey.now(), ...how };
    of(this.#sessions, journey).set(session.id, session);
    return session;
  }

  /** The session behind one of the cookies, if it is still good. */
  find(journey: Journey, ids: readonly (string | undefined)[]): BrowserSession | undefined {
    return ids
      .map((id) => of(this.#sessions, journey).get(id ?? ''))
      .find((session) => session !== undefined && isGood(session, journey.now()));
  }

  close(journey: Journey, ids: readonly (string | undefined)[]): void {
    for (const id of ids) of(this.#sessions, journey).delete(id ?? '');
  }

  /** Tells a browser's account picker of a user who signed in. */
  remember(journey: Journey, browser: string, user: User): void {
    const known = of(this.#remembered, journey);
    known.set(browser, (known.get(browser) ?? new Set()).add(user));
  }

  forget(journey: Journey, browser: string, user: User): void {
    of(this.#remembered, journey).get(browser)?.delete(user);
  }

  rememberedIn(journey: Journey, browser: string | undefined): readonly User[] {
    return [...(of(this.#remembered, journey).get(browser ?? '') ?? [])];
  }
}

function isGood({ user, persistent, startedAt }: BrowserSession, now: number): boolean {
  const revokedAt = sessionsRevokedAt(user);
  if (!user.accountEnabled || (revokedAt !== undefined && revokedAt >= startedAt)) return false;
  return now - startedAt <= (persistent ? PERSISTENT_LIFE_MS : SESSION_LIFE_MS);
}

function of<V>(byJourney: WeakMap<Journey, Map<string, V>>, journey: Journey): Map<string, V> {
  const own = byJourney.get(journey) ?? new Map<string, V>();
  byJourney.set(journey, own);
  return own;
}
