/** Microsoft Graph v1.0: the calls the suite makes, typed, with validated answers. The same for every tenant. */
import type { Secret } from '../../reports/redaction/secret.ts';
import { GraphConnection, type GraphCall, type GraphClientOptions } from './connection.ts';
import { GraphError } from './error.ts';
import {
  methodSchema,
  methodsPolicySchema,
  methodsSchema,
  organizationsSchema,
  revocationSchema,
  securityDefaultsSchema,
  userPageSchema,
  userSchema,
  type GraphMethod,
  type GraphUser,
  type Organization,
} from './schema.ts';

export type { GraphClientOptions } from './connection.ts';
export { GraphError } from './error.ts';
export type { GraphMethod, GraphUser, Organization } from './schema.ts';
export { staticToken, type TokenSource } from './token-source.ts';

export interface PasswordProfile {
  readonly password: Secret;
  /** The change comes first. */
  readonly forceChangePasswordNextSignIn: boolean;
  /** The change comes after the second factor. */
  readonly forceChangePasswordNextSignInWithMfa: boolean;
}

export interface NewGraphUser {
  readonly accountEnabled: boolean;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mailNickname: string;
  readonly userPrincipalName: string;
  readonly preferredLanguage: string;
  /** ISO 3166, two letters. */
  readonly usageLocation: string;
  readonly employeeType: string;
  readonly passwordProfile: PasswordProfile;
}

export type UserChanges = Partial<Omit<NewGraphUser, 'userPrincipalName' | 'passwordProfile'>> & {
  readonly passwordProfile?: Partial<PasswordProfile>;
};

export type MethodSegment = 'microsoftAuthenticatorMethods' | 'softwareOathMethods' | 'phoneMethods';

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
export class GraphClient {
  constructor(private readonly connection: GraphConnection) {}

  createUser(user: NewGraphUser): Promise<GraphUser> {
    return this.connection.read({ method: 'POST', path: '/users', name: '/users', body: user }, userSchema);
  }

  readUser(user: string, select = ['id', 'userPrincipalName', 'displayName']): Promise<GraphUser> {
    const call = ofUser('GET', user);
    return this.connection.read({ ...call, path: `${call.path}?$select=${select.join(',')}` }, userSchema);
  }

  /** Users whose name starts so, page after page. A separate index: never to see whether a user was just made. */
  async *usersNamed(prefix: string, pageSize = 100): AsyncGenerator<GraphUser, void, undefined> {
    const filter = encodeURIComponent(`startsWith(userPrincipalName,'${prefix.replaceAll("'", "''")}')`);
    const select = 'id,userPrincipalName,employeeType,createdDateTime';
    const seen = new Set<string>();
    let next: string | undefined = `/users?$filter=${filter}&$select=${select}&$top=${pageSize}`;
    while (next !== undefined) {
      if (seen.has(next)) throw new GraphError('provisioning', 'GET /users: a page names itself as the next one.');
      seen.add(next);
      const call: GraphCall = { method: 'GET', path: next, name: '/users' };
      const page = await this.connection.read(call, userPageSchema);
      yield* page.value;
      next = page['@odata.nextLink'];
    }
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

  async organization(): Promise<Organization> {
    const call: GraphCall = { method: 'GET', path: '/organization', name: '/organization' };
    return (await this.connection.read(call, organizationsSchema)).value[0];
  }

  /** Ids of the methods that are enabled: `Sms`, `MicrosoftAuthenticator`. */
  async enabledMethods(): Promise<string[]> {
    const path = '/policies/authenticationMethodsPolicy';
    const policy = await this.connection.read({ method: 'GET', path, name: path }, methodsPolicySchema);
    return policy.authenticationMethodConfigurations.filter(({ state }) => state === 'enabled').map(({ id }) => id);
  }

  async hasSecurityDefaults(): Promise<boolean> {
    const path = '/policies/identitySecurityDefaultsEnforcementPolicy';
    return (await this.connection.read({ method: 'GET', path, name: path }, securityDefaultsSchema)).isEnabled;
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
