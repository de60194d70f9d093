import { defineConfig } from '@playwright/test';
import validate from './validate.config.ts';

/** What `npm run illustrations` runs: the guide, of which only the pictures are kept. */
export default defineConfig({ ...validate, testMatch: 'guide.illustrate.ts' });
