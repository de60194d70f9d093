/** A run whose processes share no parent: its shards, on one machine or on several that share a folder. */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newRunId } from './rails/names.ts';

export interface RunPlace {
  /** Which the names of its users bear. */
  readonly id: string;
  /** Where its processes keep what they have to know of each other: what is spent, whether the run has to stop. */
  readonly folder: string;
}

const ID_FILE = 'run.txt';

/**
 * The run of a folder: whoever comes first names it, and all who come after take that name.
 *
 * @throws if the folder cannot be written.
 */
export function joinRun(folder: string): RunPlace {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, ID_FILE);
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, newRunId(), { mode: 0o600 });
  try {
    // Whole or not at all, and by one process only.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return { id: readFileSync(file, 'utf8'), folder };
}
