import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { suiteConfig } from '../lib/suite-config.ts';

const REPORTS = join(import.meta.dirname, '../../reports');

/** What `npm run validate:guide` runs: the guide, handed to its report instead of a verdict. */
export default defineConfig({
  ...suiteConfig(import.meta.dirname, 'guide.validate.ts'),
  reporter: [
    // The order is part of the contract: the redactor cleans what the others take.
    [join(REPORTS, 'redaction/redacting-reporter.ts')],
    [join(REPORTS, 'guide/runs-reporter.ts')],
    [join(REPORTS, 'verdict/progress-reporter.ts')],
  ],
});
