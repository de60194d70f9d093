import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { suiteConfig } from '../lib/suite-config.ts';

const REPORTS = join(import.meta.dirname, '../../reports');
/** Pictures of every step take their time, and that a machine is busy is no finding about the guide. */
const [TIMEOUT_MS, ACTION_TIMEOUT_MS] = [300_000, 45_000];

const suite = suiteConfig(import.meta.dirname, 'guide.validate.ts');

/** What `npm run validate:guide` runs: the guide, handed to its report instead of a verdict. */
export default defineConfig({
  ...suite,
  timeout: TIMEOUT_MS,
  reporter: [
    // The order is part of the contract: the redactor cleans what the others take.
    [join(REPORTS, 'redaction/redacting-reporter.ts')],
    [join(REPORTS, 'guide/runs-reporter.ts')],
    [join(REPORTS, 'verdict/progress-reporter.ts')],
  ],
  use: { ...suite.use, actionTimeout: ACTION_TIMEOUT_MS },
});
