import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { REGISTRY_VARIABLE } from '../../reports/redaction/registry.ts';

const PLAYWRIGHT = createRequire(import.meta.url).resolve('@playwright/test/cli');

export interface ChildRun {
  readonly config: string;
  /** Everything the run writes goes here, its output as `stdout.txt` and `stderr.txt` too. */
  readonly output: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface ChildResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Playwright in a process of its own, as a person does at the command line, with a registry of its own. */
export async function runChild({ config, output, args = [], env = {} }: ChildRun): Promise<ChildResult> {
  mkdirSync(output, { recursive: true });
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', '--config', config, ...args], {
    env: { ...withoutRunner(process.env), ...REPORTS_IN(output), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said.stderr += chunk));
  const exitCode = await new Promise<number | null>((settle, reject) => {
    child.once('error', reject).once('close', settle);
  });
  writeFileSync(join(output, 'stdout.txt'), said.stdout);
  writeFileSync(join(output, 'stderr.txt'), said.stderr);
  return { exitCode, ...said };
}

const REPORTS_IN = (output: string): Record<string, string> => ({
  PLAYWRIGHT_BLOB_OUTPUT_DIR: join(output, 'blob'),
  PLAYWRIGHT_HTML_OUTPUT_DIR: join(output, 'html'),
  PLAYWRIGHT_HTML_OPEN: 'never',
  FORCE_COLOR: '0',
});

/** What the runner of this very test put there would make the child one of its workers. */
function withoutRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(?:TEST_|PW_|PLAYWRIGHT_(?!BROWSERS_PATH))/;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => name !== REGISTRY_VARIABLE && !foreign.test(name)),
  );
}
