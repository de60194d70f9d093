/**
 * `npm run doctor`: looks at everything a run depends on and says what is fine, what is not and what to do about it. It
 * only looks: to a live tenant nothing is written.
 *
 *   npm run doctor -- [--json]
 */
import { LiveRedactor } from '../reports/redaction/live-redactor.ts';
import { openRegistry, registerSecret } from '../reports/redaction/registry.ts';
import { settings } from '../settings.ts';
import { hiddenIn } from '../settings/live.ts';
import { tokenSource } from '../tenant/live/credentials.ts';
import { openNetwork } from '../tenant/live/network.ts';
import { examine } from './doctor/examine.ts';
import { openProbe } from './doctor/open-probe.ts';
import { reportText } from './doctor/text.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';

/** Of a terminal that does not say, as a file or another program. */
const WIDTH = 100;

await endWith(async () => {
  const { json } = readOptions(process.argv.slice(2), { json: 'flag' }, 'npm run doctor -- --json');
  const set = settings();
  const redactor = new LiveRedactor(openRegistry());
  const { live } = set;
  if (live !== undefined) hiddenIn(live).forEach(registerSecret);
  const network = openNetwork();
  const probe =
    live === undefined ? undefined : openProbe(live, set, { token: tokenSource(live, process.env), network });
  const report = await examine(set, probe);
  const { isTTY, columns } = process.stdout;
  const terminal = { width: isTTY ? columns : WIDTH, colours: isTTY && process.env['NO_COLOR'] === undefined };
  // What a service says of itself is repeated here: nothing of it may be a secret.
  console.log(redactor.text(json ? JSON.stringify(report, undefined, 2) : reportText(report, terminal)));
  await network.destroy();
  return report.verdict === 'not ready' ? EXIT.broken : EXIT.done;
});
