/** Whether a process of this machine still lives, and is the one it was. */
import { readFileSync } from 'node:fs';

/** The third and the 22nd of `/proc/<pid>/stat` (proc(5)); the second, in brackets, may hold blanks. */
const AFTER_NAME = 3;
const STARTED = 22;
/** What has ended, and waits for its parent to take notice. */
const ZOMBIE = 'Z';
/** There is no `/proc`, or the process is gone, or it is shown to nobody else. */
const NOT_SAID = ['ENOENT', 'ESRCH', 'ENOTDIR', 'EACCES', 'EPERM'];

interface Stat {
  readonly state: string;
  /** In ticks since the machine started. */
  readonly started: string;
}

/** @param started what `startOf` said of it when it lived; undefined where it could not. */
export function isAlive(pid: number, started: string | undefined): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists, and is somebody else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = statOf(pid);
  if (now === undefined) return true;
  return now.state !== ZOMBIE && (started === undefined || started === now.started);
}

/** Tells a process from a later one of the same number; undefined where the system does not say. */
export function startOf(pid: number): string | undefined {
  return statOf(pid)?.started;
}

function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[STARTED - AFTER_NAME] ?? '' };
  } catch (error) {
    if (NOT_SAID.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
