import { defineConfig } from '@playwright/test';
import { allureOptions } from '../../reports/allure/options.ts';
import { openRegistry } from '../../reports/redaction/registry.ts';
import { setUpRedaction } from '../../reports/redaction/set-up.ts';
import { childSettings } from './child-settings.ts';

const { output, browser, redacted } = childSettings();
if (redacted) setUpRedaction();
else openRegistry();

/** The suite's own reporters and teardown around tests that fail on purpose; without redaction, the control group. */
export default defineConfig({
  testDir: '.',
  testMatch: 'leaks.sentinel.ts',
  outputDir: `${output}/test-results`,
  fullyParallel: true,
  workers: 2,
  expect: { timeout: 300 },
  reporter: [
    ...(redacted ? [['../../reports/redaction/redacting-reporter.ts'] as const] : []),
    ['../../reports/verdict/verdict-reporter.ts', { output }],
    ['list'],
    ['allure-playwright', allureOptions(output)],
  ],
  ...(redacted ? { globalTeardown: '../../reports/redaction/global-teardown.ts' } : {}),
  use: { launchOptions: browser === undefined ? {} : { executablePath: browser } },
});
