/**
 * `npm test`: format, lint and types at a time, then the suite and its report. Ends there if one of the three fails. With
 * `--full`, as `npm run check:full`, the guide in every combination and the slow checks besides.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { closingLine } from '../reports/verdict/counts.ts';
import { ROOT, settings } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { leftOutText } from './lib/engines.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { WHOLE_MATRIX } from './lib/rows.ts';
import { ensureFree } from './lib/output-lock.ts';
import { countSlow } from './lib/slow-tests.ts';
import { runSuite } from './lib/suite.ts';
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
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  const leftOut = leftOutText();
  if (leftOut !== undefined) console.log(leftOut);
  const slow = full ? undefined : countSlow();
  const passed = await Promise.all(CHECKS.map(([heading, program, ...args]) => check(heading, program, args)));
  if (passed.includes(false)) return EXIT.broken;
  const { exitCode, verdict } = await runSuite(output, [], full ? WHOLE_MATRIX : {});
  if (verdict?.counts !== undefined) console.log(`\n${closingLine(verdict.counts, await slow)}`);
  return exitCode;
});

/** Says what it has to say at its end: the lines of several at a time would be mixed. */
async function check(heading: string, program: string, args: readonly string[]): Promise<boolean> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(BIN, program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  console.log(`\n── ${heading}: ${((performance.now() - started) / 1000).toFixed(1)} s\n${said.trim()}`);
  return code === 0;
}
