/** What the borrowed programs came to: read from the report of their run, and shown as a table. */
import { z } from 'zod';
import { EXPECTED, GOT } from './hand-over.ts';

export interface Judgement {
  readonly judge: string;
  /** Exact version of its package. */
  readonly version: string;
  readonly scenario: string;
  readonly expected: string;
  readonly got: string;
  readonly seconds: number;
  /** Whether it came to what it had to come to. */
  readonly agrees: boolean;
}

/** Playwright's own report, as far as the table needs it. */
const annotation = z.object({ type: z.string(), description: z.string().optional() });
const result = z.object({
  status: z.string(),
  duration: z.number(),
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
});
const spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ annotations: z.array(annotation), results: z.array(result) })),
});
const suite = z.object({
  title: z.string(),
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
const reportSchema = z.object({ suites: z.array(suite) });

/** @param versionOf of a program, by its name, which is the title its tests stand under. */
export function judgements(report: unknown, versionOf: (judge: string) => string): Judgement[] {
  // A file holds one program, whose title it is; what lies deeper only groups its scenarios.
  const programs = reportSchema.parse(report).suites.flatMap(({ suites = [] }) => suites);
  return programs.flatMap((program) => inSuite(program, program.title, versionOf));
}

function inSuite(
  { specs, suites = [] }: z.infer<typeof suite>,
  judge: string,
  versionOf: (judge: string) => string,
): Judgement[] {
  const own = specs.flatMap((one) =>
    one.tests.flatMap(({ annotations, results }) => {
      const last = results.at(-1);
      if (last === undefined) return [];
      const said = (type: string) => annotations.find((found) => found.type === type)?.description;
      const failure = last.errors[0]?.message?.split('\n')[0];
      const agrees = last.status === 'passed';
      const [expected = '', got] = [said(EXPECTED), said(GOT)];
      return {
        judge,
        version: versionOf(judge),
        scenario: one.title,
        expected,
        // What came out well may have failed otherwise, as by a request to nowhere.
        got: got === undefined || (got === expected && !agrees) ? (failure ?? last.status) : got,
        seconds: last.duration / 1000,
        agrees,
      };
    }),
  );
  return [...own, ...suites.flatMap((inner) => inSuite(inner, judge, versionOf))];
}

const HEADINGS = ['', 'judge', 'version', 'scenario', 'expected', 'got', 'seconds'];

/** A line each. */
export function judgementTable(all: readonly Judgement[]): string {
  const rows = all.map(({ judge, version, scenario, expected, got, seconds, agrees }) => [
    agrees ? '✓' : '✗',
    judge,
    version,
    scenario,
    expected,
    agrees ? 'as expected' : got,
    seconds.toFixed(1),
  ]);
  const widths = HEADINGS.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [HEADINGS, ...rows].map(line).join('\n');
}
