import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../settings.ts';

/** Path relative to the project, and text. */
export type Sources = ReadonlyMap<string, string>;

/** The embedded tenant, the ledger of its handles, and the pages of the suite. */
export function readSources(root = ROOT): Sources {
  const files = ['tenant/embedded', 'pages'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return new Map(
    ['tenant/identity.ts', ...files.toSorted()].map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

/** `tenant/identity.ts:12` of every line of the files under a folder where a pattern is found. */
export function linesWith(sources: Sources, under: string, pattern: RegExp): string[] {
  return [...sources]
    .filter(([file]) => file.startsWith(under))
    .flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
    );
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
