/** The test users of a tenant, made and deleted through Microsoft Graph. */
import { randomBytes } from 'node:crypto';
import type { Secret } from '../../reports/redaction/secret.ts';
import type { Account, Directory, NewAccount, RegisteredMethod } from '../tenant.ts';
import { GraphError, type GraphClient, type GraphMethod, type NewGraphUser } from './client.ts';
import { syntheticPerson } from './people.ts';
import { temporaryPassword } from './temporary-password.ts';

/** What of the client a directory needs: on a live tenant these are guarded. */
export type DirectoryClient = Pick<
  GraphClient,
  | 'createUser'
  | 'readUser'
  | 'updateUser'
  | 'deleteUser'
  | 'assignLicense'
  | 'methodsOf'
  | 'addPhone'
  | 'waitUntilReadable'
>;

export interface DirectoryOptions {
  /** Suffix of the users it makes. */
  readonly domain: string;
  /** What stands before the @, never the same twice. Default: the time, chance and the alias. */
  readonly nickname?: (alias: string) => string;
  /** Id of the licence that every user gets. Default: none. */
  readonly licence?: string | undefined;
  /** Between two reads of a new user, in ms. Default 1 s, for a directory that really replicates. */
  readonly readPauseMs?: number;
  /** How long a new user may stay unknown, in ms. Default 120 s (provisioning-and-practice.md 1.6). */
  readonly readinessMs?: number;
}

/** Both mark a user as the suite's: nothing without them is ever deleted. */
export const NAME_PREFIX = 'e2e-';
export const MARKER = 'first-login-e2e';

const KINDS: Readonly<Record<string, RegisteredMethod['kind']>> = {
  '#microsoft.graph.passwordAuthenticationMethod': 'password',
  '#microsoft.graph.softwareOathAuthenticationMethod': 'softwareOath',
  '#microsoft.graph.phoneAuthenticationMethod': 'phone',
  '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod': 'microsoftAuthenticator',
};

export function kindOfMethod(method: GraphMethod): RegisteredMethod['kind'] {
  return KINDS[method['@odata.type']] ?? 'other';
}

export class GraphDirectory implements Directory {
  readonly #client: DirectoryClient;
  readonly #options: Required<DirectoryOptions>;
  readonly #made = new Set<string>();

  constructor(client: DirectoryClient, options: DirectoryOptions) {
    const { domain, nickname = ownNickname, licence, readPauseMs = 1_000, readinessMs = 120_000 } = options;
    this.#client = client;
    this.#options = { domain, nickname, licence, readPauseMs, readinessMs };
  }

  /** Leaves no user behind when it fails: its caller has no id to delete it by. */
  async createUser(wanted: NewAccount): Promise<Account> {
    const { id, user } = await this.#createOnceMore(wanted);
    this.#made.add(id);
    try {
      const { readPauseMs: pauseMs, readinessMs: patienceMs, licence } = this.#options;
      await this.#client.waitUntilReadable(id, { pauseMs, patienceMs });
      if (licence !== undefined) await this.#client.assignLicense(id, licence);
    } catch (error) {
      throw await this.#cleanedUp(error, id);
    }
    const { userPrincipalName, displayName, givenName, surname, passwordProfile } = user;
    return { id, userPrincipalName, displayName, givenName, surname, temporaryPassword: passwordProfile.password };
  }

