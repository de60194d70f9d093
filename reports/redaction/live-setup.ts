import type { FullConfig } from '@playwright/test';
import { refusedRecording, refusedReporters } from './kept-away.ts';

/** Bad input: the same as of every command. */
const BAD_INPUT = 2;

/**
 * Before the first test of a run on a live tenant, when the command line has had its say: ends a run that would write down
 * secrets while there is none yet.
 */
export default function liveSetup({ reporter, projects }: Pick<FullConfig, 'reporter' | 'projects'>): void {
  const refused = [
    ...refusedReporters(reporter),
    ...projects.flatMap(({ name, use }) => refusedRecording(use, `the project ${name}`)),
  ];
  if (refused.length === 0) return;
  console.error([...new Set(refused)].join('\n'));
  process.exit(BAD_INPUT);
}
