import type { GraphClient } from '../../graph/client.ts';
import { dayOf, namesOfDay } from './names.ts';

/**
 * Names of the users that were made today, by whichever machine. The directory lists them from an index that may lag, so
 * a day's ceiling is kept to the user by the runs of one machine and to what is listed by those of several.
 */
export class NamesOfToday {
  readonly #client: GraphClient;
  readonly #now: () => number;
  /** Whom the directory ever listed: who is deleted meanwhile counts as well. */
  readonly #seen = new Set<string>();
  #deleted: Promise<void> | undefined;

  constructor(client: GraphClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  async names(): Promise<string[]> {
    const prefix = namesOfDay(dayOf(this.#now()));
    // Once: the list of the deleted is long, and who is deleted from here on was seen before.
    this.#deleted ??= this.#see(this.#client.deletedUsersNamed(prefix)).catch((error: unknown) => {
      this.#deleted = undefined;
      throw error;
    });
    await Promise.all([this.#deleted, this.#see(this.#client.usersNamed(prefix))]);
    return [...this.#seen].filter((name) => name.startsWith(prefix));
  }

  async #see(users: AsyncIterable<{ readonly userPrincipalName?: string | undefined }>): Promise<void> {
    for await (const { userPrincipalName } of users) this.#seen.add((userPrincipalName ?? '').toLowerCase());
  }
}
