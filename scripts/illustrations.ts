/**
 * `npm run illustrations`: pictures for the guide's author, of every step as it acts, cropped to what matters, with the
 * controls outlined and lettered as in the guide; a contact sheet; a table of text alternatives.
 *
 * On a computer and an iPhone unless one device is asked for. `--baseline` says which pictures of an earlier set are out of
 * date. That some are is what was asked for, and no failure. Only whole sets replace earlier ones.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { VALIDATION_VARIABLE, type WantedValidation } from '../reports/guide/hand-over.ts';
import { illustrationsText } from '../reports/illustrations/console.ts';
import { DEVICES, EDITIONS, LOCALES, settings } from '../settings.ts';
import { BANNER_HEIGHT_PX } from '../tenant/embedded/banner-height.ts';
import { ensureBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';
import { openDarkroom } from './validate/illustrations/darkroom.ts';
import { guideText } from './validate/illustrations/guide-text.ts';
import { makeSets, shortcomings } from './validate/illustrations/make.ts';
import { ensureKept, FOLDER, publishSets, SHEET, TABLE } from './validate/illustrations/publish.ts';
import { readEarlier } from './validate/illustrations/sets.ts';
import { discard, newDraft, readRuns } from './validate/publish.ts';

const CONFIG = 'tests/validate/illustrate.config.ts';
const DRAFT = '.illustrations-draft';
const EXAMPLE = 'npm run illustrations -- --edition reskin --device iphone';
const HELP = `npm run illustrations -- [--edition ${EDITIONS.join('|')}] [--locale ${LOCALES.join('|')}] [--device ${DEVICES.join('|')}] [--baseline folder]

Makes a picture of every step of the guide, with a contact sheet and a table of text alternatives.
--baseline names the folder of an earlier run: its pictures that are out of date, new or gone are listed.
Exit codes: 0 done, 1 the guide could not be performed to its end, 2 bad input, 3 could not run, 4 inconclusive, 130 interrupted.`;
/** The computer that the guide is written for, and a phone, which its first sentence allows as well. */
const USUAL_DEVICES = ['desktop', 'iphone'] as const;
const OPTIONS = { edition: EDITIONS, locale: LOCALES, device: DEVICES, baseline: 'value', help: 'flag' } as const;

await endWith(async () => {
  const options = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  if (options.help) {
    console.log(HELP);
    return EXIT.done;
  }
  const { output, edition: usual, tenant } = settings();
  const { edition = usual, locale = LOCALES[0], device, baseline } = options;
  const place = { tenant, edition, locale, devices: device === undefined ? USUAL_DEVICES : [device] };
  const earlier = baseline === undefined ? new Map() : readEarlier(resolve(baseline), place);
  const folder = join(output, FOLDER, edition, locale);
  ensureKept(folder, place.devices);
  ensureWritable(output);
  ensureWritable(folder);
  ensureFree(output);
  const { path: browserPath } = await ensureBrowser();

  const draft = newDraft(output, DRAFT);
  try {
    const [raw, sets] = [join(draft, 'screens'), join(draft, 'sets')];
    const { interrupted, exitCode } = await performed({ edition, locale, devices: [...place.devices], folder: raw });
    if (interrupted || exitCode === EXIT.interrupted) return EXIT.interrupted;
    const runs = readRuns(raw);
    if (runs === undefined || runs.runs.length === 0) {
      throw new CannotRunError('The guide could not be performed; what kept it from it stands above.');
    }
    const { sentences, inconclusive } = shortcomings(runs);
    if (sentences.length > 0) {
      console.error(['Les images ne sont pas toutes là, les précédentes restent :', ...sentences].join('\n  '));
      return inconclusive ? EXIT.inconclusive : EXIT.broken;
    }
    const darkroom = await openDarkroom(browserPath);
    try {
      const strip = tenant === 'embedded' ? BANNER_HEIGHT_PX : 0;
      const made = await makeSets(place, { runs, draft: raw, earlier, darkroom, strip });
      publishSets(made, guideText(), sets, folder);
      console.log(`\n${illustrationsText(made.map(({ set }) => set))}\n`);
      console.log(
        `Planche-contact : ${shortPath(join(folder, SHEET))}\nTextes de remplacement : ${shortPath(join(folder, TABLE))}`,
      );
    } finally {
      await darkroom.close();
    }
    return EXIT.done;
  } finally {
    discard(draft);
  }
});

/** What is wanted is handed over by a file that is gone when the run is. */
async function performed(wanted: WantedValidation): ReturnType<typeof runPlaywright> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-illustrations-'));
  const file = join(folder, 'wanted.json');
  try {
    writeFileSync(file, JSON.stringify(wanted), { mode: 0o600 });
    return await runPlaywright(['--config', CONFIG], { [VALIDATION_VARIABLE]: file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
