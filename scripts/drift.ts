/**
 * `npm run drift`: what the suite notices when the service changes. Each change is made in a tenant of its own, the tests
 * about the step of the guide where it shows are run on it, and the table says what was noticed, where and as what.
 *
 *   npm run drift -- [--only one,other] [--sample 10 [--seed 7]] [--list]
 *   npm run drift -- --unchanged 20      the same tests where nothing has changed: whatever they notice is a false alarm
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAN_VARIABLE, type Plan } from '../reports/drift/hand-over.ts';
import { settings } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { ensureWritable } from './lib/writable.ts';
import { CHANGES } from '../tenant/embedded/drift/changes.ts';
import { changesNamed } from './drift/choose.ts';
import { readNoticed } from './drift/findings.ts';
import { CONFIG, listTests, testsFor } from './drift/select.ts';

const EXAMPLE = 'npm run drift -- --only totp-window-too-wide';

await endWith(async () => {
  const options = readOptions(process.argv.slice(2), { only: 'value' }, EXAMPLE);
  refuseLive('npm run drift', 'changes the tenant');
  const { output } = settings();
  const changes = options.only === undefined ? CHANGES : changesNamed(options.only);
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  const all = await listTests();
  const folder = mkdtempSync(join(tmpdir(), 'first-login-drift-'));
  try {
    const plan: Plan = {
      folder,
      trials: changes.map((change) => ({
        name: change.id,
        changes: [change.id],
        probes: [change.probe],
        steps: [...change.steps],
        toldAs: [...change.toldAs],
        tests: testsFor(change, all).map(({ file, title }) => ({ file, title })),
      })),
    };
    const file = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    const { interrupted } = await runPlaywright(['--config', CONFIG], {
      [PLAN_VARIABLE]: file,
      OUTPUT: join(output, 'drift'),
    });
    if (interrupted) throw new CannotRunError('Interrupted.');
    for (const noticed of readNoticed(folder)) console.log(JSON.stringify(noticed));
    return EXIT.done;
  } finally {
    rmSync(folder, { recursive: true });
  }
});
