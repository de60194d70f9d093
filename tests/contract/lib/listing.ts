import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { run } from './command.ts';

/** With the file and all titles, as the reports name a test. */
export type ListedTest = JSONReportSpec & { readonly fullName: string };

/** Every test of the suite as Playwright would run it, none of them run: with tags, annotations, file and line. */
export async function listTests(environment: Readonly<Record<string, string>> = {}): Promise<ListedTest[]> {
  const { stdout, stderr, exitCode } = await run('playwright', ['--list', '--reporter=json'], environment);
  if (exitCode !== 0) throw new Error(`The tests cannot be listed: ${stderr || stdout.slice(0, 500)}`);
  return (JSON.parse(stdout) as JSONReport).suites.flatMap((suite) => specsIn(suite));
}

function specsIn({ title, specs, suites = [] }: JSONReportSuite, above: readonly string[] = []): ListedTest[] {
  // A group without a name is none in the name of its tests.
  const path = title === '' ? above : [...above, title];
  return [
    ...specs.map((spec) => ({ ...spec, fullName: [...path, spec.title].join(' › ') })),
    ...suites.flatMap((suite) => specsIn(suite, path)),
  ];
}
