/** A live directory over the Graph host of the embedded tenant, addressed as the real one and asked by the real client. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Hidden } from '../../../../settings/kinds.ts';
import type { LiveSettings } from '../../../../settings/live.ts';
import { openLiveDirectory, type LiveDirectory, type LiveDirectoryNeeds } from '../../../../tenant/live/directory.ts';
import { createLiveClient } from '../../../../tenant/live/rails/permit.ts';
import { entriesIn, type RecordEntry } from '../../../../tenant/live/rails/record.ts';
import type { User } from '../../../../tenant/embedded/world.ts';
import { temporaryFolder } from '../../lib/temporary-folder.ts';
import { DOMAIN, InProcessGraph, userBody } from '../../graph/in-process.ts';

export const RUN = 'testrun1';
export const MARKED = { employeeType: 'first-login-e2e' } as const;

export class LiveGraph extends InProcessGraph {
  /** Writes only what comes past the rails. */
  readonly guarded = this.clientWith(this.world.graphToken, undefined, createLiveClient);
  readonly folder = temporaryFolder('first-login-rails');
  readonly settings: LiveSettings = {
    tenantId: this.world.tenantId,
    domain: DOMAIN,
    allowedDomains: [DOMAIN],
    productionDomains: ['clinic.example'],
    protectedUsers: [],
    credential: { kind: 'secret', clientId: randomUUID(), secret: new Hidden('never asked for') },
    phone: { kind: 'none' },
    attended: false,
    licence: undefined,
    accountList: undefined,
    usersADay: 50,
    record: join(this.folder, 'record.jsonl'),
    proxy: undefined,
    proxySpki: undefined,
  };

  open(changes: Partial<LiveSettings> = {}, needs: Partial<LiveDirectoryNeeds> = {}): Promise<LiveDirectory> {
    const token = { claims: async () => ({ tenantId: this.world.tenantId }) };
    const waitMs = async (ms: number) => {
      this.waits.push(ms);
    };
    return openLiveDirectory(
      { ...this.settings, ...changes },
      { client: this.guarded, token, run: RUN, usersARun: 12, waitMs, ...needs },
    );
  }

  /** A user who is there, made by somebody else. @returns the id. */
  async stranger(userPrincipalName: string, body: object = {}): Promise<string> {
    const answer = await this.post('/users', userBody({ userPrincipalName, ...body }));
    return ((await answer.json()) as { id: string }).id;
  }

  /** Gives a user directory roles, as an administrator would. */
  promote(id: string, ...roles: string[]): void {
    const user = this.world.users.byId(id);
    if (user === undefined) throw new Error('There is no such user.');
    user.directoryRoles = roles;
  }

  /** A user of this name and the suite's mark is there at once, without a call. @param age ms */
  bring(userPrincipalName: string, age = 0): User {
    const user: User = {
      id: randomUUID(),
      userPrincipalName,
      displayName: 'Zoé Témoin',
      givenName: 'Zoé',
      surname: 'Témoin',
      mailNickname: userPrincipalName.split('@')[0] ?? '',
      preferredLanguage: undefined,
      usageLocation: 'CA',
      ...MARKED,
      accountEnabled: true,
      createdAt: this.journey.now() - age,
      password: 'never signs in',
      passwordGivenAt: this.journey.now(),
      forceChangePasswordNextSignIn: false,
      forceChangePasswordNextSignInWithMfa: false,
      authenticatorApps: [],
      softwareOath: [],
      mobilePhone: undefined,
      securityAnswers: [],
      defaultMethod: undefined,
    };
    this.world.users.add(user);
    return user;
  }

  /** Of the user that was meant to be made last. */
  get lastName(): string {
    return this.record.findLast(({ outcome }) => outcome === 'intended')?.userName ?? '';
  }

  /** What reached the directory and was no question. */
  get writes(): string[] {
    return this.calls.filter((call) => !call.startsWith('GET '));
  }

  /** Without the lines that only say that a process opened it. */
  get record(): RecordEntry[] {
    return entriesIn(this.settings.record).filter(({ call }) => call !== 'open');
  }
}
