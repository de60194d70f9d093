/** A command of the suite as a process of its own, with everything it says kept in files. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../settings.ts';
import type { Environment } from './environment.ts';

export interface Ended {
  /** Undefined for one that was killed. */
  readonly exitCode: number | undefined;
  /** stdout and stderr, as far as they were written. */
  readonly said: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Ends it and all it has started in its group as a machine that loses power does. */
  kill(): void;
}

/** @param args a script and its options: `['scripts/start.ts', '--method', 'sms']`. @param folder for what it says. */
export function startChild(args: readonly string[], environment: Environment, folder: string): Running {
  return startNode(['--import', 'tsx', ...args], environment, folder);
}

/** @param args of Node. */
export function startNode(args: readonly string[], environment: Environment, folder: string): Running {
  const files = ['stdout.txt', 'stderr.txt'].map((name) => join(folder, name));
  const [stdout, stderr] = files.map((file) => openSync(file, 'a'));
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', stdout, stderr],
    env: { ...environment, FORCE_COLOR: '0' },
  });
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  // Whom it made are the stand's users, which end with it.
  process.once('exit', kill);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      for (const descriptor of [stdout, stderr]) if (descriptor !== undefined) closeSync(descriptor);
      resolve({ exitCode: code ?? undefined, said: files.map((file) => readFileSync(file, 'utf8')).join('\n') });
    });
  });
  return { ended, kill };
}
