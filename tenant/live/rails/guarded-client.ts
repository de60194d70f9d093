/**
 * The writes to a live tenant that there are. Each is checked against the rails, written down, made, and written down
 * again; what no rail allows does not leave this machine.
 */
import {
  GraphError,
  type GraphClient,
  type GraphUser,
  type NewGraphUser,
  type UserChanges,
} from '../../graph/client.ts';
import type { DirectoryClient } from '../../graph/directory.ts';
import { againWhileUnknown, type Patience } from '../provisioning/while-unknown.ts';
import { claimUser, CREATE, type Ceilings } from './ceilings.ts';
import { NamesOfToday } from './names-of-today.ts';
import type { WriteRecord } from './record.ts';
import { recorded, type Intended } from './recorded.ts';
import { refused } from './refusal.ts';
import { checkNewUser, checkTarget, type Target, type TargetLimits } from './targets.ts';

export interface GuardOptions {
  readonly limits: TargetLimits;
  readonly ceilings: Ceilings;
  readonly run: string;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Undefined for a plan, which writes nothing, and so nothing down. */
  readonly record: WriteRecord | undefined;
  /** Is told each write of a plan. */
  readonly plan: (line: string) => void;
  /** With a directory that does not know yet whom it has. */
  readonly patience: Patience;
}

const DELETE = 'DELETE /users/{id}';

export class GuardedClient implements DirectoryClient {
  readonly #client: GraphClient;
  readonly #options: GuardOptions;
  readonly #today: NamesOfToday;
  readonly #made = new Set<string>();
  /** Names of users whose creation failed in a way that may have made them all the same. */
  readonly #uncertain = new Set<string>();
  readonly #planned = new Map<string, GraphUser>();

  constructor(client: GraphClient, options: GuardOptions) {
    this.#client = client;
    this.#options = options;
    this.#today = new NamesOfToday(client, options.now);
  }

  async createUser(user: NewGraphUser): Promise<GraphUser> {
    const { limits, run, now, record, ceilings } = this.#options;
    const { userPrincipalName } = user;
    const intended: Intended = { call: CREATE, userName: userPrincipalName };
    await this.#refusable(intended, async () => checkNewUser(user, limits, run, now()));
    if (record === undefined) return this.#plannedUser(userPrincipalName);
    const of = claimUser(record, intended, ceilings, await this.#today.names());
    try {
      return await recorded(record, of, intended, async () => {
        const made = await this.#client.createUser(user);
        this.#made.add(made.id);
        intended.userId = made.id;
        return made;
      });
    } catch (error) {
      if (error instanceof GraphError && error.mayHaveBeenDone) this.#uncertain.add(userPrincipalName);
      throw error;
    }
  }

  updateUser(user: string, changes: UserChanges): Promise<void> {
    return this.#write(
      'PATCH /users/{id}',
      user,
      (id) => this.#client.updateUser(id, changes),
      () => {
        if (changes.employeeType === undefined && changes.mailNickname === undefined) return;
        throw refused('The marks of a user were to be changed', 'what does not bear them could not be deleted again');
      },
    );
  }

  async deleteUser(user: string): Promise<void> {
    try {
      await this.#write(DELETE, user, (id) => this.#client.deleteUser(id));
    } catch (error) {
      const unknown = error instanceof GraphError && error.status === 404 && !error.mayHaveBeenDone;
      if (!unknown || !this.#made.has(user)) throw error;
      // Of another status: to its callers 404 means that nobody is left.
      const message =
        'The directory does not know the user that it made, who may still turn up: run npm run sweep later.';
      throw new GraphError('provisioning', message, { cause: error });
    }
  }

  addPhone(user: string, number: string): Promise<void> {
    const call = 'POST /users/{id}/authentication/phoneMethods';
    return this.#write(call, user, (id) => this.#client.addPhone(id, number));
  }

  assignLicense(user: string, skuId: string): Promise<void> {
    return this.#write('POST /users/{id}/assignLicense', user, (id) => this.#client.assignLicense(id, skuId));
  }

  async readUser(user: string, select?: string[]): Promise<GraphUser> {
    return this.#planned.get(user) ?? this.#client.readUser(user, select);
  }

  methodsOf: GraphClient['methodsOf'] = (user) => this.#client.methodsOf(user);

  async waitUntilReadable(...[user, readiness]: Parameters<GraphClient['waitUntilReadable']>): Promise<void> {
    if (!this.#planned.has(user)) await this.#client.waitUntilReadable(user, readiness);
  }

  /** @param check of what is written, beside whom it is written to. */
  async #write(call: string, user: string, write: (id: string) => Promise<void>, check = () => {}): Promise<void> {
    const { record, plan } = this.#options;
    const { id, name } = await this.#refusable({ call, ...namedBy(user) }, async () => {
      check();
      return this.#target(user);
    });
    const intended = { call, userId: id, userName: name };
    if (record === undefined) {
      plan(`${call} ${name ?? id}`);
      return;
    }
    const madeHere = this.#made.has(id);
    const of = this.#intend(record, intended, madeHere && call === DELETE);
    const { patience } = this.#options;
    await recorded(record, of, intended, () => (madeHere ? againWhileUnknown(() => write(id), patience) : write(id)));
    if (call === DELETE) this.#made.delete(id);
  }

  /** A user that this process made is deleted even where that cannot be written down: it must not stay behind. */
  #intend(record: WriteRecord, intended: Intended, regardless: boolean): string | undefined {
    if (!regardless) return record.append({ ...intended, outcome: 'intended' });
    return record.note({ ...intended, outcome: 'intended' });
  }

  async #target(user: string): Promise<Target> {
    const planned = this.#planned.get(user);
    if (planned !== undefined) return { id: planned.id, name: planned.userPrincipalName };
    const check = () => checkTarget(this.#client, user, this.#options.limits, this.#made.has(user));
    // Who was made although the call failed may turn up in a while.
    return this.#uncertain.has(user) ? againWhileUnknown(check, this.#options.patience) : check();
  }

  #plannedUser(userPrincipalName: string): GraphUser {
    const planned = { id: `planned-${this.#planned.size + 1}`, userPrincipalName };
    this.#planned.set(planned.id, planned);
    this.#options.plan(`${CREATE} ${userPrincipalName}`);
    return planned;
  }

  /** What a rail refuses is on record as well. */
  async #refusable<Result>(intended: Intended, check: () => Promise<Result>): Promise<Result> {
    try {
      return await check();
    } catch (error) {
      const { record } = this.#options;
      const byRail = error instanceof GraphError && error.kind === 'tenant-configuration' && error.status === undefined;
      if (byRail && record !== undefined) record.note({ ...intended, outcome: 'refused' });
      throw error;
    }
  }
}

function namedBy(user: string): Pick<Intended, 'userId' | 'userName'> {
  return user.includes('@') ? { userName: user } : { userId: user };
}
