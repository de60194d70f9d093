/**
 * `npm run sweep`: deletes the users that runs left behind on a live tenant, after a crash, a `kill -9` or a lost runner.
 *
 *   npm run sweep -- [--older-than 2h | --run <id> | --all] [--most 100] [--dry-run]
 */
import { openRegistry, registerSecret } from '../reports/redaction/registry.ts';
import { settings, SettingsError } from '../settings.ts';
import { hiddenIn } from '../settings/live.ts';
import { GraphError } from '../tenant/graph/client.ts';
import { tokenSource } from '../tenant/live/credentials.ts';
import { openNetwork } from '../tenant/live/network.ts';
import { createLiveClient } from '../tenant/live/rails/permit.ts';
import { CannotRunError, endWith } from './lib/exit.ts';
import { readSweepOptions } from './lib/sweep/options.ts';
import { sweepTenant } from './lib/sweep/sweep-tenant.ts';

await endWith(async () => {
  const options = readSweepOptions(process.argv.slice(2));
  const { live } = settings();
  if (live === undefined) {
    throw new SettingsError(['TENANT is embedded, which keeps no user beyond its run; for example TENANT=live.']);
  }
  openRegistry();
  hiddenIn(live).forEach(registerSecret);
  const token = tokenSource(live, process.env);
  const client = createLiveClient({ token, dispatcher: openNetwork() });
  try {
    const { text, exitCode } = await sweepTenant(live, { client, token }, options);
    console.log(text);
    return exitCode;
  } catch (error) {
    if (error instanceof GraphError) throw new CannotRunError(error.message);
    throw error;
  }
});
