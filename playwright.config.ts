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
import { locateBrowser } from './scripts/lib/browser.ts';
import { installedEngines, type OtherEngine } from './scripts/lib/engines.ts';
import { orExit } from './scripts/lib/exit.ts';
import { performsTests, takeOutput } from './scripts/lib/output-lock.ts';
import { ensureWritable } from './scripts/lib/writable.ts';
import { ROOT, settings, SettingsError, type Settings } from './settings.ts';
import { hiddenIn } from './settings/live.ts';

/** Workers load this file again, and have nothing to find out that the run has not. */
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;

const { set, browser } = orExit((): { set: Settings; browser: string | undefined } => {
  const set = settings();
  if (!isWorker) {
    const refused = set.live === undefined ? [] : refusedModes(process.argv, process.env);
    if (refused.length > 0) throw new SettingsError(refused);
    ensureWritable(set.output);
    // Here and not in a set-up: Playwright empties the folder before any of those.
    if (performsTests(process.argv)) takeOutput(set.output);
  }
  return { set, browser: locateBrowser() };
});
const { tenant, live, matrix, edition, workers, output, pictures } = set;
// Workers inherit what the run has registered.
setUpRedaction(live === undefined || isWorker ? [] : hiddenIn(live), { ownOutput: live !== undefined && !isWorker });

/** More browsers at a time than this wait for each other. */
const MOST_WORKERS = 4;

const viewport = { width: 1280, height: 800 };

const engines = installedEngines();

/** The guide as it is written in another engine; in the iPhone's own also what is performed on an iPhone. */
const OTHER_ENGINES = {
  firefox: { use: devices['Desktop Firefox'], grep: /@as-written/ },
  webkit: { use: devices['Desktop Safari'], grep: /@as-written|@iphone/ },
} as const satisfies Readonly<Record<OtherEngine, object>>;

export default defineConfig<SuiteOptions>({
  // Whole paths: configurations of their own in other folders are made of this one.
  testDir: join(ROOT, 'tests'),
  outputDir: `${output}/test-results`,
  fullyParallel: true,
  // What takes long and proves little that is not proven otherwise is left to `npm run check:full`.
  ...(matrix === 'whole' ? {} : { grepInvert: /@slow/ }),
  forbidOnly: process.env['CI'] !== undefined,
  // A first sign-in happens once per account: a retry would be a different test.
  retries: 0,
  // Half of the cores, Playwright's own choice, is one worker on the usual machine of a CI.
  workers: workers ?? Math.min(MOST_WORKERS, availableParallelism()),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The order is part of the contract: the redactor cleans what the others copy.
  reporter: [
    [
      join(ROOT, 'reports/redaction/redacting-reporter.ts'),
      // Secrets of the stand-in are worth nothing, and a log is easier to read with them.
      { masks: live === undefined ? undefined : maskPlatformOf(process.env) },
    ],
    [join(ROOT, 'reports/verdict/verdict-reporter.ts'), { output, tenant, outside: outsideOfJourneys() }],
    process.env['FIRST_LOGIN_PROGRESS'] === '1' ? [join(ROOT, 'reports/verdict/progress-reporter.ts')] : ['list'],
    [
      createRequire(import.meta.url).resolve('allure-playwright'),
      allureOptions(output, isWorker ? {} : environmentOf({ tenant, browser, engines })),
    ],
  ],
  ...(live === undefined ? {} : { globalSetup: join(ROOT, 'reports/redaction/live-setup.ts') }),
  globalTeardown: join(ROOT, 'reports/redaction/global-teardown.ts'),
  use: {
    ...devices['Desktop Chrome'],
    viewport,
    launchOptions: browser === undefined ? {} : { executablePath: browser },
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    // Each of these would hold what was typed: design of the reports, not of the tests, decides what is kept.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    pictures,
  },
  webServer: {
    name: 'tenant',
    cwd: ROOT,
    // Of its own port, whatever the settings say of one that is run by hand.
    command: `"${process.execPath}" --import tsx scripts/tenant.ts --port 0 --until-stdin-ends`,
    wait: { stdout: /^(?<embedded_tenant>\{.*\})\r?\n/m },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    timeout: 30_000,
  },
  projects: [
    { name: 'contract', testMatch: 'contract/**/*.spec.ts' },
    { name: 'chromium', testIgnore: 'contract/**', use: { edition, locale: 'fr-CA' } },
    ...engines.map((name) => ({
      name,
      testMatch: 'guide/**/*.spec.ts',
      grep: OTHER_ENGINES[name].grep,
      // Without the path of the Chromium that was found.
      use: { ...OTHER_ENGINES[name].use, viewport, browserName: name, launchOptions: {}, locale: 'fr-CA' },
    })),
  ],
});
