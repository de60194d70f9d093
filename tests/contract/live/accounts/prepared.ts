/** Lists of prepared accounts, as they would be written. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../lib/temporary-folder.ts';

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
  const path = join(temporaryFolder('first-login-accounts'), 'accounts.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(path, mode);
  return path;
}
