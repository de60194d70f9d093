/** Prepared accounts, each of which one test gets, once: whatever process asks, and however it ends. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { NewAccount } from '../../tenant.ts';
import { GraphError } from '../../graph/error.ts';
import { refused } from '../rails/refusal.ts';
import { readAccountFile, type PreparedAccount } from './account-file.ts';

/** A part of a list, for runs on several machines, which share no file: every part takes accounts of its own. */
export interface Part {
  /** From 1. */
  readonly current: number;
  readonly total: number;
}

export interface AccountList {
  readonly accounts: readonly PreparedAccount[];
  /** How many nobody has had yet. */
  remaining(): number;
  /** Takes one that nobody has had. @throws {GraphError} if there is none, or none of the kind. */
  lease(wanted: NewAccount, run: string): PreparedAccount;
}

/**
 * A lease is a file beside the list that only one process can make and that nobody removes: an account that was given
 * away is used up, whether its test ended, failed or was killed. A first sign-in happens once.
 *
 * @param part default: the whole list.
 * @throws {GraphError} for a list that cannot be used.
 */
export function openAccountList(path: string, part: Part = { current: 1, total: 1 }): AccountList {
  const accounts = readAccountFile(path).filter((_, index) => index % part.total === part.current - 1);
  const folder = `${path}.used`;
  const isFree = (account: PreparedAccount) => !existsSync(leaseOf(folder, account));
  return {
    accounts,
    remaining: () => accounts.filter(isFree).length,
    lease(wanted, run) {
      const fitting = accounts.filter((account) => fits(account, wanted));
      if (fitting.length === 0) throw noneLike(wanted);
      const got = fitting.find((account) => isFree(account) && take(folder, account, run));
      if (got !== undefined) return got;
      throw new GraphError(
        'provisioning',
        `All ${fitting.length} prepared accounts that fit have been used: write new ones into ACCOUNT_LIST.`,
      );
    },
  };
}

/** For those who only want to know. @throws {GraphError} as `openAccountList`. */
export function remaining(path: string): number {
  return openAccountList(path).remaining();
}

/** The name of a file says whose it is only to those who know the name already. */
function leaseOf(folder: string, { userPrincipalName }: PreparedAccount): string {
  return join(folder, createHash('sha256').update(userPrincipalName.toLowerCase()).digest('hex').slice(0, 32));
}

/** @returns whether it is ours: of all who try at a time one makes the file. */
function take(folder: string, account: PreparedAccount, run: string): boolean {
  const descriptor = orRefused(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return created(leaseOf(folder, account));
  });
  if (descriptor === undefined) return false;
  const by = { run, host: hostname(), pid: process.pid, at: new Date().toISOString() };
  try {
    orRefused(() => writeSync(descriptor, `${JSON.stringify(by)}\n`));
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/** Undefined where somebody else was first. */
function created(lease: string): number | undefined {
  try {
    return openSync(lease, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

function orRefused<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    const remedy = 'let this user write to the folder of ACCOUNT_LIST, and make room there';
    throw refused(`That an account is used cannot be written down (${code})`, remedy);
  }
}

function fits(
  account: PreparedAccount,
  { passwordChange, givenName, surname, preferredLanguage }: NewAccount,
): boolean {
  return (
    account.passwordChange === passwordChange &&
    (givenName === undefined || account.givenName === givenName) &&
    (surname === undefined || account.surname === surname) &&
    // Of an account that tells no language its owner says by that that it does not matter.
    (preferredLanguage === undefined || (account.preferredLanguage ?? preferredLanguage) === preferredLanguage)
  );
}

function noneLike({ passwordChange, givenName, surname }: NewAccount): GraphError {
  const named = givenName !== undefined || surname !== undefined;
  return refused(
    `No prepared account has ${named ? 'the name that the test needs and ' : ''}the order of password change ${passwordChange}`,
    'when a password is changed is decided at the making of an account: add such accounts to ACCOUNT_LIST and say so in passwordChange',
  );
}
