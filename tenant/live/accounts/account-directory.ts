/** A directory of prepared accounts. It gives them away and changes nothing: there is no marker that would allow it to. */
import type { Secret } from '../../../reports/redaction/secret.ts';
import type { GraphClient } from '../../graph/client.ts';
import { kindOfMethod } from '../../graph/directory.ts';
import type { Account, Directory, NewAccount, RegisteredMethod } from '../../tenant.ts';
import { claimUser, LEASE, type Ceilings } from '../rails/ceilings.ts';
import { domainOf } from '../rails/domains.ts';
import type { WriteRecord } from '../rails/record.ts';
import { recorded, type Intended } from '../rails/recorded.ts';
import { refused } from '../rails/refusal.ts';
import type { TargetLimits } from '../rails/targets.ts';
import type { AccountList } from './account-list.ts';

export interface AccountDirectoryOptions {
  readonly client: Pick<GraphClient, 'methodsOf'>;
  readonly list: AccountList;
  readonly limits: TargetLimits;
  readonly ceilings: Ceilings;
  readonly run: string;
  /** Undefined for a plan, which gives nothing away. */
  readonly record: WriteRecord | undefined;
}

export class AccountDirectory implements Directory {
  readonly #options: AccountDirectoryOptions;

  /** @throws {GraphError} for a list with an account that the rails keep the suite from. */
  constructor(options: AccountDirectoryOptions) {
    this.#options = options;
    const { list, limits } = options;
    const wrong = list.accounts.find(
      ({ id, userPrincipalName }) =>
        !limits.allowedDomains.includes(domainOf(userPrincipalName)) ||
        [id, userPrincipalName].some((name) => limits.protectedUsers.includes(name.toLowerCase())),
    );
    if (wrong === undefined) return;
    throw refused(
      'An account of ACCOUNT_LIST is in none of ALLOWED_DOMAINS, or is one of PROTECTED_USERS',
      'list accounts that were made for tests',
    );
  }

  async createUser(wanted: NewAccount): Promise<Account> {
    const { list, run, record, ceilings } = this.#options;
    if (record === undefined) {
      throw refused('A plan gives no prepared account away', 'leave --dry-run, or look at how many remain');
    }
    const intended: Intended = { call: LEASE };
    const of = claimUser(record, intended, ceilings, []);
    const account = await recorded(record, of, intended, async () => {
      const leased = list.lease(wanted, run);
      // Not known before.
      intended.userName = leased.userPrincipalName;
      return leased;
    });
    const { id, userPrincipalName, displayName, givenName, surname, password } = account;
    return { id, userPrincipalName, displayName, givenName, surname, temporaryPassword: password };
  }

  /** Nothing is deleted: the account was used up when it was given away. */
  async deleteUser(): Promise<void> {}

  async methodsOf(id: string): Promise<RegisteredMethod[]> {
    const methods = await this.#options.client.methodsOf(id);
    return methods.map((method) => ({ id: method.id, kind: kindOfMethod(method) }));
  }

  async setEnabled(): Promise<void> {
    throw unchanged('is neither enabled nor disabled');
  }

  async resetPassword(): Promise<Secret> {
    throw unchanged('gets no other temporary password');
  }

  async addPhone(): Promise<void> {
    throw unchanged('gets no phone');
  }
}

function unchanged(what: string): Error {
  return refused(
    `A prepared account ${what} by the suite, which writes to users it made itself only`,
    'leave ACCOUNT_LIST empty where users can be made',
  );
}
