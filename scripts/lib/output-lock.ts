/** One run at a time writes to a folder of reports: two would empty it under each other. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRunError } from './exit.ts';

const LOCK = 'run.lock';

/**
 * Takes the folder until this process ends, however it ends: the lock of a run that is dead is taken over.
 *
 * @throws CannotRunError if another run has it.
 */
export function takeOutput(folder: string): void {
  const file = join(folder, LOCK);
  while (!isWritten(file)) {
    ensureFree(folder);
    if (holderOf(file) === process.ppid) return;
    rmSync(file, { force: true });
  }
  process.once('exit', () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  });
}

/**
 * For commands that have much to do before their run begins, which takes the folder itself.
 *
 * @throws CannotRunError if another run has it.
 */
export function ensureFree(folder: string): void {
  const holder = holderOf(join(folder, LOCK));
  // A process that a run starts, as the one that lists its tests, belongs to it.
  if (holder === undefined || holder === process.pid || holder === process.ppid || !isAlive(holder)) return;
  throw new CannotRunError(
    `Another run (process ${holder}) writes to the folder of the reports: ${folder}; wait until it has ended or choose another folder, for example OUTPUT=/tmp/reports (if that process is no run, remove ${LOCK} from the folder).`,
  );
}

/** Whether Playwright was asked to perform tests: not to list them, and not by an editor, which stays open for days. */
export function performsTests([, , command, ...options]: readonly string[]): boolean {
  return command === 'test' && !options.includes('--list');
}

function isWritten(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; undefined where there is none, or none that can be read. */
function holderOf(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
