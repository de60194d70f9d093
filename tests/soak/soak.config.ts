import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { SuiteOptions } from '../../fixtures/options.ts';
import { suiteConfig } from '../lib/suite-config.ts';

const REPORTS = join(import.meta.dirname, '../../reports');
/** Answers come up to 3 s late, of browsers there are more than cores: that a journey takes long is no finding. */
const [TIMEOUT_MS, ACTION_TIMEOUT_MS, SCREEN_PATIENCE_MS] = [300_000, 60_000, 60_000];

const suite = suiteConfig(import.meta.dirname, 'journeys.soak.ts');

/** What `npm run soak` runs: journeys without reports, on the tenant that the command has started. */
export default defineConfig<SuiteOptions>({
  ...suite,
  timeout: TIMEOUT_MS,
  webServer: [],
  expect: { timeout: ACTION_TIMEOUT_MS },
  reporter: [
    // The order is part of the contract: the redactor cleans what the other takes.
    [join(REPORTS, 'redaction/redacting-reporter.ts')],
    [join(REPORTS, 'soak/soak-reporter.ts')],
  ],
  use: {
    ...suite.use,
    actionTimeout: ACTION_TIMEOUT_MS,
    navigationTimeout: ACTION_TIMEOUT_MS,
    screenPatience: SCREEN_PATIENCE_MS,
    phonePatience: SCREEN_PATIENCE_MS,
    pictures: false,
  },
});
