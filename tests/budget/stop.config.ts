import { defineConfig } from '@playwright/test';
import budget from './budget.config.ts';

/** Tests of which one is told by the service to stop. */
export default defineConfig({ ...budget, testMatch: 'stopped.budget.ts', fullyParallel: false });
