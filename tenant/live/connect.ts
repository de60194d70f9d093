/** What all tests of a worker share of a live tenant: one client, one look at who the tenant is, one phone line. */
import { openNetwork } from './network.ts';
import type { LiveSettings } from '../../settings/live.ts';
import type { Authenticator, Capability, Connection, Directory, PhoneCondition } from '../tenant.ts';
import type { Part } from './accounts/account-list.ts';
import { AttendantOfTest } from './attendant-of-test.ts';
import { openAuthenticator } from './authenticator.ts';
import { capabilitiesOf } from './capabilities.ts';
import { tokenSource } from './credentials.ts';
import { openLiveDirectory } from './directory.ts';
import { openPhoneLine } from './phone/open.ts';
import type { PhoneLine } from './phone/phone-line.ts';
import { connectionThrough } from './proxy.ts';
import { createLiveClient } from './rails/permit.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface LiveNeeds {
  /** Id of the run, which the names of its users bear. */
  readonly run: string;
  /** How many users the run may make. */
  readonly usersARun: number;
  readonly environment: Variables;
  /** Of the prepared accounts, for a run on several machines. */
  readonly part?: Part | undefined;
}

export interface LiveConnection extends AsyncDisposable {
  readonly domain: string;
  readonly directory: Directory;
  readonly connection: Connection;
  readonly capabilities: ReadonlySet<Capability>;
  readonly line: PhoneLine | undefined;
  /** Undefined where nobody attends. */
  readonly attendant: AttendantOfTest | undefined;
  /** One that a person holds, or one that says that nobody does. */
  authenticator(condition: PhoneCondition): Authenticator;
}

/** @throws GraphError where the tenant is not the one that is set, may not be written to or does not answer. */
export async function connectLive(live: LiveSettings, needs: LiveNeeds): Promise<LiveConnection> {
  const { run, usersARun, environment, part } = needs;
  const network = openNetwork();
  const token = tokenSource(live, environment, { dispatcher: network });
  const client = createLiveClient({ token, dispatcher: network });
  const opening = openLiveDirectory(live, {
    client,
    token,
    run,
    usersARun,
    ...(part === undefined ? {} : { part }),
  });
  const directory = await opening.catch(async (error: unknown) => {
    await network.destroy();
    throw error;
  });
  const attendant = live.attended ? new AttendantOfTest() : undefined;
  const line = openPhoneLine(live.phone, { dispatcher: network, attendant });
  return {
    domain: live.domain,
    directory,
    connection: connectionThrough(live.proxy, environment, live.proxySpki),
    capabilities: new Set(capabilitiesOf(live.phone, live.attended)),
    line,
    attendant,
    authenticator: (condition) => openAuthenticator(attendant, condition),
    async [Symbol.asyncDispose]() {
      await line?.[Symbol.asyncDispose]();
      directory.close();
      await network.destroy();
    },
  };
}
