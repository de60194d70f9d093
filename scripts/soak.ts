/**
 * `npm run soak`: performs the guide's first sign-in again and again under bad conditions, and says how many of a thousand
 * fail, why, and whether memory grows.
 *
 *   npm run soak -- [--journeys 300 | --protocol 5000] [--seed 1] [--minutes 60] [--workers 5] [--resume]
 *
 * What was found stays in a file of JSON lines as journeys end; `--resume` goes on from there.
 */
import { join } from 'node:path';
import { openRegistry } from '../reports/redaction/registry.ts';
import { beginRecord, mendRecord, readRecord, type SoakRecord } from '../reports/soak/record.ts';
import { reasonToStop } from '../reports/soak/stop-rule.ts';
import { settings, SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { CannotRunError, endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { startOwnTenant } from './lib/own-tenant.ts';
import { shortPath } from './lib/reports.ts';
import { ensureWritable } from './lib/writable.ts';
import { soakInBrowsers } from './soak/in-browsers.ts';
import { EXAMPLE, HELP, OPTIONS, soakOptions, type SoakOptions } from './soak/options.ts';
import { soakOverHttp, type SoakRun } from './soak/over-http.ts';
import { planOf } from './soak/plan.ts';
import { Session } from './soak/session.ts';
import { FLAT_RULE, soakCode, soakText } from './soak/table.ts';

await endWith(async () => {
  const given = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  if (given.help) {
    console.log(HELP);
    return EXIT.done;
  }
  const { resume } = given;
  const options = soakOptions(given);
  const { way, journeys, seed } = options;
  refuseLive('npm run soak', 'performs the guide hundreds of times');
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  if (way === 'browser') await ensureBrowser();
  openRegistry();

  const file = join(output, 'soak', `${way}.jsonl`);
  const earlier = resume ? goneOnWith(file, options) : undefined;
  if (earlier === undefined) beginRecord(file, { way, seed });
  const before = new Set(earlier?.done.map(({ number }) => number));
  const left = planOf(seed, way, journeys).filter(({ number }) => !before.has(number));
  const until = options.minutes === undefined ? Infinity : Date.now() + options.minutes * 60_000;
  const { interrupted } = left.length === 0 ? { interrupted: false } : await perform(left, file, options, until);

  const record = readRecord(file);
  if (record === undefined) throw new CannotRunError(`The record of the soak is gone: ${file}.`);
  const timeIsOver = Date.now() >= until;
  console.log(`\n${soakText(record, journeys)}\n${FLAT_RULE}`);
  const why = timeIsOver ? 'The time it was given is over.' : reasonToStop(record.done);
  if (record.done.length < journeys && !interrupted && why !== undefined) console.log(`Stopped: ${why}`);
  console.log(`Record: ${shortPath(file)}`);
  return interrupted ? EXIT.interrupted : soakCode(record, journeys, timeIsOver);
});

async function perform(
  left: ReturnType<typeof planOf>,
  file: string,
  { way, workers }: SoakOptions,
  until: number,
): Promise<SoakRun> {
  await using tenant = await startOwnTenant();
  const session = new Session(file, tenant.connection.control);
  await session.noteTenant(0);
  if (way === 'browser') return await soakInBrowsers(left, tenant, session, { workers, until });
  const interruption = watch();
  return await soakOverHttp(left, tenant, session, { workers, until, interrupted: interruption });
}

/** The journeys under way end, and no other begins; once more, and it ends at once. */
function watch(): () => boolean {
  let at: number | undefined;
  /** npm and the terminal both tell of one Ctrl-C. */
  const SAME_MS = 1_000;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (at !== undefined && performance.now() - at > SAME_MS) process.exit(EXIT.interrupted);
      at ??= performance.now();
    });
  }
  return () => at !== undefined;
}

/** @throws SettingsError if there is nothing to go on with, or something else. */
function goneOnWith(file: string, { way, seed }: SoakOptions): SoakRecord {
  const record = readable(file);
  const example = way === 'browser' ? EXAMPLE : 'npm run soak -- --protocol 5000';
  if (record === undefined) {
    throw new SettingsError([`--resume finds no soak in ${shortPath(file)}; begin one, for example ${example}.`]);
  }
  if (record.head.seed !== seed || record.head.way !== way) {
    const { seed: other } = record.head;
    throw new SettingsError([`--resume finds a soak of seed ${other} in ${shortPath(file)}; say --seed ${other}.`]);
  }
  mendRecord(file);
  return record;
}

function readable(file: string): SoakRecord | undefined {
  try {
    return readRecord(file);
  } catch (error) {
    const why = (error as Error).message;
    throw new SettingsError([`--resume cannot read ${shortPath(file)}: ${why}; leave --resume out to begin anew.`]);
  }
}
