import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { REGISTRY_VARIABLE } from '../../../reports/redaction/registry.ts';
import { EXAMPLES } from '../../../settings.ts';
import { ROOT } from './sources.ts';

const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli');

/** The commands behind package.json, and the plain runner, as they are started by hand. */
export const COMMANDS = {
  start: ['--import', 'tsx', 'scripts/start.ts'],
  test: ['--import', 'tsx', 'scripts/test.ts'],
  'test:matrix': ['--import', 'tsx', 'scripts/matrix.ts'],
  tenant: ['--import', 'tsx', 'scripts/tenant.ts'],
  report: ['--import', 'tsx', 'scripts/report.ts'],
  'report:merge': ['--import', 'tsx', 'scripts/report-merge.ts'],
  'report:gate': ['--import', 'tsx', 'scripts/report-gate.ts'],
  bench: ['--import', 'tsx', 'scripts/bench.ts'],
  links: ['--import', 'tsx', 'scripts/links.ts'],
  capture: ['--import', 'tsx', 'scripts/capture.ts'],
  contract: ['--import', 'tsx', 'scripts/contract.ts'],
  sweep: ['--import', 'tsx', 'scripts/sweep.ts'],
  'validate:guide': ['--import', 'tsx', 'scripts/validate-guide.ts'],
  illustrations: ['--import', 'tsx', 'scripts/illustrations.ts'],
  reproduce: ['--import', 'tsx', 'scripts/reproduce.ts'],
  rehearse: ['--import', 'tsx', 'scripts/rehearse.ts'],
  playwright: [PLAYWRIGHT, 'test'],
} as const;
export type Command = keyof typeof COMMANDS;

type Variables = Readonly<Record<string, string>>;

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  /** Settles with the text said on stdout so far when it matches. */
  said(pattern: RegExp): Promise<string>;
  readonly ended: Promise<Ended>;
}

export async function run(command: Command, args: readonly string[] = [], environment: Variables = {}): Promise<Ended> {
  return start(command, args, environment).ended;
}

/** Starts a command as the leader of a group of processes, which a Ctrl-C at a terminal would reach as a whole. */
export function start(command: Command, args: readonly string[] = [], environment: Variables = {}): Running {
  return startNode([...COMMANDS[command], ...args], environment);
}

export function startNode(args: readonly string[], environment: Variables = {}): Running {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...surroundings(process.env), FORCE_COLOR: '0', ...environment },
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...text }));
  });
  return { process: child, ended, said: (pattern) => untilSaid(child, text, pattern) };
}

/** The text of a child that ended without saying it is the best explanation there is. */
function untilSaid(child: ChildProcess, text: { stdout: string; stderr: string }, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (pattern.test(text.stdout)) resolve(text.stdout);
    };
    look();
    child.stdout?.on('data', look);
    child.once('close', () =>
      reject(new Error(`It ended without saying ${String(pattern)}: ${text.stdout}${text.stderr}`)),
    );
  });
}

/** Ctrl-C: the terminal sends it to every process of the group. */
export function pressCtrlC({ process: { pid } }: Running): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT');
}

/** Without the settings of whoever runs this test, and without what would make a runner one of its workers. */
function surroundings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(?:TEST_|PW_|PWDEBUG|PLAYWRIGHT_(?!BROWSERS_PATH)|FIRST_LOGIN_|EMBEDDED_TENANT)/;
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !foreign.test(name) && name !== REGISTRY_VARIABLE && (name === 'BROWSER_PATH' || !(name in EXAMPLES)),
    ),
  );
}
