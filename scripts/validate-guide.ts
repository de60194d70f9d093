/**
 * `npm run validate:guide`: performs the guide as its reader would and writes the report for its author: what of it is true
 * today, what is not and what it could say instead, what is announced.
 *
 *   npm run validate:guide -- [--edition reskin] [--locale fr-CA] [--device desktop|android|iphone] [--method sms]
 *   npm run validate:guide -- --accept --reason "why this is how things are" [--release 2026-12]
 *
 * On a computer and an iPhone unless one device is asked for. Fails only for what is new since the baseline; `--accept`
 * records a new one. With `--shard 1/2` a part is performed and no report made: `npm run report:merge` makes it of all.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from '../guide/paths.ts';
import { said } from '../reports/allure/environment.ts';
import { reportText } from '../reports/guide/console.ts';
import { VALIDATION_VARIABLE, type WantedValidation } from '../reports/guide/hand-over.ts';
import { DEVICES, EDITIONS, LOCALES, ROOT, settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { runPlaywright } from './lib/playwright.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';
import { baselinesOf, whyNotAccepted } from './validate/accept.ts';
import { acceptanceOf } from './validate/acceptance.ts';
import { assemble } from './validate/assemble.ts';
import { BASELINES, readBaseline, writeBaselines } from './validate/baselines.ts';
import { keepPart, shardAsked } from './validate/part.ts';
import { discard, newDraft, publish, readRuns, sizeIn } from './validate/publish.ts';

const CONFIG = 'tests/validate/validate.config.ts';
const EXAMPLE = 'npm run validate:guide -- --edition reskin --device iphone';
/** The computer that the guide is written for, and a phone, which its first sentence allows as well. */
const USUAL_DEVICES = ['desktop', 'iphone'] as const;
const OPTIONS = {
  edition: EDITIONS,
  locale: LOCALES,
  device: DEVICES,
  method: PATHS,
  accept: 'flag',
  reason: 'value',
  release: 'value',
  shard: 'value',
} as const;
const CODES = { 'as-known': EXIT.done, changed: EXIT.broken, inconclusive: EXIT.inconclusive } as const;

await endWith(async () => {
  const options = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  const acceptance = acceptanceOf(options);
  const shard = shardAsked(options.shard);
  if (shard !== undefined && acceptance !== undefined) {
    throw new SettingsError([`A baseline holds the whole guide: leave --shard out; for example ${EXAMPLE}.`]);
  }
  const { output, edition: usual, tenant } = settings();
  const { edition = usual, locale = LOCALES[0], device, method } = options;
  const devices = device === undefined ? USUAL_DEVICES : [device];
  const read = devices.map((one) =>
    readBaseline(BASELINES, { edition, locale, device: one }, acceptance !== undefined),
  );
  const baselines = new Map(read.flatMap((baseline) => (baseline === undefined ? [] : [[baseline.device, baseline]])));
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();

  const draft = newDraft(output);
  try {
    const wanted = {
      edition,
      locale,
      devices: [...devices],
      folder: draft,
      ...(method === undefined ? {} : { method }),
    };
    const { interrupted, exitCode } = await handedOver(wanted, options.shard);
    if (interrupted || exitCode === EXIT.interrupted) return EXIT.interrupted;
    const runs = readRuns(draft);
    if (runs === undefined || (runs.runs.length === 0 && exitCode !== 0)) {
      throw new CannotRunError('The guide could not be performed; what kept it from it stands above.');
    }
    const asked = { tenant, edition, locale, devices, method };
    if (shard !== undefined) {
      const commit = said('git', ['rev-parse', 'HEAD'], ROOT);
      const part = keepPart(draft, output, asked, { shard, ...(commit === undefined ? {} : { commit }) });
      console.log(`\nPartie ${options.shard ?? ''} : ${shortPath(part)}`);
      return EXIT.done;
    }
    const report = assemble(asked, { runs, baselines, sizeOf: sizeIn(draft) });
    const folder = publish(report, draft, output);
    console.log(`\n${reportText(report)}\n\nRapport : ${shortPath(join(folder, 'guide.html'))}`);
    if (acceptance === undefined) return CODES[report.outcome];
    const why = whyNotAccepted(report);
    if (why !== undefined) {
      console.error(`No baseline was recorded: ${why}.`);
      return EXIT.inconclusive;
    }
    const files = writeBaselines(BASELINES, baselinesOf(report, acceptance));
    console.log(`Référence : ${files.map(shortPath).join(', ')}`);
    return EXIT.done;
  } finally {
    discard(draft);
  }
});

/** By a file that is gone when the run is. */
async function handedOver(wanted: WantedValidation, shard: string | undefined): ReturnType<typeof runPlaywright> {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-guide-'));
  const file = join(folder, 'wanted.json');
  try {
    writeFileSync(file, JSON.stringify(wanted), { mode: 0o600 });
    const part = shard === undefined ? [] : ['--shard', shard];
    return await runPlaywright(['--config', CONFIG, ...part], { [VALIDATION_VARIABLE]: file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
