/** What the actions of GitHub do for these workflows, with folders of this machine for its stores. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from './glob.ts';

export interface Stores {
  readonly artefacts: string;
  readonly caches: string;
}

type With = Readonly<Record<string, string>>;
type Action = (given: With, folder: string, stores: Stores) => string;

/** By the name before `@`. Each says in a few words what it did. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'actions/checkout': () => 'the copy of the sources',
  'actions/setup-node': () => `this machine's Node ${process.version}`,
  'actions/upload-artifact': upload,
  'actions/download-artifact': download,
  'actions/cache/restore': restore,
  'actions/cache/save': save,
};

function upload(
  { name = '', path = '', 'include-hidden-files': hidden }: With,
  folder: string,
  stores: Stores,
): string {
  const [from, to] = [join(folder, path), join(stores.artefacts, name)];
  if (!existsSync(from)) return 'nothing was found to keep';
  rmSync(to, { recursive: true, force: true });
  // As on GitHub: nothing whose name begins with a dot, unless it is asked for.
  const isKept = (file: string) => hidden === 'true' || file === from || !basename(file).startsWith('.');
  cpSync(from, to, { recursive: true, filter: isKept });
  return `kept as ${name}`;
}

function download({ pattern = '', path = '' }: With, folder: string, stores: Stores): string {
  const found = globSync(stores.artefacts, pattern);
  for (const one of found) cpSync(one, join(folder, path, basename(one)), { recursive: true });
  return `${found.map((one) => basename(one)).join(', ')} in ${path}`;
}

function restore({ key = '', path = '', 'restore-keys': prefix = key }: With, folder: string, stores: Stores): string {
  const keys = existsSync(stores.caches) ? readdirSync(stores.caches) : [];
  const age = (name: string) => statSync(join(stores.caches, name)).mtimeMs;
  const newest = keys.filter((name) => name.startsWith(prefix)).toSorted((one, other) => age(other) - age(one))[0];
  if (newest === undefined) return 'nothing is stored yet';
  for (const file of linesOf(path)) copyIfThere(join(stores.caches, newest, file), join(folder, file));
  return `restored ${newest}`;
}

function save({ key = '', path = '' }: With, folder: string, stores: Stores): string {
  for (const file of linesOf(path)) copyIfThere(join(folder, file), join(stores.caches, key, file));
  return `stored as ${key}`;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function copyIfThere(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
