import { defineConfig } from '@playwright/test';
import type { StubOptions } from './stub-test.ts';
import { openRegistry } from '../../reports/redaction/registry.ts';
import { settings } from '../../settings.ts';

const { output } = settings();
openRegistry();

/** Tests that only claim to cost something, on tenants that only claim to be one: nothing is started for them. */
export default defineConfig<StubOptions>({
  testDir: '.',
  testMatch: 'costly.budget.ts',
  outputDir: `${output}/test-results`,
  fullyParallel: true,
  reporter: [['../../reports/verdict/verdict-reporter.ts', { output }], ['list']],
  projects: [
    { name: 'embedded', use: { kind: 'embedded' } },
    { name: 'live', use: { kind: 'live' } },
  ],
});
