/** How Playwright's own report of all shards is made: from what each has left, with this reporter and no other. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ROOT } from '../../settings.ts';

/** Path of the folder of the report. */
export const HTML_VARIABLE = 'FIRST_LOGIN_MERGED_HTML';

export default defineConfig({
  // Machines may keep the sources in different places.
  testDir: join(ROOT, 'tests'),
  reporter: [
    ['html', { outputFolder: process.env[HTML_VARIABLE], open: 'never', title: 'Première connexion à Microsoft 365' }],
  ],
});