  /** A user that is not there is an error as well, unless our own earlier attempt may have deleted it. */
  async deleteUser(id: string): Promise<void> {
    if (!this.#made.has(id)) await this.#refuseStranger(id);
    try {
      await this.#client.deleteUser(id);
    } catch (error) {
      const gone = error instanceof GraphError && error.status === 404 && error.mayHaveBeenDone;
      if (!gone) throw error;
    }
    this.#made.delete(id);
  }

  async setEnabled(id: string, enabled: boolean): Promise<void> {
    if (!this.#made.has(id)) await this.#refuseStranger(id);
    await this.#client.updateUser(id, { accountEnabled: enabled });
  }

  async resetPassword(id: string): Promise<Secret> {
    if (!this.#made.has(id)) await this.#refuseStranger(id);
    const password = temporaryPassword();
    await this.#client.updateUser(id, { passwordProfile: { password, forceChangePasswordNextSignIn: true } });
    return password;
  }

  async methodsOf(id: string): Promise<RegisteredMethod[]> {
    const methods = await this.#client.methodsOf(id);
    return methods.map((method) => ({ id: method.id, kind: kindOfMethod(method) }));
  }

  async addPhone(id: string, number: Secret): Promise<void> {
    await this.#client.addPhone(id, number.reveal());
  }

  #newUser({ passwordChange, preferredLanguage = 'fr-CA', ...wanted }: NewAccount): NewGraphUser {
    const { alias, ...names } = syntheticPerson(wanted);
    const mailNickname = this.#options.nickname(alias);
    return {
      ...names,
      accountEnabled: true,
      mailNickname,
      userPrincipalName: `${mailNickname}@${this.#options.domain}`,
      preferredLanguage,
      usageLocation: 'CA',
      employeeType: MARKER,
      passwordProfile: {
        password: temporaryPassword(),
        forceChangePasswordNextSignIn: passwordChange === 'before-registration',
        forceChangePasswordNextSignInWithMfa: passwordChange === 'after-registration',
      },
    };
  }

  /** Once more under another name where the first one is somebody's: no name is ever used twice. */
  async #createOnceMore(wanted: NewAccount): Promise<{ readonly id: string; readonly user: NewGraphUser }> {
    const user = this.#newUser(wanted);
    try {
      return { ...(await this.#create(user)), user };
    } catch (error) {
      if (!(await this.#isTaken(error, user))) throw error;
    }
    const another = this.#newUser(wanted);
    return { ...(await this.#create(another)), user: another };
  }

  /** The code of such a refusal is that of any bad request, and its text is not to be branched on: the name is looked up. */
  async #isTaken(failure: unknown, { userPrincipalName }: NewGraphUser): Promise<boolean> {
    if (!(failure instanceof GraphError) || (failure.status !== 400 && failure.status !== 409)) return false;
    // An earlier attempt of ours took it, and whom that made is deleted by now.
    if (failure.mayHaveBeenDone) return true;
    try {
      await this.#client.readUser(userPrincipalName);
      return true;
    } catch (error) {
      // Nobody has the name: the request was refused for another reason, which is the one to tell.
      if (error instanceof GraphError && error.status === 404) return false;
      throw error;
    }
  }

  async #create(user: NewGraphUser): Promise<{ readonly id: string }> {
    try {
      return await this.#client.createUser(user);
    } catch (error) {
      // An attempt that was given up may have been carried out; the name is ours alone, so it can be deleted by it.
      const uncertain = error instanceof GraphError && error.mayHaveBeenDone;
      throw uncertain ? await this.#cleanedUp(error, user.userPrincipalName) : error;
    }
  }

  /** Deletes what a failed creation left. @returns the failure, with that of the deletion if there was one. */
  async #cleanedUp(failure: unknown, user: string): Promise<unknown> {
    try {
      await this.#client.deleteUser(user);
    } catch (error) {
      // Nothing was made, or nothing is left.
      if (error instanceof GraphError && error.status === 404) return failure;
      const reasons = [failure, error].map((reason) => (reason instanceof Error ? reason.message : String(reason)));
      return new AggregateError(
        [failure, error],
        `[provisioning] A user could not be made and may be left in the directory as ${user}: ${reasons.join('; ')}`,
      );
    }
    this.#made.delete(user);
    return failure;
  }

  /** @throws {GraphError} for a user that does not bear both marks. */
  async #refuseStranger(id: string): Promise<void> {
    const user = await this.#client.readUser(id, ['id', 'userPrincipalName', 'employeeType']);
    if (user.employeeType === MARKER && user.userPrincipalName?.startsWith(NAME_PREFIX) === true) return;
    throw new GraphError('tenant-configuration', '/users/{id}: the user is not one of the suite and is kept as it is.');
  }
}

function ownNickname(alias: string): string {
  return `${NAME_PREFIX}${Date.now().toString(36)}-${randomBytes(4).toString('hex')}.${alias}`;
}
