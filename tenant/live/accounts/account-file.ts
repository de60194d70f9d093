/** Prepared accounts, where users cannot be made: the file they are written in. What is wrong with it is never quoted. */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { Secret } from '../../../reports/redaction/secret.ts';
import type { NewAccount } from '../../tenant.ts';
import { refused } from '../rails/refusal.ts';

export interface PreparedAccount {
  readonly userPrincipalName: string;
  readonly password: Secret;
  /** Of the directory; the name stands for it where the file does not tell. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly passwordChange: NewAccount['passwordChange'];
  /** BCP 47; undefined where the file does not tell. */
  readonly preferredLanguage: string | undefined;
}

const ORDERS = ['before-registration', 'after-registration', 'none'] as const;
/** What is not there is no wrong value. */
const otherwise = (what: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : what),
});
const text = (most: number) =>
  z
    .string(otherwise('must be a text'))
    .min(1, { error: 'must not be empty' })
    .max(most, { error: `must be ${most} characters at most` });

const accountSchema = z.strictObject({
  userPrincipalName: text(113).regex(/^[\w'.!#^~-]+@[a-z\d.-]+$/i, { error: 'must be a user principal name' }),
  /** password-and-errors.md 1: 8 to 256 characters. */
  password: text(256).min(8, { error: 'must be 8 characters at least' }),
  id: z.guid({ error: 'must be an id of 32 hexadecimal digits with dashes' }).optional(),
  displayName: text(256).optional(),
  givenName: text(64).optional(),
  surname: text(64).optional(),
  /** An administrator's temporary password is changed first, unless the account was made otherwise. */
  passwordChange: z.enum(ORDERS, { error: `must be ${ORDERS.join(' or ')}` }).default('before-registration'),
  preferredLanguage: text(16).optional(),
});
const fileSchema = z.strictObject({
  accounts: z.array(accountSchema, otherwise('must be a list')).min(1, { error: 'must not be empty' }),
});
const FIELDS = Object.keys(accountSchema.shape);
const REMEDY = 'mend ACCOUNT_LIST; its form is { "accounts": [{ "userPrincipalName": "…", "password": "…" }] }';

/** @throws {GraphError} of the kind `tenant-configuration`: the sentence names the entry and the field, never a value. */
export function readAccountFile(path: string): PreparedAccount[] {
  const parsed = fileSchema.safeParse(jsonIn(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refused(`The list of accounts cannot be used: ${issue === undefined ? 'it is none' : told(issue)}`, REMEDY);
  }
  const { accounts } = parsed.data;
  const names = accounts.map(({ userPrincipalName }) => userPrincipalName.toLowerCase());
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) {
    throw refused(`The list of accounts cannot be used: entry ${twice + 1} has the name of an earlier one`, REMEDY);
  }
  return accounts.map(prepared);
}

function prepared(account: z.infer<typeof accountSchema>): PreparedAccount {
  const { userPrincipalName, password, id = userPrincipalName, givenName = '', surname = '' } = account;
  const { displayName = userPrincipalName.slice(0, userPrincipalName.indexOf('@')) } = account;
  const { passwordChange, preferredLanguage } = account;
  const secret = new Secret(password, 'password');
  return {
    userPrincipalName,
    password: secret,
    id,
    displayName,
    givenName,
    surname,
    passwordChange,
    preferredLanguage,
  };
}

/** The password of every account is in it. */
function jsonIn(path: string): unknown {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw refused('ACCOUNT_LIST names no file', 'name the file with the prepared accounts');
  // Windows has no such modes: it reports the same ones for every file.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw refused('The list of accounts can be read by others of this machine', 'take that from them with chmod 600');
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // What the parser says quotes the file.
    if (error instanceof SyntaxError) throw refused('The list of accounts is no JSON', REMEDY);
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw refused(`The list of accounts cannot be read (${code})`, 'let this user read it');
  }
}

/** `entry 3: password is missing` */
function told(issue: z.core.$ZodIssue): string {
  const [list, entry, field] = issue.path;
  const ofEntry = typeof entry === 'number';
  const where = ofEntry ? `entry ${entry + 1}` : 'the file';
  // A key that is not known may be a value in the wrong place.
  if (issue.code === 'unrecognized_keys') {
    return `${where} has a field that there is none of; there are ${ofEntry ? FIELDS.join(', ') : 'accounts'}`;
  }
  const name = ofEntry ? field : list;
  if (name === undefined) return `${where} is no ${ofEntry ? 'account' : 'object with accounts'}`;
  return `${where}: ${String(name)} ${issue.message}`;
}
