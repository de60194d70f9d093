import { spawn } from 'node:child_process';
import { ROOT } from '../../settings.ts';
import { PLAYWRIGHT } from './playwright.ts';
import { WHOLE_MATRIX } from './rows.ts';

/** How many tests a run without the whole matrix leaves out; undefined where none can be listed, as the run itself says. */
export function countSlow(): Promise<number | undefined> {
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', '--list', '--reporter=list', '--grep=@slow'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...WHOLE_MATRIX },
  });
  let listed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (listed += text));
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', () => {
      const total = /^Total: (\d+) tests? in /m.exec(listed)?.[1];
      resolve(total === undefined || total === '0' ? undefined : Number(total));
    });
  });
}
