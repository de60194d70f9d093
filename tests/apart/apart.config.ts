import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { allureOptions } from '../../reports/allure/options.ts';
import { readQuarantine } from '../../reports/quarantine/quarantine.ts';
import { openRegistry } from '../../reports/redaction/registry.ts';
import { settings } from '../../settings.ts';

const { output } = settings();
openRegistry();
/** Its own list, which whoever runs it has left there. */
const quarantine = readQuarantine(join(output, 'quarantine.json'));

/** Tests of which one fails now and then, under the suite's reporters: nothing is started for them. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.apart.ts',
  outputDir: `${output}/test-results`,
  reporter: [
    ['../../reports/verdict/verdict-reporter.ts', { output, quarantine }],
    ['list'],
    ['allure-playwright', allureOptions(output, {}, quarantine)],
  ],
});
