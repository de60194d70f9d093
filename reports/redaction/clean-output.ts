import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LiveRedactor } from './live-redactor.ts';

/** Cleans every file under a folder in place. */
export function cleanFolder(folder: string, registry: string): void {
  if (!existsSync(folder)) return;
  const redactor = new LiveRedactor(registry);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) redactor.file(join(entry.parentPath, entry.name));
  }
}
