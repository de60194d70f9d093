/** Names of the users that are made: each tells the day and the run, and none is ever used twice. */
import { randomBytes } from 'node:crypto';
import { NAME_PREFIX } from '../../graph/directory.ts';

/** Before the @ (create user, "mailNickname": 64 characters at most). */
const LONGEST = 64;
const RUN = /^[a-z\d]{4,16}$/;
const NAME = /^e2e-(\d{8})-([a-z\d]{4,16})-(\d+)-[a-f\d]{6}\./;
/** What the suite writes to may be named so: no accent, no wild card, nothing that means anything in an address. */
const WHOLE = /^e2e-[a-z\d][a-z\d.'_-]*@[a-z\d.-]+$/;

/** Of a run: the time and chance, so that no two are the same and later ones sort behind. */
export function newRunId(now = Date.now()): string {
  return now.toString(36) + randomBytes(2).toString('hex');
}

export function isRunId(run: string): boolean {
  return RUN.test(run);
}

/** `20261126`, of the time in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
}

/** What every name made on that day begins with. */
export function namesOfDay(day: string): string {
  return `${NAME_PREFIX}${day}-`;
}

/** @param ordinal how many users of the run came before, as far as the record knows; chance makes up for what it does not. */
export function newName(day: string, run: string, ordinal: number, alias: string): string {
  // Of a name with blanks or signs of its own the rest is enough to be told apart by.
  const plain = alias.replace(/[^a-z\d.'_-]/g, '');
  const name = `${namesOfDay(day)}${run}-${ordinal}-${randomBytes(3).toString('hex')}.${plain}`;
  return name.slice(0, LONGEST).replace(/\.$/, '');
}

export interface ToldByName {
  readonly day: string;
  readonly run: string;
}

/** Undefined for a name that tells neither. */
export function toldBy(name: string): ToldByName | undefined {
  const [, day, run] = NAME.exec(name) ?? [];
  return day === undefined || run === undefined ? undefined : { day, run };
}

/** Whether a user principal name is one the suite may have given, by its form alone. */
export function isOurName(userPrincipalName: string): boolean {
  return WHOLE.test(userPrincipalName);
}
