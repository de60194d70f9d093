import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Paths from the repository's root, with `/`, to texts. */
export type Sources = ReadonlyMap<string, string>;

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Sources that stand beside the folders. */
export const ROOT_FILES = readdirSync(ROOT).filter((name) => /\.tsx?$/.test(name));

/** Every TypeScript source below the folders, and the single files named. What a run makes is none. */
export function readSources(entries: readonly string[]): Sources {
  const files = entries.flatMap((entry) => (/\.tsx?$/.test(entry) ? [entry] : sourcesBelow(entry)));
  return new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('reports/out/'))
    .sort();
}
