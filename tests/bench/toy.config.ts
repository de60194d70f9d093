import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { suiteConfig } from '../lib/suite-config.ts';

const { use, outputDir, fullyParallel } = suiteConfig(import.meta.dirname, 'toy.bench.ts');

/** The same browser, and nothing else of the suite. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: 'toy.bench.ts',
  outputDir: join(outputDir ?? 'reports/out', 'toy'),
  fullyParallel: fullyParallel ?? true,
  reporter: 'line',
  use: use?.launchOptions === undefined ? {} : { launchOptions: use.launchOptions },
});
