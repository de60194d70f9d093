/**
 * `npm run bench`: what the suite costs, as ratios to a bare Playwright script and to puppeteer-core that make the same
 * clicks on the same tenant, and what each of its parts costs. The ways are interleaved round by round, so that a slow
 * moment of the machine touches all of them.
 *
 *   npm run bench -- [--runs 5] [--only journeys|workers] [--without puppeteer] [--json]
 *
 * Ends with 0 where every target is met, with 1 where one is missed.
 */
import { join } from 'node:path';
import { openRegistry } from '../reports/redaction/registry.ts';
import { settings, SettingsError } from '../settings.ts';
import { loadPuppeteer } from './bench/puppeteer.ts';
import { benchText, reportOf, type Round, type WorkerRound } from './bench/report.ts';
import { runVariant, timeRun } from './bench/suite.ts';
import { byPlaywright, byPuppeteer } from './bench/yardsticks.ts';
import { ensureBrowser, locateBrowser } from './lib/browser.ts';
import { endWith, EXIT } from './lib/exit.ts';
import { refuseLive } from './lib/live/embedded-only.ts';
import { readOptions } from './lib/options.ts';
import { ensureFree } from './lib/output-lock.ts';
import { startOwnTenant } from './lib/own-tenant.ts';
import { ensureWritable } from './lib/writable.ts';

const MOST_RUNS = 50;
const EXAMPLE = 'npm run bench -- --runs 5';
const OPTIONS = {
  runs: 'value',
  only: ['journeys', 'workers'],
  without: ['puppeteer'],
  json: 'flag',
  help: 'flag',
} as const;
const HELP = `npm run bench -- [--runs 5] [--only journeys|workers] [--without puppeteer] [--json]

Performs a guided first sign-in and a plain sign-in by this suite, by a bare Playwright script and by puppeteer-core
(installed by this command, without a browser), interleaved; a selection of the suite and a toy suite with one and two
workers. A run takes about three minutes. Says medians, spread, costs, and whether the targets are met.

Ends with 0 (targets met), 1 (one missed), 2 (bad input), 3 (could not run).`;

const [SUITE, TOY] = ['tests/bench/selection.config.ts', 'tests/bench/toy.config.ts'];

type Puppeteer = Awaited<ReturnType<typeof loadPuppeteer>> | undefined;

await endWith(async () => {
  const { runs: given = '5', only, without, json, help } = readOptions(process.argv.slice(2), OPTIONS, EXAMPLE);
  if (help) {
    console.log(HELP);
    return EXIT.done;
  }
  const runs = runsIn(given);
  refuseLive('npm run bench', 'performs the guide dozens of times');
  const { output } = settings();
  ensureWritable(output);
  ensureFree(output);
  await ensureBrowser();
  openRegistry();
  const rounds: Round[] = [];
  const workers: WorkerRound[] = [];
  const compared = only !== 'workers' && without !== 'puppeteer';
  const puppeteer = compared ? await loadPuppeteer(join(output, 'bench')) : undefined;
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`Run ${run} of ${runs}…\n`);
    if (only !== 'workers') rounds.push(await journeyRound(puppeteer));
    if (only !== 'journeys') workers.push(await workerRound());
  }
  const report = reportOf(rounds, workers);
  console.log(json ? JSON.stringify(report, undefined, 2) : benchText(report));
  return report.targets.every(({ met }) => met) ? EXIT.done : EXIT.broken;
});

function runsIn(given: string): number {
  if (/^\d{1,2}$/.test(given) && Number(given) >= 1 && Number(given) <= MOST_RUNS) return Number(given);
  throw new SettingsError([`--runs must be a whole number from 1 to ${MOST_RUNS}; for example ${EXAMPLE}.`]);
}

async function journeyRound(puppeteer: Puppeteer): Promise<Round> {
  const scripts = await byScripts(puppeteer);
  const withPictures = await runVariant({ pictures: 'on', grep: '@guided' });
  const bare = await runVariant({ pictures: 'off', grep: '@guided|@without-steps|@plain' });
  const withoutAllure = await runVariant({ pictures: 'off', without: 'allure', grep: '@guided' });
  const withoutRedaction = await runVariant({ pictures: 'off', without: 'redaction', grep: '@guided' });
  return {
    ...scripts,
    suite: {
      withPictures: withPictures.get('guided') ?? [],
      guided: bare.get('guided') ?? [],
      plain: bare.get('plain') ?? [],
      withoutSteps: bare.get('without-steps') ?? [],
      withoutAllure: withoutAllure.get('guided') ?? [],
      withoutRedaction: withoutRedaction.get('guided') ?? [],
    },
  };
}

async function byScripts(puppeteer: Puppeteer): Promise<Omit<Round, 'suite'>> {
  await using tenant = await startOwnTenant();
  const executable = locateBrowser();
  const playwright = await byPlaywright(tenant.connection, executable);
  const ready = tenant.readyMs;
  if (puppeteer === undefined) return { ready, playwright };
  return { ready, playwright, puppeteer: await byPuppeteer(tenant.connection, executable, puppeteer) };
}

async function workerRound(): Promise<WorkerRound> {
  return {
    suite: [await timeRun(SUITE, 1), await timeRun(SUITE, 2)],
    toy: [await timeRun(TOY, 1), await timeRun(TOY, 2)],
  };
}
