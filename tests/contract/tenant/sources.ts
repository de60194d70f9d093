import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Import {
  readonly file: string;
  /** Of the whole file. */
  readonly text: string;
  readonly module: string;
  readonly typeOnly: boolean;
}

/** Every import of every source below the folders. */
export function importsOf(folders: readonly string[]): Import[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const file = join(folder, name);
        const text = readFileSync(file, 'utf8');
        return [...text.matchAll(/^import (type )?[^;]*?from '([^']+)';/gms)].map(([, type, module = '']) => ({
          file,
          text,
          module,
          typeOnly: type !== undefined,
        }));
      }),
  );
}
