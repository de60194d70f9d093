/**
 * `npm start`: performs the guide on the embedded tenant, step by step in its own words, and says what is true of it.
 *
 * As the guide is written: in French, on a computer, the password changed last; with an option in another language, on
 * another device, in another edition or by one method alone. `--all` performs every pair of these, as `npm test` does.
 *
 * On a live tenant it performs what is made for one: the guide as it is written, within the budgets.
 *
 *   npm start [-- --headed] [--method sms] [--locale en-US] [--device iphone] [--edition classic] [--all]
 */
import { PATHS } from '../guide/paths.ts';
import { verdictText } from '../reports/verdict/console.ts';
import { DEVICES, EDITIONS, LOCALES, settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { rowsWith, WHOLE_MATRIX } from './lib/rows.ts';
import { reportsText } from './lib/reports.ts';
import { runWithSecondTry } from './lib/second-try.ts';
import { exitCodeOf, readVerdict } from './lib/verdict.ts';
import { ensureWritable } from './lib/writable.ts';

/** A live tenant shows its own edition, in the language of the guide, and is not asked to pay for it once for each device. */
function refuseOnLive(chosen: readonly string[]): void {
  if (chosen.length === 0) return;
  throw new SettingsError([
    `A live tenant gets the guide as it is written: leave ${chosen.join(', ')} out; for example npm start -- --method sms.`,
  ]);
}

/** Of what was chosen, that which no test for a live tenant has. */
function foreign({ method, ...others }: Readonly<Record<string, string | undefined>>): string[] {
  const named = Object.entries(others).filter(([, value]) => value !== undefined);
  return [...(method === NOT_ON_LIVE ? [`--method ${method}`] : []), ...named.map(([name]) => `--${name}`)];
}

/** Its time would have to travel. */
const NOT_ON_LIVE = 'too-late';
/** The guide's own. */
const ORDER = 'after-registration';

await endWith(async () => {
  const example = 'npm start -- --headed --locale en-US';
  const known = {
    headed: 'flag',
    method: PATHS,
    locale: LOCALES,
    device: DEVICES,
    edition: EDITIONS,
    all: 'flag',
  } as const;
  const { headed, all, ...row } = readOptions(process.argv.slice(2), known, example);
  const chosen = Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
  if (all && chosen.length > 0) {
    throw new SettingsError([
      `--all means every one of them: leave ${chosen.join(', ')} out; for example npm start -- --all.`,
    ]);
  }
  const { output, edition, tenant } = settings();
  if (tenant === 'live') refuseOnLive(all ? ['--all'] : foreign(row));
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();

  const startedAt = new Date();
  const { method, locale = LOCALES[0], device = DEVICES[0] } = row;
  const way = tenant === 'live' ? ['live'] : [locale, device, row.edition ?? edition, ORDER];
  const values = [...way, ...(method === undefined ? [] : [method])];
  const part = all ? rowsWith([]) : [...rowsWith(values), '--project', 'chromium'];
  const run = await runWithSecondTry(output, [...part, ...(headed ? ['--headed'] : [])], {
    FIRST_LOGIN_PROGRESS: '1',
    ...(all ? {} : WHOLE_MATRIX),
  });
  const verdict = readVerdict(output, startedAt);
  if (verdict !== undefined) console.log(`\n${verdictText(verdict)}\n\n${await reportsText(output)}`);
  return exitCodeOf(run, verdict);
});
