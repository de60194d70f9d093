import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { suiteConfig } from '../lib/suite-config.ts';

const REPORTS = join(import.meta.dirname, '../../reports');
/** One program looks at a page it does not know for 30 s before it gives up; others wait between what they do. */
const TIMEOUT_MS = 150_000;

/** What `npm run judges` runs: programs of others, whose outcomes are a table and no verdict on the guide. */
export default defineConfig({
  ...suiteConfig(import.meta.dirname, '*.judge.ts'),
  timeout: TIMEOUT_MS,
  reporter: [
    // The order is part of the contract: the redactor cleans what the others take.
    [join(REPORTS, 'redaction/redacting-reporter.ts')],
    // Into the file that the command names (PLAYWRIGHT_JSON_OUTPUT_FILE).
    ['json'],
    ['list'],
  ],
});
