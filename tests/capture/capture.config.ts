import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { suiteConfig } from '../lib/suite-config.ts';

const REPORTS = join(import.meta.dirname, '../../reports');
/** A journey on a real service, with the time to look at each screen. */
const TIMEOUT_MS = 600_000;

/** What `npm run capture` runs: the guide, whose screens are recorded and not judged. */
export default defineConfig({
  ...suiteConfig(import.meta.dirname, 'guide.capture.ts'),
  timeout: TIMEOUT_MS,
  // The order is part of the contract: the redactor cleans what the others copy.
  reporter: [[join(REPORTS, 'redaction/redacting-reporter.ts')], ['list']],
});
