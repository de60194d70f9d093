/**
 * `npm run test:matrix`: performs the guide in every combination of method, edition, language, device and order of the
 * password change. `npm test` performs every pair of them.
 */
import { closingLine } from '../reports/verdict/counts.ts';
import { matrixLine } from '../reports/verdict/matrix-line.ts';
import { settings } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { leftOutText } from './lib/engines.ts';
import { endWith } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { rowsWith, WHOLE_MATRIX } from './lib/rows.ts';
import { runSuite } from './lib/suite.ts';
import { ensureWritable } from './lib/writable.ts';

await endWith(async () => {
  readOptions(process.argv.slice(2), {}, 'npm run test:matrix');
  refuseLive('npm run test:matrix', 'performs the guide hundreds of times');
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  const leftOut = leftOutText();
  if (leftOut !== undefined) console.log(leftOut);
  const started = performance.now();
  const { exitCode, verdict } = await runSuite(output, rowsWith([]), WHOLE_MATRIX);
  if (verdict !== undefined) console.log(`\n${matrixLine(verdict.runs, performance.now() - started)}`);
  if (verdict?.counts !== undefined) console.log(closingLine(verdict.counts));
  return exitCode;
});
