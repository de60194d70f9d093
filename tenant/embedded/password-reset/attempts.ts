/**
 * Limits of the reset service, as Microsoft's questions and answers about password management gave them (2018, mark C:
 * the references do not record them): five verifications within an hour and five resets within a day, then nothing for
 * 24 hours; a reset that succeeds begins the counts anew.
 */
import type { User } from '../world.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const MOST = 5;
const WITHIN_MS = { visit: DAY_MS, verification: HOUR_MS } as const;
const SHUT_OUT_MS = DAY_MS;

/** `visit`: a user name entered. Which of a user's acts Microsoft counts as an attempt to reset is assumed. */
export type Attempt = keyof typeof WITHIN_MS;

interface Noted {
  readonly times: Record<Attempt, readonly number[]>;
  shutOutUntil: number;
}

const noted = new WeakMap<User, Noted>();

/** Counts an attempt about to be made. @returns whether it may be made. */
export function mayTry(user: User, attempt: Attempt, now: number): boolean {
  const own = noted.get(user) ?? { times: { visit: [], verification: [] }, shutOutUntil: 0 };
  noted.set(user, own);
  if (now < own.shutOutUntil) return false;
  const recent = own.times[attempt].filter((time) => now - time < WITHIN_MS[attempt]);
  own.times[attempt] = [...recent, now];
  if (recent.length < MOST) return true;
  own.shutOutUntil = now + SHUT_OUT_MS;
  return false;
}

export function forgetAttempts(user: User): void {
  noted.delete(user);
}
