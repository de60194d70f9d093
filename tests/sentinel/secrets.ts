import { randomBytes, randomInt } from 'node:crypto';
import type { ChildSettings } from './child-settings.ts';

/** New at each run, and made here rather than written here: a report quotes the source around a failure. */
export function sentinelSecrets(): ChildSettings['secrets'] {
  const digits = (count: number) => Array.from({ length: count }, () => randomInt(2, 10)).join('');
  return {
    // Characters that every encoding treats in its own way.
    password: `Pa"\\&<'+ /é%${randomBytes(6).toString('hex')}`,
    seed: Array.from({ length: 32 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(randomInt(32))).join(''),
    code: digits(6),
    answer: randomBytes(12).toString('hex'),
    phone: `+1 418555${digits(4)}`,
    token: randomBytes(48).toString('base64url'),
  };
}
