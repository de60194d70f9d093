/**
 * `npm run rehearse`: the way to a live tenant, its settings and clients, against the embedded tenant that stands where the
 * real hosts stand. Each run is judged from outside: by its exit code, the directory and everything it wrote.
 *
 *   npm run rehearse -- --list
 *   npm run rehearse -- --shards 4
 *   npm run rehearse [-- --only expired-secret] [--credential secret|certificate|github] [--kills 10] [--seed 7]
 *
 * Ends with a table. With `--shards` a run in as many shards at once is rehearsed, and nothing else. With `--kills` runs are killed at random moments as well, and swept; the seed that is printed repeats
 * them.
 */
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegistry } from '../reports/redaction/registry.ts';
import { SettingsError } from '../settings.ts';
import { ensureBrowser } from './lib/browser.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { listed, readOptions } from './lib/options.ts';
import { credentialFor, CREDENTIAL_KINDS } from './rehearse/credential.ts';
import { problemsOf } from './rehearse/judge.ts';
import { killed } from './rehearse/kills.ts';
import { perform, recordIn } from './rehearse/perform.ts';
import type { Scenario } from './rehearse/scenario.ts';
import { KILLED, SCENARIOS } from './rehearse/scenarios.ts';
import { inShards } from './rehearse/shards.ts';
import { openStand } from './rehearse/stand.ts';
import { tableOf, type Line } from './rehearse/table.ts';
import { writingTime } from './rehearse/written.ts';

const EXAMPLE = 'npm run rehearse -- --only first-sign-in';
const OPTIONS = {
  list: 'flag',
  only: 'value',
  credential: CREDENTIAL_KINDS,
  kills: 'value',
  shards: 'value',
  seed: 'value',
  keep: 'flag',
} as const;
const MOST_KILLS = 100;
const MOST_SHARDS = 8;
const LARGEST_SEED = 99_999;

await endWith(async () => {
  const {
    list,
    only,
    credential = 'secret',
    kills,
    shards,
    seed,
    keep,
  } = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  if (list) {
    console.log(SCENARIOS.map(({ name, about }) => `${name.padEnd(24)}${about}`).join('\n'));
    return EXIT.done;
  }
  const inParts = numberIn('--shards', shards, MOST_SHARDS);
  const all = inParts === undefined ? SCENARIOS : [];
  const chosen = only === undefined ? all : only.split(',').map(scenarioNamed);
  const [count, from] = [numberIn('--kills', kills, MOST_KILLS) ?? 0, numberIn('--seed', seed, LARGEST_SEED)];
  refuseLive('npm run rehearse', 'rehearses a live run on the embedded tenant');
  await ensureBrowser();
  openRegistry();
  // The runs have groups of their own and hear no Ctrl-C: they end with this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(EXIT.interrupted));
  const folder = mkdtempSync(join(tmpdir(), 'first-login-rehearsal-'));
  if (!keep) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const lines: Line[] = [];
  try {
    await using stand = await openStand(folder);
    await using identity = await credentialFor(credential, stand, folder);
    for (const scenario of chosen) {
      const { credential: needed } = scenario;
      await using other = needed === undefined ? undefined : await credentialFor(needed, stand, folder);
      const found = await perform(scenario, stand, join(folder, scenario.name), other ?? identity);
      lines.push(
        told({
          name: scenario.name,
          expected: scenario.expected,
          found,
          problems: problemsOf(scenario.expected, found),
        }),
      );
    }
    if (inParts !== undefined) {
      for await (const line of inShards(inParts, stand, folder, identity)) lines.push(told(line));
    }
    if (count > 0) {
      const chosenSeed = from ?? randomInt(LARGEST_SEED);
      console.log(`\nKilled at random moments: --kills ${count} --seed ${chosenSeed}`);
      const whole = join(folder, KILLED.name);
      if (!existsSync(recordIn(whole))) await perform(KILLED, stand, whole, identity);
      const kills = { count, seed: chosenSeed, writing: writingTime(recordIn(whole)) };
      for await (const line of killed(kills, stand, folder, identity)) lines.push(told(line));
    }
  } finally {
    if (keep) console.log(`\nEverything that was written: ${folder}`);
  }
  console.log(`\n${tableOf(lines)}`);
  return lines.every(({ problems }) => problems.length === 0) ? EXIT.done : EXIT.broken;
});

/** A run takes its time: what became of it is said when it ends, and once more in the table. */
function told(line: Line): Line {
  console.log(`${line.problems.length === 0 ? '✓' : '✗'} ${line.name} (${line.found.seconds.toFixed(1)} s)`);
  for (const problem of line.problems) console.log(`  ${problem}`);
  return line;
}

function scenarioNamed(name: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.name === name.trim());
  if (scenario !== undefined) return scenario;
  throw new SettingsError([
    `--only must be ${listed(SCENARIOS.map((one) => one.name))}, or several of them with commas; for example ${EXAMPLE}.`,
  ]);
}

function numberIn(option: string, given: string | undefined, most: number): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,5}$/.test(given) && Number(given) <= most) return Number(given);
  throw new SettingsError([
    `${option} must be a whole number from 0 to ${most}; for example npm run rehearse -- --kills 10 --seed 7.`,
  ]);
}
