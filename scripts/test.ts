/**
 * `npm test`: format, lint, types, then the suite and its report. Ends at the first part that fails. With `--full`, as
 * `npm run check:full`, the guide in every combination and the slow checks besides, then the borrowed judges. On a live
 * tenant the suite alone, and of it what is made for one.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { closingLine } from '../reports/verdict/counts.ts';
import { ROOT, settings } from '../settings.ts';
import { runBeyondSuite } from './lib/beyond-suite.ts';
import { ensureBrowser } from './lib/browser.ts';
import { leftOutText } from './lib/engines.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { WHOLE_MATRIX } from './lib/rows.ts';
import { ensureFree } from './lib/output-lock.ts';
import { countSlow } from './lib/slow-tests.ts';
import { runSuite, timed } from './lib/suite.ts';
import { ensureWritable } from './lib/writable.ts';

const BIN = join(ROOT, 'node_modules');
/** Programs by their path: which `tsc` a name finds depends on the order of installation (tooling.md 7.1). */
const CHECKS = [
  ['Format', 'prettier/bin/prettier.cjs', '--check', '.'],
  ['Lint', 'eslint/bin/eslint.js', '.'],
  ['Types', 'typescript/bin/tsc', '--noEmit'],
] as const;

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
  // On another core while the checks have one.
  const slow = full ? undefined : countSlow();
  for (const [heading, program, ...args] of CHECKS) {
    const passed = await timed(heading, () => runsWell(join(BIN, program), args));
    if (!passed) return EXIT.broken;
  }
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

function runsWell(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
