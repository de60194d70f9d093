import { join } from 'node:path';
import suite from '../../playwright.config.ts';

/** The suite as it is run every night, on the tests that stop where secrets are shown. */
const root = join(import.meta.dirname, '../..');

export default {
  ...suite,
  testDir: import.meta.dirname,
  testMatch: 'journeys.sentinel.ts',
  projects: [{ name: 'classic fr-CA', use: { edition: 'classic' as const, locale: 'fr-CA' } }],
  webServer: Array.isArray(suite.webServer)
    ? suite.webServer
    : { ...suite.webServer, command: suite.webServer?.command ?? '', cwd: root },
};
