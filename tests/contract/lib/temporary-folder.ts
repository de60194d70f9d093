import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A folder of its own, gone with the process. @param name what it is called after */
export function temporaryFolder(name: string): string {
  if (folders.length === 0) process.once('exit', () => folders.forEach((one) => rmSync(one, { recursive: true })));
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  folders.push(folder);
  return folder;
}
