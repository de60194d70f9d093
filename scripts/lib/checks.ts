/** The sources' own checks: programs that print what is wrong and end with another code than 0. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../settings.ts';

export interface Check {
  readonly heading: string;
  /** Path below `node_modules`: which program a name finds depends on the order of installation (tooling.md 7.1). */
  readonly program: string;
  readonly args: readonly string[];
}

/** One lane a core: what is in one runs after each other. */
export type Lanes = readonly (readonly Check[])[];

/** Lint takes as long as the other two. */
export const CHECKS: Lanes = [
  [{ heading: 'Lint', program: 'eslint/bin/eslint.js', args: ['.'] }],
  [
    { heading: 'Format', program: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
    { heading: 'Types', program: 'typescript/bin/tsc', args: ['--noEmit'] },
  ],
];

/**
 * Runs all of them, also where one has failed: whoever mends its findings wants to know the others'. Each is told when it
 * has ended, whole, with its time.
 *
 * @returns whether all of them passed.
 */
export async function runChecks(lanes: Lanes = CHECKS, tell: (text: string) => void = console.log): Promise<boolean> {
  const passed = await Promise.all(lanes.map((lane) => runLane(lane, tell)));
  return passed.every(Boolean);
}

async function runLane(lane: readonly Check[], tell: (text: string) => void): Promise<boolean> {
  let passed = true;
  for (const check of lane) {
    const started = performance.now();
    const { exitCode, said } = await runCheck(check);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    tell([`\n── ${check.heading}`, ...(said === '' ? [] : [said]), `── ${check.heading}: ${seconds} s`].join('\n'));
    passed &&= exitCode === 0;
  }
  return passed;
}

function runCheck({ program, args }: Check): Promise<{ exitCode: number | null; said: string }> {
  // A pipe is no terminal: whoever sees the text at one gets it with its colours all the same.
  const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, said: said.trimEnd() }));
  });
}
