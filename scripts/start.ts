/**
 * `npm start`: performs the guide on the embedded tenant, step by step in its own words, and says what is true of it.
 *
 *   npm start [-- --headed] [--locale fr-CA]
 */
import { verdictText } from '../reports/verdict/console.ts';
import { LOCALES, settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { runPlaywright } from './lib/playwright.ts';
import { reportsText } from './lib/reports.ts';
import { exitCodeOf, readVerdict } from './lib/verdict.ts';
import { ensureWritable } from './lib/writable.ts';

await endWith(async () => {
  const example = 'npm start -- --headed --locale en-US';
  const { headed, locale } = readOptions(process.argv.slice(2), { headed: 'flag', locale: 'value' }, example);
  if (locale !== undefined && !(LOCALES as readonly string[]).includes(locale)) {
    throw new SettingsError([`--locale must be ${LOCALES.join(' or ')}; for example ${example}.`]);
  }
  const { output, edition } = settings();
  ensureWritable(output);
  await ensureBrowser();

  const startedAt = new Date();
  const run = await runPlaywright(
    [
      ...['--grep', '@guided'],
      ...(locale === undefined ? [] : ['--project', `${edition} ${locale}`]),
      ...(headed ? ['--headed'] : []),
    ],
    { FIRST_LOGIN_PROGRESS: '1' },
  );
  const verdict = readVerdict(output, startedAt);
  if (verdict !== undefined) console.log(`\n${verdictText(verdict)}\n\n${await reportsText(output)}`);
  return exitCodeOf(run, verdict);
});
