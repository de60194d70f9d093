/**
 * `npm test`: format, lint and types at once, then the suite and its report, unless a check fails. With `--full`, as
 * `npm run check:full`, the guide in every combination and the slow checks besides, then the drift lab, the borrowed judges
 * and a soak. On a live tenant the suite alone, and of it what is made for one.
 */
import { closingLine } from '../reports/verdict/counts.ts';
import { settings } from '../settings.ts';
import { runBeyondSuite } from './lib/beyond-suite.ts';
import { ensureBrowser } from './lib/browser.ts';
import { runChecks } from './lib/checks.ts';
import { leftOutText } from './lib/engines.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { WHOLE_MATRIX } from './lib/rows.ts';
import { ensureFree } from './lib/output-lock.ts';
import { countSlow } from './lib/slow-tests.ts';
import { runSuite } from './lib/suite.ts';
import { ensureWritable } from './lib/writable.ts';

await endWith(async () => {
  const { full } = readOptions(
    process.argv.slice(2),
    { full: 'flag' },
    'npm test; a part of the suite runs with npx playwright test',
  );
  const { output, tenant } = settings();
  if (full) refuseLive('npm run check:full', 'performs the guide hundreds of times');
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  if (tenant === 'live') return suiteOnLive(output);
  const leftOut = leftOutText();
  if (leftOut !== undefined) console.log(leftOut);
  const slow = full ? undefined : countSlow();
  if (!(await runChecks())) return EXIT.broken;
  const { exitCode, verdict } = await runSuite(output, [], full ? WHOLE_MATRIX : {});
  const beyond = full && exitCode !== EXIT.interrupted ? await runBeyondSuite() : EXIT.done;
  if (verdict?.counts !== undefined) console.log(`\n${closingLine(verdict.counts, await slow)}`);
  return exitCode === EXIT.done ? beyond : exitCode;
});

/** What a run of the sources' own checks says, another has said: a live tenant is asked for what is tagged `@live` alone. */
async function suiteOnLive(output: string): Promise<number> {
  const { exitCode, verdict } = await runSuite(output);
  if (verdict?.counts !== undefined) console.log(`\n${closingLine(verdict.counts)}`);
  return exitCode;
}
