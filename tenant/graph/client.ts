/** Microsoft Graph v1.0: the calls the suite makes, typed, with validated answers. The same for every tenant. */
import { GraphConnection, type GraphCall, type GraphClientOptions } from './connection.ts';
import { GraphError } from './error.ts';
import { pagesOf } from './pages.ts';
import {
  deletedUserPageSchema,
  directoryRolePageSchema,
  methodSchema,
  methodsSchema,
  revocationSchema,
  userPageSchema,
  userSchema,
  type DeletedUser,
  type GraphMethod,
  type GraphUser,
} from './schema.ts';
import { TenantCalls } from './tenant-calls.ts';
import type { MethodSegment, NewGraphUser, UserChanges } from './user.ts';

export { GRAPH_ADDRESS, type GraphClientOptions } from './connection.ts';
export { GraphError } from './error.ts';
export type { DeletedUser, DirectorySize, GraphMethod, GraphUser, Organization, SubscribedSku } from './schema.ts';
export type { MethodsPolicy } from './tenant-calls.ts';
export { staticToken, type TokenSource } from './token-source.ts';
export type { MethodSegment, NewGraphUser, PasswordProfile, UserChanges } from './user.ts';

export interface ReadinessOptions {
  /** ms between two reads. */
  readonly pauseMs: number;
  /** How long the user may stay unknown, in ms. */
  readonly patienceMs: number;
}

/** Consecutive good reads after which the directory is taken to have the user (provisioning-and-practice.md 1.6). */
const STEADY_READS = 3;

export function createGraphClient(options: GraphClientOptions): GraphClient {
  return new GraphClient(new GraphConnection(options));
}

/** Users are named by id or user principal name. Every call throws a {@link GraphError}. */
export class GraphClient extends TenantCalls {
  createUser(user: NewGraphUser): Promise<GraphUser> {
    return this.connection.read({ method: 'POST', path: '/users', name: '/users', body: user }, userSchema);
  }

  readUser(user: string, select = ['id', 'userPrincipalName', 'displayName']): Promise<GraphUser> {
    const call = ofUser('GET', user);
    return this.connection.read({ ...call, path: `${call.path}?$select=${select.join(',')}` }, userSchema);
  }

  /** Users whose name starts so, page after page. A separate index: never to see whether a user was just made. */
  usersNamed(prefix: string, pageSize = 100): AsyncGenerator<GraphUser, void, undefined> {
    const filter = encodeURIComponent(`startsWith(userPrincipalName,'${prefix.replaceAll("'", "''")}')`);
    const select = 'id,userPrincipalName,employeeType,createdDateTime';
    const path = `/users?$filter=${filter}&$select=${select}&$top=${pageSize}`;
    return pagesOf(this.connection, path, '/users', userPageSchema);
  }

  /**
   * Users deleted within the last 30 days whose name started so, under the name they had: the directory puts their id in
   * front of it (Get-EntraDeletedUser, examples), which no filter on the beginning of a name sees past.
   */
  async *deletedUsersNamed(prefix: string, pageSize = 100): AsyncGenerator<DeletedUser, void, undefined> {
    const name = '/directory/deletedItems/microsoft.graph.user';
    const select = 'id,userPrincipalName,employeeType,createdDateTime,deletedDateTime';
    const path = `${name}?$select=${select}&$top=${pageSize}`;
    for await (const deleted of pagesOf(this.connection, path, name, deletedUserPageSchema)) {
      const user = { ...deleted, userPrincipalName: nameBefore(deleted) };
      if (user.userPrincipalName.toLowerCase().startsWith(prefix.toLowerCase())) yield user;
    }
  }

  /**
   * Names of the directory roles a user holds, by itself or by a group. An app that may not read roles is told of each
   * only that it is there (list transitiveMemberOf): its id stands for its name then.
   */
  async directoryRolesOf(user: string): Promise<string[]> {
    const { path, name } = ofUser('GET', user, '/transitiveMemberOf/microsoft.graph.directoryRole');
    const roles: string[] = [];
    for await (const { id, displayName } of pagesOf(this.connection, path, name, directoryRolePageSchema)) {
      roles.push(displayName ?? id);
    }
    return roles;
  }

  updateUser(user: string, changes: UserChanges): Promise<void> {
    return this.connection.write({ ...ofUser('PATCH', user), body: changes });
  }

  deleteUser(user: string): Promise<void> {
    return this.connection.write(ofUser('DELETE', user));
  }

  async revokeSessions(user: string): Promise<void> {
    await this.connection.read(ofUser('POST', user, '/revokeSignInSessions'), revocationSchema);
  }

  async methodsOf(user: string): Promise<GraphMethod[]> {
    return (await this.connection.read(ofUser('GET', user, '/authentication/methods'), methodsSchema)).value;
  }

  /** @param number `+1 4185550123` */
  async addPhone(user: string, number: string): Promise<void> {
    const body = { phoneNumber: number, phoneType: 'mobile' };
    await this.connection.read({ ...ofUser('POST', user, '/authentication/phoneMethods'), body }, methodSchema);
  }

  deleteMethod(user: string, segment: MethodSegment, id: string): Promise<void> {
    const { path, ...call } = ofUser('DELETE', user, `/authentication/${segment}`);
    const name = `${call.name}/{id}`;
    return this.connection.write({ ...call, path: `${path}/${encodeURIComponent(id)}`, name });
  }

  /** Needs the user's `usageLocation`. @param skuId of {@link TenantCalls.subscribedSkus} */
  async assignLicense(user: string, skuId: string): Promise<void> {
    const body = { addLicenses: [{ skuId, disabledPlans: [] }], removeLicenses: [] };
    await this.connection.read({ ...ofUser('POST', user, '/assignLicense'), body }, userSchema);
  }

  /** Ends when a user just made is read back steadily: its replicas take seconds to minutes. */
  async waitUntilReadable(user: string, { pauseMs, patienceMs }: ReadinessOptions): Promise<void> {
    const deadline = this.connection.now() + patienceMs;
    let good = 0;
    while (good < STEADY_READS) {
      const unknown = await this.#isUnknown(user);
      good = unknown === undefined ? good + 1 : 0;
      if (unknown !== undefined && this.connection.now() + pauseMs > deadline) {
        const patience = `${Math.round(patienceMs / 1000)} s`;
        const message = `The directory does not read the new user back steadily within ${patience}.`;
        throw new GraphError('provisioning', message, { status: 404, code: unknown.code, cause: unknown });
      }
      if (good < STEADY_READS) await this.connection.wait(pauseMs);
    }
  }

  async #isUnknown(user: string): Promise<GraphError | undefined> {
    try {
      await this.readUser(user);
      return undefined;
    } catch (error) {
      if (error instanceof GraphError && error.status === 404) return error;
      throw error;
    }
  }
}

function ofUser(method: GraphCall['method'], user: string, below = ''): GraphCall {
  return { method, path: `/users/${encodeURIComponent(user)}${below}`, name: `/users/{id}${below}` };
}

/** The id without its dashes, then the name: `9f2c…e2e-1@first-login.test`. */
function nameBefore({ id, userPrincipalName = '' }: DeletedUser): string {
  const mark = id.replaceAll('-', '').toLowerCase();
  return userPrincipalName.toLowerCase().startsWith(mark) ? userPrincipalName.slice(mark.length) : userPrincipalName;
}
