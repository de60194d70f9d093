/** The verdicts of earlier runs, oldest first, in a file that a build server restores before a run and stores after it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.ts';
import { entrySchema, type Entry } from './entry.ts';

/** More than a year of nights. */
const MOST_ENTRIES = 400;

/** A line that cannot be read: the file is left as it is. */
export class VerdictHistoryError extends Error {
  override readonly name = 'VerdictHistoryError';
}

/** @param output the folder of all reports. */
export function verdictHistory(output: string): string {
  return join(output, 'verdict-history.jsonl');
}

/** @throws VerdictHistoryError if a line is no entry. */
export function readVerdictHistory(file: string): readonly Entry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [entryIn(line, at + 1, file)]));
}

/** Whole or not at all, the newest entries only. */
export function writeVerdictHistory(file: string, entries: readonly Entry[]): void {
  const lines = entries.slice(-MOST_ENTRIES).map((entry) => `${JSON.stringify(entry)}\n`);
  writeAtomically(file, lines.join(''));
}

function entryIn(line: string, number: number, file: string): Entry {
  const parsed = entrySchema.safeParse(jsonOrUndefined(line));
  if (parsed.success) return parsed.data;
  throw new VerdictHistoryError(
    `Line ${number} of ${file} is no verdict of an earlier run: remove the line, or the file where there is no history to keep.`,
  );
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told with its line, as any other line that is no entry.
    return undefined;
  }
}
