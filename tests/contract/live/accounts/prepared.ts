/** Lists of prepared accounts, as they would be written. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PASSWORD = 'Prepared-Rabbit-7';
export const AFTER = { passwordChange: 'after-registration' } as const;

export interface Written {
  readonly [field: string]: unknown;
}

export function account(index: number, changes: Written = {}): Written {
  const userPrincipalName = `prepared.${index}@reseau.test`;
  return { userPrincipalName, password: PASSWORD, passwordChange: AFTER.passwordChange, ...changes };
}

export function accounts(count: number): Written[] {
  return Array.from({ length: count }, (_, index) => account(index + 1));
}

/** A list as it would be prepared. @returns its path. */
export function listOf(content: unknown, mode = 0o600): string {
  const path = join(mkdtempSync(join(tmpdir(), 'first-login-accounts-')), 'accounts.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(path, mode);
  return path;
}
