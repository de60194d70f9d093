/**
 * What earlier runs found, a line of JSON a run: the trend and the history of every test. CI restores the file before a run
 * and stores it after. Of Allure's own lines it keeps what the report shows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../atomic-write.ts';
import type { Result } from './results.ts';

/** As many runs are kept, a fortnight of nights: of 700 tests each takes 0.25 MB here and 0.3 MB of the page. */
const RUNS_KEPT = 14;

export function allureHistory(output: string): string {
  return join(output, 'allure-history.jsonl');
}

/** As Allure writes it (`HistoryDataPoint` of `@allurereport/core-api` 3.18). What is not named here is kept as it is. */
const pointSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  timestamp: z.number(),
  knownTestCaseIds: z.array(z.string()),
  testResults: z.record(
    z.string(),
    z.looseObject({
      id: z.string(),
      name: z.string(),
      status: z.string(),
      start: z.number().optional(),
    }),
  ),
});
export type Point = z.infer<typeof pointSchema>;

/** A file of history that cannot be understood, with the line and what to do. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}

/**
 * The runs of a file, the oldest first; none where there is no file.
 *
 * @throws HistoryError if a line is none of Allure's.
 */
export function readHistory(file: string): Point[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const point = parsed(line);
    if (point === undefined) {
      throw new HistoryError(
        `Line ${index + 1} of ${file} is no run of Allure's history: remove the line, or the file to begin anew.`,
      );
    }
    return [point];
  });
}

function parsed(line: string): Point | undefined {
  try {
    return pointSchema.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes the youngest runs, without what would only make the file and every report made of it large. */
export function writeHistory(file: string, points: readonly Point[]): void {
  const lines = points.slice(-RUNS_KEPT).map((point) => `${JSON.stringify(slim(point))}\n`);
  writeAtomically(file, lines.join(''));
}

/** What the history of a test and the trends show. The rest is in the report of that run, or in every line again. */
const SHOWN = new Set(['id', 'name', 'environment', 'status', 'start', 'stop', 'duration', 'url']);

function slim(point: Point): object {
  const shown = (result: object) => Object.fromEntries(Object.entries(result).filter(([key]) => SHOWN.has(key)));
  const results = Object.entries(point.testResults).map(([id, result]) => [id, shown(result)] as const);
  return { ...point, testResults: Object.fromEntries(results) };
}

/**
 * Whether a line of the history is of this run. Known by the moments its tests began, in ms, because Allure gives them ids of
 * its own.
 */
export function isRun({ testResults }: Point, results: readonly Result[]): boolean {
  const began = new Set(Object.values(testResults).map(({ start }) => start));
  return results.every(({ start }) => began.has(start));
}
