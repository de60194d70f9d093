/** The tenant in a process of its own, as whoever needs one besides that of the run starts it. */
import { spawn, type SpawnOptions } from 'node:child_process';

export interface StartedProcess {
  /** The JSON line by which others connect to it. */
  readonly line: string;
  /** Ends it, and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a command that prints the tenant's line when it is ready and ends with its standard input, and so with whoever
 * started it.
 *
 * @returns undefined where it ends before it is ready; why stands on stderr.
 */
export async function startProcess(
  [program = '', ...args]: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'detached'> = {},
): Promise<StartedProcess | undefined> {
  const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let line = '';
  for await (const part of child.stdout) {
    line += String(part);
    if (line.includes('\n')) break;
  }
  if (!line.includes('\n')) return undefined;
  return {
    line: line.trim(),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
