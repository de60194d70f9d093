/** What users enter in the place of what a screen asks for. Undefined: there is no such entry, or not yet. */
import type { WrongEntry } from '../../guide/case.ts';
import { Secret } from '../../reports/redaction/secret.ts';
import type { Reader } from '../reader.ts';
import type { Held } from './situation.ts';

/** One more than any policy allows (password-and-errors.md 1.1). */
const TOO_LONG = 257;
const SHORT_PASSWORD = 7;
const SHORT_CODE = 5;
/** Fewer digits than any number has. */
const SHORT_NUMBER = 7;

/** @param nth of several: another one each time. */
export function wrongPassword(what: WrongEntry, reader: Reader, nth: number): Secret | undefined {
  if (what !== 'other' && what !== 'same-wrong') return undefined;
  return new Secret(`${reader.newPassword.reveal()}${what === 'other' ? nth + 1 : 'x'}`, 'password');
}

export function wrongNewPassword(what: WrongEntry, reader: Reader, { password }: Held): Secret | undefined {
  const good = reader.newPassword.reveal();
  const made: Readonly<Partial<Record<WrongEntry, () => string>>> = {
    current: () => password.reveal(),
    'too-short': () => good.slice(-SHORT_PASSWORD),
    'too-long': () => good.repeat(Math.ceil(TOO_LONG / good.length)).slice(0, TOO_LONG),
    accent: () => `é${good}`,
    'own-name': () => `${reader.userPrincipalName.split('@')[0] ?? ''}${good.slice(0, 6)}`,
    'common-word': () => reader.weakPassword('common-word').reveal(),
    'one-class': () => reader.weakPassword('one-class').reveal(),
  };
  const value = made[what]?.();
  return value === undefined ? undefined : new Secret(value, 'password');
}

/** @param right the code that would be accepted; undefined where none came. */
export function wrongCode(what: WrongEntry, right: Secret | undefined, held: Held, nth: number): Secret | undefined {
  if (what === 'used') return held.usedCode;
  if (what === 'old') return held.oldCode;
  const digits = right?.reveal() ?? '000000';
  const other = (by: number) => digits.slice(0, -1) + String((Number(digits.slice(-1)) + by) % 10);
  const made: Readonly<Partial<Record<WrongEntry, () => string>>> = {
    other: () => other(1 + (nth % 9)),
    'same-wrong': () => other(1),
    'too-short': () => digits.slice(0, SHORT_CODE),
    letters: () => 'abcdef',
  };
  const value = made[what]?.();
  return value === undefined ? undefined : new Secret(value, 'code');
}

/** @param right the digits beside the country. */
export function wrongNumber(what: WrongEntry, right: string, nth: number): Secret | undefined {
  const other = (by: number) => right.slice(0, -1) + String((Number(right.slice(-1)) + by) % 10);
  const made: Readonly<Partial<Record<WrongEntry, () => string>>> = {
    other: () => other(1 + (nth % 9)),
    'same-wrong': () => other(1),
    'too-short': () => right.slice(0, SHORT_NUMBER),
    letters: () => 'abcdefghij',
  };
  const value = made[what]?.();
  return value === undefined ? undefined : new Secret(value, 'phone');
}
