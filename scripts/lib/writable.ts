import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRunError } from './exit.ts';

/** In MB. What a whole run leaves takes about 30, and the report is made beside an earlier one. */
const LEAST_FREE_MB = 80;

/**
 * Makes the folder of the reports and writes into it: asked before a run, not found out after it.
 *
 * @param freeOn MB that are free on the disk of a folder.
 * @throws CannotRunError if it cannot be written, or if there is too little room for what a run leaves.
 */
export function ensureWritable(folder: string, freeOn: (folder: string) => number = freeMegabytes): void {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CannotRunError(
      `The folder of the reports cannot be written (${code}): ${folder}; choose another, for example OUTPUT=/tmp/reports.`,
    );
  }
  const free = freeOn(folder);
  if (free >= LEAST_FREE_MB) return;
  throw new CannotRunError(
    `The disk of the folder of the reports is full (${Math.floor(free)} MB free, ${LEAST_FREE_MB} needed): ${folder}; make room or choose another, for example OUTPUT=/tmp/reports.`,
  );
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / 2 ** 20;
}
