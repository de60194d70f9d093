/** The directory of a live tenant: opened only where every rail allows it, and written to only through them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GRAPH_ADDRESS, type GraphClient } from '../graph/client.ts';
import { GraphDirectory } from '../graph/directory.ts';
import type { Directory } from '../tenant.ts';
import type { LiveSettings } from '../../settings/live.ts';
import { AccountDirectory } from './accounts/account-directory.ts';
import { openAccountList, type Part } from './accounts/account-list.ts';
import { CREATE } from './rails/ceilings.ts';
import { GuardedClient } from './rails/guarded-client.ts';
import { dayOf, isRunId, newName } from './rails/names.ts';
import { WriteRecord, type RecordEntry, type WriteLine } from './rails/record.ts';
import { refused } from './rails/refusal.ts';
import { checkTenant } from './rails/tenant-identity.ts';

export interface LiveDirectoryNeeds {
  /** Of `createLiveClient`. */
  readonly client: GraphClient;
  /** What the app's token says of itself. */
  readonly token: { claims(): Promise<{ readonly tenantId: string }> };
  /** Id of the run, the same for all its processes: `newRunId`. */
  readonly run: string;
  readonly usersARun: number;
  /** ms since the epoch. Default: the machine's clock. */
  readonly now?: () => number;
  /** Makes a plan of it: is told each write that would be made, and none is. */
  readonly dryRun?: (line: string) => void;
  /** Of ACCOUNT_LIST, for a run on several machines. Default: the whole list. */
  readonly part?: Part;
  /** Writes a line of the record; given by tests of a disk that is full. */
  readonly writeLine?: WriteLine;
  /** Is told what could not be written down after it had happened. Default: a warning of the process. */
  readonly warn?: (sentence: string) => void;
  /** Waits; given by tests that look at the time without spending it. */
  readonly waitMs?: (ms: number) => Promise<void>;
}

export interface LiveDirectory extends Directory {
  /** For who deletes what runs left behind; undefined where accounts are prepared. */
  readonly guarded: GuardedClient | undefined;
  /** The record is closed: nothing more is written. */
  readonly close: () => void;
}

const PAUSE_MS = 1_000;
/** How often a user just made may be unknown to a write. */
const ATTEMPTS = 30;

/**
 * @throws {GraphError} where the tenant, the token, the settings or the record are not as the rails want them; nothing was
 * written to the tenant then.
 */
export async function openLiveDirectory(live: LiveSettings, needs: LiveDirectoryNeeds): Promise<LiveDirectory> {
  const { client, token, run, now = Date.now, dryRun, waitMs = pause } = needs;
  if (client.address !== GRAPH_ADDRESS) {
    throw refused(
      'The client is of another address than that of Microsoft Graph',
      `a live tenant is at ${GRAPH_ADDRESS}`,
    );
  }
  if (!client.isGuarded) {
    throw refused('The client writes without being asked whether it may', 'make it with createLiveClient');
  }
  if (!isRunId(run)) throw refused('The id of the run is none', 'make it of 4 to 16 lower-case letters and digits');
  const [claims, organization] = await Promise.all([token.claims(), client.organization()]);
  checkTenant(live, claims.tenantId, organization);
  await checkLicence(client, live.licence);
  const list = live.accountList === undefined ? undefined : openAccountList(live.accountList, needs.part);
  const record =
    dryRun === undefined
      ? new WriteRecord(live.record, { run, now, writeLine: needs.writeLine, warn: needs.warn })
      : undefined;
  const ceilings = { usersARun: needs.usersARun, usersADay: live.usersADay };
  const close = () => record?.close();
  if (list !== undefined) {
    const accounts = new AccountDirectory({ client, list, limits: live, ceilings, run, record });
    return Object.assign(accounts, { guarded: undefined, close });
  }
  const patience = { attempts: ATTEMPTS, pauseMs: PAUSE_MS, waitMs };
  const plan = dryRun ?? (() => {});
  const guarded = new GuardedClient(client, { limits: live, ceilings, run, now, record, plan, patience });
  const ordinal = () => 1 + (record === undefined ? 0 : creationsOf(run, record.entries()));
  const directory = new GraphDirectory(guarded, {
    domain: live.domain,
    licence: live.licence,
    nickname: (alias) => newName(dayOf(now()), run, ordinal(), alias),
  });
  return Object.assign(directory, { guarded, close });
}

/** Asked before the first user is made: each would fail, and have to be deleted. */
async function checkLicence(client: GraphClient, licence: string | undefined): Promise<void> {
  if (licence === undefined) return;
  const owned = (await client.subscribedSkus()).find(({ skuId }) => skuId.toLowerCase() === licence);
  if (owned === undefined) {
    throw refused('The tenant does not have the licence that LICENCE_SKU names', 'name one that it has, or none');
  }
  if (owned.consumedUnits < owned.prepaidUnits.enabled) return;
  throw refused(`No unit of the licence ${owned.skuPartNumber} is free`, 'take it from users who do not need it');
}

function creationsOf(run: string, entries: readonly RecordEntry[]): number {
  const creations = entries.filter(({ call, outcome }) => call === CREATE && outcome === 'intended');
  return creations.filter((entry) => entry.run === run).length;
}

async function pause(ms: number): Promise<void> {
  await sleep(ms);
}
