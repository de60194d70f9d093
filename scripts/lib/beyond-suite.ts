/** What `npm run check:full` runs once the suite is through: commands of their own, each with a verdict of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../settings.ts';
import { EXIT } from './exit.ts';
import { timed } from './suite.ts';

const COMMANDS = [['Borrowed judges', 'scripts/judges.ts']] as const;

/** @returns the first exit code that is not 0; what comes after one is run all the same. */
export async function runBeyondSuite(): Promise<number> {
  const codes: number[] = [];
  for (const [heading, script] of COMMANDS) codes.push(await timed(heading, () => exitCodeOf(script)));
  return codes.find((code) => code !== EXIT.done) ?? EXIT.done;
}

function exitCodeOf(script: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script)], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? EXIT.couldNotRun));
  });
}
