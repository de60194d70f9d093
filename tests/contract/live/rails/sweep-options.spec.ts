/** What is typed after `npm run sweep --` and means nothing is refused before anything is asked of a tenant. */
import { expect, test } from '@playwright/test';
import { readSweepOptions } from '../../../../scripts/lib/sweep/options.ts';
import { SettingsError } from '../../../../settings.ts';
import { failureOf } from '../../graph/in-process.ts';

for (const [args, says] of [
  [['--older-than', '2'], '--older-than must be a number of m, h or d, as 30m or 2h'],
  [['--older-than', '2h', '--all'], 'Of --older-than, --run and --all one is enough'],
  [['--run', 'e2e-*'], '--run must be the id of a run'],
  [['--most', '0'], '--most must be a whole number from 1 to 1000'],
  [['--force'], '--force is no option of this command, which knows --older-than, --run, --all, --most, --dry-run'],
] as const) {
  test(`${args.join(' ')} is refused in a sentence`, async () => {
    const failure = await failureOf((async () => readSweepOptions(args))());
    expect(failure).toBeInstanceOf(SettingsError);
    expect(failure.message).toContain(says);
  });
}
