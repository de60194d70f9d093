/** What `npm run check:full` runs once the suite is through: commands of their own, each with a verdict of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../settings.ts';
import { EXIT } from './exit.ts';
import { timed } from './suite.ts';

type Command = readonly [heading: string, script: string, ...args: string[]];

const COMMANDS: readonly Command[] = [
  ['Drift lab', 'scripts/drift.ts'],
  ['Borrowed judges', 'scripts/judges.ts'],
  ['Soak in browsers', 'scripts/soak.ts', '--journeys', '30'],
  ['Soak over HTTP alone', 'scripts/soak.ts', '--protocol', '500'],
];

/** @returns the first exit code that is not 0; what comes after one is run all the same. */
export async function runBeyondSuite(): Promise<number> {
  const codes: number[] = [];
  for (const [heading, ...command] of COMMANDS) {
    codes.push(await timed(heading, () => exitCodeOf(...command)));
  }
  return codes.find((code) => code !== EXIT.done) ?? EXIT.done;
}

function exitCodeOf(script: string, ...args: string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? EXIT.couldNotRun));
  });
}
