/** What the circumstances are made of: copies of the checkout, other users, other Nodes, small disks. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../settings.ts';

export interface Ended {
  readonly exitCode: number | null;
  readonly said: string;
  readonly seconds: number;
}

/** In ms: a run that has not ended by then never will. */
const PATIENCE_MS = 300_000;
/** What belongs to a machine and not to a checkout. */
const LEFT_BEHIND = new Set(['.git', 'node_modules', '.cache', '.env']);

/** Whether this process may mount disks and become somebody else. */
export const isAdministrator = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** The checkout once more, with the packages of the first. */
export function copyOfCheckout(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT).filter((one) => !LEFT_BEHIND.has(one))) {
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (source) => source !== join(ROOT, 'reports/out'),
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/**
 * Runs a program without a terminal: nothing to read, its output into pipes.
 *
 * @param user ids of the user it is run as; default: this one.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, user }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly user?: number | undefined },
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, said, seconds: (performance.now() - started) / 1000 }));
  });
}

/** A disk in memory of so many kilobytes. @returns what takes it away again. */
export function smallDisk(folder: string, kilobytes: number): Disposable {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=777`, 'tmpfs', folder]);
  return { [Symbol.dispose]: () => void execFileSync('umount', ['--lazy', folder]) };
}

/** Path of another Node, from the package of that name, in a folder of its own. */
export function otherNode(folder: string, major: number): string {
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${major}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  return join(folder, 'node_modules/node/bin');
}
