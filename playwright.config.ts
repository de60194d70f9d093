import { createRequire } from 'node:module';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import type { SuiteOptions } from './fixtures/options.ts';
import { outsideOfJourneys } from './guide/outside.ts';
import { environmentOf } from './reports/allure/environment.ts';
import { allureOptions } from './reports/allure/options.ts';
import { maskPlatformOf } from './reports/redaction/ci-masks.ts';
import { refusedModes } from './reports/redaction/kept-away.ts';
import { setUpRedaction } from './reports/redaction/set-up.ts';
import { shardReporters } from './reports/shards/reporters.ts';
import { locateBrowser } from './scripts/lib/browser.ts';
import { installedEngines, type OtherEngine } from './scripts/lib/engines.ts';
import { orExit } from './scripts/lib/exit.ts';
import { quarantine } from './scripts/lib/quarantine.ts';
import { performsTests, takeOutput } from './scripts/lib/output-lock.ts';
import { ensureWritable } from './scripts/lib/writable.ts';
import { ROOT, settings, SettingsError, type Settings } from './settings.ts';
import { hiddenIn } from './settings/live.ts';

/** Workers load this file again, and have nothing to find out that the run has not. */
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;

const { set, browser, apart } = orExit(() => {
  const set: Settings = settings();
  if (!isWorker) {
    const refused = set.live === undefined ? [] : refusedModes(process.argv, process.env);
    if (refused.length > 0) throw new SettingsError(refused);
    ensureWritable(set.output);
    // Here and not in a set-up: Playwright empties the folder before any of those.
    if (performsTests(process.argv)) takeOutput(set.output);
  }
  // Workers judge nothing.
  return { set, browser: locateBrowser(), apart: isWorker ? [] : quarantine() };
});
const { tenant, live, matrix, edition, workers, output, pictures, browserEndpoint } = set;
// Workers inherit what the run has registered.
setUpRedaction(live === undefined || isWorker ? [] : hiddenIn(live), { ownOutput: live !== undefined && !isWorker });

/** More browsers at a time than this wait for each other. */
const MOST_WORKERS = 4;
/**
 * How long things may take, in ms. A real service answers from afar, makes a user readable within two minutes
 * (provisioning-and-practice.md 1.6) and sends texts when the network gets round to it.
 */
const PATIENCE =
  live === undefined
    ? { test: 60_000, expect: 10_000, action: 15_000, navigation: 20_000 }
    : { test: 480_000, expect: 30_000, action: 30_000, navigation: 60_000 };
/**
 * One more than there are cores: journeys wait for polls and animations, in which another one gets on. Half of the cores,
 * Playwright's own choice, is one worker on the usual machine of a CI.
 */
const ALL_CORES_BUSY = Math.min(MOST_WORKERS, availableParallelism() + 1);
/** Users of one person come one after the other, there is one phone for all of them, and the service counts who hurries. */
const ONE_AT_A_TIME = 1;

const viewport = { width: 1280, height: 800 };

const engines = installedEngines();

/** The guide as it is written in another engine; in the iPhone's own also what is performed on an iPhone. */
const OTHER_ENGINES = {
  firefox: { use: devices['Desktop Firefox'], grep: /@as-written/ },
  webkit: { use: devices['Desktop Safari'], grep: /@as-written|@iphone/ },
} as const satisfies Readonly<Record<OtherEngine, object>>;

const CONTRACT = { name: 'contract', testMatch: 'contract/**/*.spec.ts' };
const CHROMIUM = { name: 'chromium', testIgnore: 'contract/**', use: { edition, locale: 'fr-CA' } };
const OTHERS = engines.map((name) => ({
  name,
  testMatch: 'guide/**/*.spec.ts',
  grep: OTHER_ENGINES[name].grep,
  // Without the path of the Chromium that was found.
  use: { ...OTHER_ENGINES[name].use, viewport, browserName: name, launchOptions: {}, locale: 'fr-CA' },
}));

const EMBEDDED_TENANT = {
  name: 'tenant',
  cwd: ROOT,
  // Of its own port, whatever the settings say of one that is run by hand.
  command: `"${process.execPath}" --import tsx scripts/tenant.ts --port 0 --until-stdin-ends`,
  wait: { stdout: /^(?<embedded_tenant>\{.*\})\r?\n/m },
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  timeout: 30_000,
};
/** A code sent by text is good for 180 s (password-and-errors.md 3.2): what takes longer than half of it is too late. */
const LIVE_PATIENCE = { screenPatience: 45_000, phonePatience: 90_000 };

export default defineConfig<SuiteOptions>({
  // Whole paths: configurations of their own in other folders are made of this one.
  testDir: join(ROOT, 'tests'),
  outputDir: `${output}/test-results`,
  fullyParallel: true,
  // What takes long and proves little that is not proven otherwise is left to `npm run check:full`.
  ...(matrix === 'whole' ? {} : { grepInvert: /@slow/ }),
  // The real service gets what is made for it: nothing that had to be assumed of it, nothing that harms it.
  ...(live === undefined ? {} : { grep: /@live/, grepInvert: /@assumed|@slow/ }),
  forbidOnly: process.env['CI'] !== undefined,
  // A first sign-in happens once per account: a retry would be a different test.
  retries: 0,
  workers: workers ?? (live === undefined ? ALL_CORES_BUSY : ONE_AT_A_TIME),
  timeout: PATIENCE.test,
  expect: { timeout: PATIENCE.expect },
  // The order is part of the contract: the redactor cleans what the others copy.
  reporter: [
    [
      join(ROOT, 'reports/redaction/redacting-reporter.ts'),
      // Secrets of the stand-in are worth nothing, and a log is easier to read with them.
      { masks: live === undefined ? undefined : maskPlatformOf(process.env) },
    ],
    [
      join(ROOT, 'reports/verdict/verdict-reporter.ts'),
      { output, tenant, outside: outsideOfJourneys(), quarantine: apart },
    ],
    process.env['FIRST_LOGIN_PROGRESS'] === '1' ? [join(ROOT, 'reports/verdict/progress-reporter.ts')] : ['list'],
    [
      createRequire(import.meta.url).resolve('allure-playwright'),
      allureOptions(output, isWorker ? {} : environmentOf({ tenant, domain: live?.domain, browser, engines }), apart),
    ],
    ...(isWorker || !performsTests(process.argv)
      ? []
      : shardReporters(process.argv, {
          output,
          settings: { tenant, edition, matrix },
          environment: process.env,
        })),
  ],
  // First what would write secrets down, while there is none yet.
  ...(live === undefined
    ? {}
    : {
        globalSetup: ['reports/redaction/live-setup.ts', 'scripts/lib/live/set-up.ts'].map((file) => join(ROOT, file)),
      }),
  globalTeardown: join(ROOT, 'reports/redaction/global-teardown.ts'),
  use: {
    ...devices['Desktop Chrome'],
    viewport,
    launchOptions: browser === undefined ? {} : { executablePath: browser },
    ...(browserEndpoint === undefined ? {} : { connectOptions: { wsEndpoint: browserEndpoint } }),
    actionTimeout: PATIENCE.action,
    navigationTimeout: PATIENCE.navigation,
    // Each of these would hold what was typed: design of the reports, not of the tests, decides what is kept.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    pictures,
    ...(live === undefined ? {} : LIVE_PATIENCE),
  },
  ...(live === undefined ? { webServer: EMBEDDED_TENANT } : {}),
  // A live tenant is not asked to pay for the same guide once more in another engine.
  projects: live === undefined ? [CONTRACT, CHROMIUM, ...OTHERS] : [CHROMIUM],
});
