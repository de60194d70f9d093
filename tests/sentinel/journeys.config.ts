import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Paths of the suite's configuration stand relative to it. */
const inRoot = (path: string): string => (path.startsWith('./') ? join(ROOT, path) : path);

const { reporter, globalTeardown, webServer, ...rest } = suite;

/** The suite as it is run every night, on the tests that stop where secrets are shown. */
export default defineConfig({
  ...rest,
  testDir: import.meta.dirname,
  testMatch: 'journeys.sentinel.ts',
  reporter: Array.isArray(reporter) ? reporter.map(([name, options]) => [inRoot(name), options]) : [],
  ...(typeof globalTeardown === 'string' ? { globalTeardown: inRoot(globalTeardown) } : {}),
  ...(webServer === undefined || Array.isArray(webServer) ? {} : { webServer: { ...webServer, cwd: ROOT } }),
  projects: [{ name: 'classic fr-CA', use: { locale: 'fr-CA' } }],
});
