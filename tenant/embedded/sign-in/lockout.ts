import { createHash } from 'node:crypto';
import type { User } from '../world.ts';

/** Smart lockout: password-and-errors.md 4.4, mark A but where said. */
const THRESHOLD = 10;
const FIRST_LOCK_MS = 60_000;
/** "Each lock is longer; Microsoft does not publish the growth": doubled. Assumed. */
const GROWTH = 2;
const REMEMBERED = 3;

interface Attempts {
  failed: number;
  lockedUntil: number;
  lockMs: number;
  lastHashes: readonly string[];
}

const attempts = new WeakMap<User, Attempts>();

export function isLocked(user: User, now: number): boolean {
  return now < attemptsOf(user).lockedUntil;
}

/** A password that was tried a moment ago counts once: the last three are remembered. */
export function noteWrongPassword(user: User, password: string, now: number): void {
  const noted = attemptsOf(user);
  const hash = createHash('sha256').update(password).digest('hex');
  if (noted.lastHashes.includes(hash)) return;
  noted.lastHashes = [...noted.lastHashes, hash].slice(-REMEMBERED);
  noted.failed += 1;
  if (noted.failed < THRESHOLD) return;
  noted.lockedUntil = now + noted.lockMs;
  noted.lockMs *= GROWTH;
}

export function forgetWrongPasswords(user: User): void {
  attempts.delete(user);
}

function attemptsOf(user: User): Attempts {
  const noted = attempts.get(user) ?? { failed: 0, lockedUntil: 0, lockMs: FIRST_LOCK_MS, lastHashes: [] };
  attempts.set(user, noted);
  return noted;
}
