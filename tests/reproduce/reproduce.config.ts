import { dirname, join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { SLOW_VARIABLE } from '../../reports/case/hand-over.ts';
import { suiteConfig } from '../lib/suite-config.ts';

const REPORTS = join(import.meta.dirname, '../../reports');
/** Between two things that are done, in ms. */
const SLOW_MS = 600;
/** A case is performed to its end, and so is its cure, however slowly. */
const TIMEOUT_MS = 600_000;

const suite = suiteConfig(import.meta.dirname, 'case.reproduce.ts');

/** What `npm run reproduce` runs: one case, whose report is a case file and no verdict on the guide. */
export default defineConfig({
  ...suite,
  timeout: TIMEOUT_MS,
  reporter: [
    // The order is part of the contract: the redactor cleans what the others take.
    [join(REPORTS, 'redaction/redacting-reporter.ts')],
    [join(REPORTS, 'case/case-reporter.ts'), { output: dirname(suite.outputDir ?? '') }],
    [join(REPORTS, 'case/replay-reporter.ts')],
  ],
  use: {
    ...suite.use,
    launchOptions: { ...suite.use?.launchOptions, ...(process.env[SLOW_VARIABLE] === '1' ? { slowMo: SLOW_MS } : {}) },
  },
});
