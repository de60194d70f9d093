/** When it was told that no verdict came: a watch that looks every few hours tells of a silence once a day. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../../reports/atomic-write.ts';
import type { ToldSilence } from '../../../reports/night/decide.ts';
import { CannotRunError } from '../exit.ts';

const schema = z.strictObject({ last: z.iso.datetime().optional(), toldAt: z.iso.datetime() });

function fileIn(output: string): string {
  return join(output, 'silence-told.json');
}

/** @throws CannotRunError if the file holds something else. */
export function readToldSilence(output: string): ToldSilence | undefined {
  const file = fileIn(output);
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CannotRunError(`${file} does not say when a silence was told: remove it.`);
  }
}

export function writeToldSilence(output: string, told: ToldSilence): void {
  writeAtomically(fileIn(output), `${JSON.stringify(told)}\n`);
}
