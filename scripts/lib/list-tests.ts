import { spawn } from 'node:child_process';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { ROOT } from '../../settings.ts';
import { PLAYWRIGHT } from './playwright.ts';

interface Listing {
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The tests of the suite as Playwright lists them, none of them run; undefined where it lists none, as the run itself says. */
export function listTests(
  args: readonly string[],
  { environment = {}, signal }: Listing = {},
): Promise<JSONReport | undefined> {
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', ...args, '--list', '--reporter=json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...environment },
    ...(signal === undefined ? {} : { signal }),
  });
  let listed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (listed += text));
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code === 0 ? (JSON.parse(listed) as JSONReport) : undefined));
  });
}

/** Of a file or a group, with those of its groups. */
export function specsIn({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}
