/**
 * `npm run capture`: performs the guide on the live tenant that the settings name and records, screen by screen, what its
 * pages are known by, to hold the embedded tenant to. Names and types, never a value of anybody's.
 *
 *   npm run capture -- [--method sms,totp-key] [--locale fr-CA] [--partial]
 *
 * `--partial` writes also what a journey showed that stopped. `--embedded` records the embedded tenant, for a proof: into the
 * folder of the reports, and in the edition that `--edition` names.
 */
import { join } from 'node:path';
import { writeAtomically } from '../reports/atomic-write.ts';
import { EDITIONS, LOCALES, ROOT, settings, SettingsError } from '../settings.ts';
import { captureText } from '../tenant/contract/text.ts';
import { ensureBrowser } from './lib/browser.ts';
import { methodsOf, record } from './lib/contract/record.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';

const EXAMPLE = 'npm run capture -- --method sms,totp-key';

await endWith(async () => {
  const known = { method: 'value', locale: LOCALES, edition: EDITIONS, partial: 'flag', embedded: 'flag' } as const;
  const {
    method,
    locale = LOCALES[0],
    edition,
    partial,
    embedded,
  } = readOptions(process.argv.slice(2), known, EXAMPLE);
  const methods = methodsOf(method, EXAMPLE);
  // Whatever else is set: a proof goes to no live tenant.
  if (embedded) process.env['TENANT'] = 'embedded';
  const { tenant, output, edition: set } = settings();
  if (tenant === 'embedded' && !embedded) {
    throw new SettingsError([
      'TENANT is embedded, and what is recorded is a live tenant: set TENANT=live with its settings, or add --embedded to record the stand-in for a proof; for example npm run capture -- --embedded.',
    ]);
  }
  if (tenant === 'live' && edition !== undefined) {
    throw new SettingsError([
      `--edition is for --embedded: a live tenant has the edition it has; for example ${EXAMPLE}.`,
    ]);
  }
  const folder = tenant === 'live' ? join(ROOT, 'tenant/contract') : join(output, 'contract');
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();

  const { interrupted, capture, leftOut } = await record({
    tenant,
    methods: [...methods],
    locale,
    edition: edition ?? set,
  });
  if (interrupted) return EXIT.interrupted;
  if (leftOut.length > 0) console.log(`Not performed: ${leftOut.join(', ')}; the reason stands above.`);
  if (capture === undefined) throw new CannotRunError('Nothing was recorded: this tenant can perform none of it.');
  const stops = capture.journeys.filter(({ stopped }) => stopped !== undefined);
  for (const { method: path, stopped } of stops) console.log(`${path} stopped at ${stopped ?? ''}.`);
  if (stops.length > 0 && !partial) {
    console.log('Nothing is written of a guide that stopped; add --partial to write what was seen.');
    return EXIT.broken;
  }
  const file = join(folder, `${capture.recorded}-${capture.locale}.json`);
  writeAtomically(file, captureText(capture));
  const { screens, requests } = capture;
  console.log(`${screens.length} screens and ${requests.length} requests: ${shortPath(file)}`);
  if (tenant === 'live') console.log('Read it before it is committed, then: npm run contract');
  return EXIT.done;
});
