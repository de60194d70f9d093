/**
 * `npm run contract`: records the embedded tenant as a recording of another tenant was made (same paths, language and
 * edition) and tells each difference with the place to change.
 *
 *   npm run contract -- [file] [--locale fr-CA] [--json]
 *
 * Without a file, the newest in `tenant/contract/`. What is known and wanted stands in `tenant/contract/accepted.json`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, ROOT, settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { judge, readAccepted, type Accepted } from './lib/contract/accepted.ts';
import { chosenCapture } from './lib/contract/chosen.ts';
import { compareCaptures } from './lib/contract/compare.ts';
import { drivenIn } from './lib/contract/driven.ts';
import { Places } from './lib/contract/places.ts';
import { record } from './lib/contract/record.ts';
import { comparisonJson, comparisonText } from './lib/contract/report.ts';
import { readSources } from './lib/contract/sources.ts';
import { confirmed, refutedAssumptions } from './lib/contract/wordings.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { readCommand } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { ensureWritable } from './lib/writable.ts';

const EXAMPLE = 'npm run contract -- tenant/contract/2026-11-26-fr-CA.json';
const ACCEPTED = 'tenant/contract/accepted.json';

await endWith(async () => {
  const known = { locale: LOCALES, json: 'flag' } as const;
  const { word, options } = readCommand(process.argv.slice(2), known, EXAMPLE, 'the recording');
  const { file, capture: there } = chosenCapture(word, options.locale);
  const accepted = acceptedDifferences();
  // The embedded tenant is what is compared, whichever the settings name.
  process.env['TENANT'] = 'embedded';
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();

  const methods = there.journeys.map(({ method }) => method);
  const { locale, edition } = there;
  const { interrupted, capture: here, leftOut } = await record({ tenant: 'embedded', methods, locale, edition });
  if (interrupted) return EXIT.interrupted;
  if (here === undefined || leftOut.length > 0) {
    throw new CannotRunError(`The embedded tenant was not recorded on ${leftOut.join(', ')}; the reason stands above.`);
  }
  const sources = readSources();
  const differences = compareCaptures(here, there, drivenIn(sources));
  const refuted = refutedAssumptions(differences, there, sources);
  const places = new Places(here, sources);
  const comparison = {
    file,
    there,
    judged: judge(differences, accepted),
    confirmed: confirmed(there, refuted, sources),
    refuted: there.tenant === 'live' ? refuted : [],
    placesOf: (difference: (typeof differences)[number]) => places.of(difference),
  };
  console.log(options.json ? comparisonJson(comparison) : comparisonText(comparison));
  return comparison.judged.open.length === 0 ? EXIT.done : EXIT.broken;
});

function acceptedDifferences(): readonly Accepted[] {
  const read = readAccepted(readFileSync(join(ROOT, ACCEPTED), 'utf8'));
  if (!('problems' in read)) return read;
  throw new SettingsError([
    `${ACCEPTED} is not as it should be (${read.problems.join('; ')}): mend it; for example with an empty list of accepted.`,
  ]);
}
