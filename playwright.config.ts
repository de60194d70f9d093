import { defineConfig, devices } from '@playwright/test';
import type { SuiteOptions } from './fixtures/options.ts';
import { allureOptions } from './reports/allure/options.ts';
import { setUpRedaction } from './reports/redaction/set-up.ts';
import { locateBrowser } from './scripts/lib/browser.ts';
import { settings } from './settings.ts';

const { workers, output, pictures } = settings();
setUpRedaction();
const browser = locateBrowser();

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };

export default defineConfig<SuiteOptions>({
  testDir: 'tests',
  outputDir: `${output}/test-results`,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A first sign-in happens once per account: a retry would be a different test.
  retries: 0,
  ...(workers === undefined ? {} : { workers }),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The order is part of the contract: the redactor cleans what the others copy.
  reporter: [
    ['./reports/redaction/redacting-reporter.ts'],
    ['./reports/verdict/verdict-reporter.ts', { output }],
    process.env['FIRST_LOGIN_PROGRESS'] === '1' ? ['./reports/verdict/progress-reporter.ts'] : ['list'],
    ['allure-playwright', allureOptions(output)],
  ],
  globalTeardown: './reports/redaction/global-teardown.ts',
  use: {
    ...desktop,
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
    command: `"${process.execPath}" --import tsx scripts/tenant.ts`,
    wait: { stdout: /^(?<embedded_tenant>\{.*\})\r?\n/m },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    timeout: 30_000,
  },
  projects: [
    { name: 'contract', testMatch: 'contract/**/*.spec.ts' },
    { name: 'classic fr-CA', testIgnore: 'contract/**', use: { edition: 'classic', locale: 'fr-CA' } },
    { name: 'classic en-US', testIgnore: 'contract/**', grep: /@guided/, use: { edition: 'classic', locale: 'en-US' } },
  ],
});
