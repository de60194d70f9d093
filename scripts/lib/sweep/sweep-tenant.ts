import { setTimeout as sleep } from 'node:timers/promises';
import { SettingsError } from '../../../settings.ts';
import type { LiveSettings } from '../../../settings/live.ts';
import type { GraphClient } from '../../../tenant/graph/client.ts';
import { openLiveDirectory, type LiveDirectoryNeeds } from '../../../tenant/live/directory.ts';
import { findLeftovers } from '../../../tenant/live/provisioning/leftovers.ts';
import { sweep, type Swept } from '../../../tenant/live/provisioning/sweep.ts';
import { newRunId } from '../../../tenant/live/rails/names.ts';
import { entriesIn } from '../../../tenant/live/rails/record.ts';
import { EXIT } from '../exit.ts';
import type { SweepOptions } from './options.ts';
import { sweepText } from './told.ts';

export interface SweepNeeds {
  /** Of `createLiveClient`. */
  readonly client: GraphClient;
  readonly token: LiveDirectoryNeeds['token'];
  /** ms since the epoch. Default: the machine's clock. */
  readonly now?: () => number;
  /** Waits; given by tests that look at the time without spending it. */
  readonly waitMs?: (ms: number) => Promise<void>;
}

/** A minute, at most, for a user that a replica does not know yet. */
const [ATTEMPTS, PAUSE_MS] = [30, 2_000];

/**
 * @returns what is to be shown, and the exit code: 1 where a user could not be deleted, 4 where the service did not let it
 * be tried.
 * @throws {GraphError} where a rail refuses the tenant. @throws {SettingsError} for more leftovers than may be deleted.
 */
export async function sweepTenant(
  live: LiveSettings,
  { client, token, now = Date.now, waitMs = pause }: SweepNeeds,
  options: SweepOptions,
): Promise<{ readonly text: string; readonly exitCode: number }> {
  const plan = options.dryRun ? { dryRun: () => {} } : {};
  // Makes nobody, so it needs neither accounts nor a licence.
  const needs = { client, token, now, run: newRunId(now()), usersARun: 0, ...plan };
  const { guarded, close } = await openLiveDirectory({ ...live, accountList: undefined, licence: undefined }, needs);
  const found = await findLeftovers(client, entriesIn(live.record), options, now());
  if (!options.dryRun) refuseTooMany(found.leftovers.length, options.most);
  const patience = { attempts: ATTEMPTS, pauseMs: PAUSE_MS, waitMs };
  const swept = guarded === undefined ? [] : await sweep(guarded, found.leftovers, patience);
  close();
  return { text: sweepText(found, swept, options.dryRun), exitCode: exitCodeOf(swept) };
}

async function pause(ms: number): Promise<void> {
  await sleep(ms);
}

/** So many are no leftovers of a run or two: somebody has to look at them first. */
function refuseTooMany(count: number, most: number): void {
  if (count <= most) return;
  throw new SettingsError([
    `${count} users are left behind, which is more than --most ${most}, and none was deleted: look at them with --dry-run; for example npm run sweep -- --most ${count}.`,
  ]);
}

function exitCodeOf(swept: readonly Swept[]): number {
  if (swept.some(({ fate }) => fate === 'not-tried')) return EXIT.inconclusive;
  return swept.some(({ fate }) => fate === 'kept') ? EXIT.broken : EXIT.done;
}
