import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders below one, of a path whose parts may hold a star: `shard-*`, `case.md` below any. */
export function globSync(folder: string, pattern: string): string[] {
  const [first, ...rest] = pattern.replace(/\/$/, '').split('/');
  if (first === undefined || first === '') return [];
  const fits = new RegExp(`^${first.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => fits.test(name)) : [];
  if (rest.length === 0) return names.map((name) => join(folder, name));
  return names.flatMap((name) => globSync(join(folder, name), rest.join('/')));
}
