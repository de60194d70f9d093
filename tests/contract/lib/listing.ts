import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { run } from './command.ts';

/** Every test of the suite as Playwright would run it, none of them run: with tags, annotations, file and line. */
export async function listTests(environment: Readonly<Record<string, string>> = {}): Promise<JSONReportSpec[]> {
  const { stdout, stderr, exitCode } = await run('playwright', ['--list', '--reporter=json'], environment);
  if (exitCode !== 0) throw new Error(`The tests cannot be listed: ${stderr || stdout.slice(0, 500)}`);
  return (JSON.parse(stdout) as JSONReport).suites.flatMap(specsIn);
}

function specsIn({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] {
  return [...specs, ...suites.flatMap(specsIn)];
}
