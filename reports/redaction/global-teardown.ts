import { existsSync } from 'node:fs';
import type { FullConfig } from '@playwright/test';
import { cleanFolder } from './clean-output.ts';
import { redactionMark, registryFile } from './registry.ts';

/**
 * Cleans the output folders of a run whose reporters were replaced. Playwright's own html and blob reporters copy
 * files from there when they end, which is after this (measured on 1.65).
 */
export default function globalTeardown({ projects }: FullConfig): void {
  if (existsSync(redactionMark())) return;
  for (const folder of new Set(projects.map(({ outputDir }) => outputDir))) cleanFolder(folder, registryFile());
}
