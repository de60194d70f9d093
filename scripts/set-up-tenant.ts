/**
 * `npm run tenant:setup`: makes a tenant from nothing one that the guide can be performed on, as far as Microsoft Graph
 * lets an app: methods, campaign, security defaults, a policy that asks for a second factor. Again and again without harm.
 *
 *   npm run tenant:setup -- [--for all|group] [--dry-run] [--yes]
 *
 * `--for all` is what it does by itself: a new user joins a dynamic group only after minutes, and signs in before.
 * Needs, besides a run's own permissions, those of `set-up` in `tenant/live/permissions.ts`.
 */
import { LiveRedactor } from '../reports/redaction/live-redactor.ts';
import { openRegistry, registerSecret } from '../reports/redaction/registry.ts';
import { settings, SettingsError } from '../settings.ts';
import { hiddenIn } from '../settings/live.ts';
import { createGraphClient } from '../tenant/graph/client.ts';
import { GraphConnection } from '../tenant/graph/connection.ts';
import { tokenSource } from '../tenant/live/credentials.ts';
import { openNetwork } from '../tenant/live/network.ts';
import { SetUpCalls } from '../tenant/live/setup/set-up-calls.ts';
import { endWith } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { setUp } from './set-up/set-up.ts';

const EXAMPLE = 'npm run tenant:setup -- --dry-run';

await endWith(async () => {
  const options = readOptions(
    process.argv.slice(2),
    { for: ['all', 'group'], 'dry-run': 'flag', yes: 'flag' },
    EXAMPLE,
  );
  if (options.yes && options['dry-run']) {
    throw new SettingsError([`--dry-run changes nothing, and --yes says to: leave one out; for example ${EXAMPLE}.`]);
  }
  const { live } = settings();
  if (live === undefined) {
    throw new SettingsError(['TENANT is embedded, which needs no set-up; for example TENANT=live.']);
  }
  const redactor = new LiveRedactor(openRegistry());
  hiddenIn(live).forEach(registerSecret);
  const token = tokenSource(live, process.env);
  const network = { token, dispatcher: openNetwork() };
  return setUp(
    live,
    { audience: options.for ?? 'all', dryRun: options['dry-run'], yes: options.yes },
    {
      client: createGraphClient(network),
      calls: new SetUpCalls(new GraphConnection(network)),
      claims: () => token.claims(),
      say: (line) => console.log(redactor.text(line)),
    },
  );
});
