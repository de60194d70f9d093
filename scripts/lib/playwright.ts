import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { openRegistry } from '../../reports/redaction/registry.ts';
import { ROOT } from '../../settings.ts';
import { EXIT } from './exit.ts';

export const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli');
/** npm and the terminal both tell of one Ctrl-C. In ms; Playwright waits as long. */
const SAME_CTRL_C_MS = 1000;
/** Who cancels a run for good (a closed terminal, a build server) gets the same orderly end as Ctrl-C. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface PlaywrightRun {
  readonly exitCode: number;
  readonly interrupted: boolean;
}

/**
 * Runs the suite in a process of its own. Interrupted once, it ends in order: Playwright stops the tests, their users are
 * deleted, the tenant is stopped, the reports are written. Interrupted again, it is killed, and so is what comes after it.
 *
 * @param options where its progress goes: to stderr where stdout is for the result of a command.
 */
export async function runPlaywright(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  { progressTo = 'stdout' }: { readonly progressTo?: 'stdout' | 'stderr' } = {},
): Promise<PlaywrightRun> {
  // Here and not in the run, which could not remove it when it is killed: it holds secrets.
  openRegistry();
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', ...args], {
    cwd: ROOT,
    stdio: ['inherit', progressTo === 'stdout' ? 'inherit' : process.stderr, 'inherit'],
    env: { ...process.env, ...environment },
  });
  const interruption = watchForInterruption(child);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    // A process that was killed has no exit code, as after a second Ctrl-C.
    child.once('close', (code) => resolve(code ?? EXIT.couldNotRun));
  });
  return { exitCode, interrupted: interruption.happened() };
}

function watchForInterruption(child: ChildProcess): { happened(): boolean } {
  let first: number | undefined;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const onSignal = () => {
    const now = performance.now();
    if (first !== undefined && now - first < SAME_CTRL_C_MS) return;
    if (!isRunning()) process.exit(EXIT.interrupted);
    child.kill(first === undefined ? 'SIGINT' : 'SIGKILL');
    first ??= now;
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { happened: () => first !== undefined };
}
