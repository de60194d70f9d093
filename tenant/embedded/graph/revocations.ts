/** `revokeSignInSessions`: sessions older than this are no longer good. The sign-in host asks. */
import type { User } from '../world.ts';

const revokedAt = new WeakMap<User, number>();

/** @param now ms since the epoch, journey time. */
export function revokeSessions(user: User, now: number): void {
  revokedAt.set(user, now);
}

/** ms since the epoch, or undefined if they never were revoked. A session begun at or before it is void. */
export function sessionsRevokedAt(user: User): number | undefined {
  return revokedAt.get(user);
}
