/** The copy of the tenant's sources that a change is made in. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './change.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Within the project, where its packages are found. */
const COPIES = join(ROOT, '.cache/drift');
/** What the embedded tenant is made of, and by which its bundles are known to be the same. */
const PARTS = [
  'tenant',
  'settings',
  'reports/redaction',
  'reports/atomic-write.ts',
  'reports/process-memory.ts',
  'package.json',
  'package-lock.json',
];
const BUILT = '.cache/bundles.json';

/** The change no longer fits the sources: it has to be written anew. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError';
}

export interface Copy {
  /** A folder laid out as the project is. */
  readonly root: string;
  remove(): void;
}

/** @throws ChangeError where an edit does not fit; nothing is left behind then. @param id named in the error. */
export function changedCopy({ id, edits }: { readonly id: string; readonly edits: readonly Edit[] }): Copy {
  const root = freeFolder();
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
    // The pages' scripts are built anew only where one of their sources is changed.
    cpSync(join(ROOT, BUILT), join(root, BUILT), { recursive: true });
    for (const edit of edits) apply(root, id, edit);
    return { root, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The first one nobody has: compiled sources are kept by their path, and only what is changed is compiled anew. */
function freeFolder(number = 0): string {
  mkdirSync(COPIES, { recursive: true });
  const folder = join(COPIES, `${number}`);
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return freeFolder(number + 1);
    throw error;
  }
  return folder;
}

function apply(root: string, id: string, { file, from, to }: Edit): void {
  const path = join(root, 'tenant/embedded', file);
  const text = readFileSync(path, 'utf8');
  const places = text.split(from).length - 1;
  if (places !== 1) {
    throw new ChangeError(
      `The change ${id} no longer fits ${file}: what it replaces is there ${places} times, not once.`,
    );
  }
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
