import { defineConfig } from '@playwright/test';
import { suiteConfig } from '../lib/suite-config.ts';

const suite = suiteConfig(import.meta.dirname, '*.bench.ts');
/** Of a reporter, the part of its path by which it is left out. */
const REPORTERS = { allure: 'allure-playwright', redaction: 'redacting-reporter' } as const;
const without = process.env['FIRST_LOGIN_BENCH_WITHOUT'];
const leftOut = Object.entries(REPORTERS).find(([name]) => name === without)?.[1];

/** What `npm run bench` measures: the suite as it is run every night, or without one of its reporters. */
export default defineConfig({
  ...suite,
  testIgnore: ['toy.bench.ts', 'selection.bench.ts'],
  reporter: (Array.isArray(suite.reporter) ? suite.reporter : []).filter(
    ([name]) => leftOut === undefined || !name.includes(leftOut),
  ),
});
