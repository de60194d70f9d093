import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRunError } from './exit.ts';

/**
 * Makes the folder of the reports and writes into it: asked before a run, not found out after it.
 *
 * @throws CannotRunError if it cannot be written.
 */
export function ensureWritable(folder: string): void {
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
}
