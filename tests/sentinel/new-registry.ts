import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A registry for a run in another process, which outlives it: so its secrets can be looked for afterwards. */
export function newRegistry(): { readonly file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'first-login-sentinel-'));
  const file = join(folder, 'registry.jsonl');
  closeSync(openSync(file, 'wx', 0o600));
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
