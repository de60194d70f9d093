import { join } from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';
import type { SuiteOptions } from '../../fixtures/options.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Paths of the suite's configuration stand relative to it. */
const inRoot = (path: string): string => (path.startsWith('./') ? join(ROOT, path) : path);

/** The suite as it is run every night, tenant, reporters and redaction included, on the files of another folder. */
export function suiteConfig(testDir: string, testMatch: string): PlaywrightTestConfig<SuiteOptions> {
  const { reporter, globalTeardown, webServer, ...rest } = suite;
  return defineConfig({
    ...rest,
    testDir,
    testMatch,
    reporter: Array.isArray(reporter) ? reporter.map(([name, options]) => [inRoot(name), options]) : [],
    ...(typeof globalTeardown === 'string' ? { globalTeardown: inRoot(globalTeardown) } : {}),
    ...(webServer === undefined || Array.isArray(webServer) ? {} : { webServer: { ...webServer, cwd: ROOT } }),
    projects: [{ name: 'chromium', use: { locale: 'fr-CA' } }],
  });
}
