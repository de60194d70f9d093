/**
 * `npm start`: performs the guide on the embedded tenant, step by step in its own words, and says what is true of it.
 *
 * As the guide is written: in French, the password changed last. `--all` performs it in the other order and in every
 * language as well, as `npm test` does.
 *
 *   npm start [-- --headed] [--locale en-US] [--all]
 */
import { verdictText } from '../reports/verdict/console.ts';
import { LOCALES, settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { reportsText } from './lib/reports.ts';
import { exitCodeOf, readVerdict } from './lib/verdict.ts';
import { ensureWritable } from './lib/writable.ts';

await endWith(async () => {
  const example = 'npm start -- --headed --locale en-US';
  const options = { headed: 'flag', locale: 'value', all: 'flag' } as const;
  const { headed, locale, all } = readOptions(process.argv.slice(2), options, example);
  if (all && locale !== undefined)
    throw new SettingsError([`--all means every language: leave --locale out; for example npm start -- --all.`]);
  if (locale !== undefined && !(LOCALES as readonly string[]).includes(locale)) {
    throw new SettingsError([`--locale must be ${LOCALES.join(' or ')}; for example ${example}.`]);
  }
  const { output, edition } = settings();
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();

  const startedAt = new Date();
  const run = await runPlaywright(
    [
      ...(all ? ['--grep', '@guided'] : ['--grep', '@as-written', '--project', `${edition} ${locale ?? LOCALES[0]}`]),
      ...(headed ? ['--headed'] : []),
    ],
    { FIRST_LOGIN_PROGRESS: '1' },
  );
  const verdict = readVerdict(output, startedAt);
  if (verdict !== undefined) console.log(`\n${verdictText(verdict)}\n\n${await reportsText(output)}`);
  return exitCodeOf(run, verdict);
});
