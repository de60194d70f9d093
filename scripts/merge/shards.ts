/** The shards of a folder, as far as they can be read: `shard-1`, `shard-2` and so on, each a folder of reports. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { shardFile, shardSchema } from '../../reports/shards/schema.ts';
import { whyNotWhole, type Named } from '../../reports/shards/whole.ts';
import { verdictSchema, type Verdict } from '../../reports/verdict/schema.ts';
import { SettingsError } from '../../settings.ts';
import { CannotRunError } from '../lib/exit.ts';

export interface ShardFolder {
  readonly name: string;
  /** Absolute path: the folder of reports that the shard left. */
  readonly path: string;
}

export interface SuiteShard extends ShardFolder, Named {
  /** Undefined where it had no test. */
  readonly verdict: Verdict | undefined;
}

const NAME = /^shard-\d+$/;

/**
 * In the order of their numbers.
 *
 * @throws SettingsError if there is no such folder. @throws CannotRunError if it holds no shard.
 */
export function shardFolders(folder: string): ShardFolder[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new SettingsError([
      `The folder of the shards is none: ${folder}; for example npm run report:merge -- shards.`,
    ]);
  }
  const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory() && NAME.test(one.name));
  if (names.length === 0) {
    throw new CannotRunError(
      `There is no shard in ${folder}: put the folder of reports of each there, as shard-1, shard-2 and so on.`,
    );
  }
  return names
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/**
 * What the suite left in them.
 *
 * @throws CannotRunError with every reason why they are not the whole of one run.
 */
export function suiteShards(folders: readonly ShardFolder[]): SuiteShard[] {
  const without = folders.filter(({ path }) => !existsSync(shardFile(path)));
  const all = folders
    .filter((one) => !without.includes(one))
    .map((one) => ({ ...one, shard: read(shardFile(one.path), shardSchema) }));
  const problems = [
    ...without.map(
      ({ name }) =>
        `${name} holds no shard.json: it is the folder of no run with --shard, or the run ended before it began; look at what that run said.`,
    ),
    ...whyNotWhole(all),
  ];
  if (problems.length > 0) throw new CannotRunError(problems.join('\n'));
  return all.map((one) => ({ ...one, verdict: verdictOf(one) }));
}

/** @throws CannotRunError if there is none of a shard that had tests, or one of an earlier run. */
function verdictOf({ name, path, shard }: ShardFolder & Named): Verdict | undefined {
  // Playwright writes nothing of none, and what may lie there is of an earlier run.
  if (shard.tests === 0) return undefined;
  const file = join(path, 'verdict.json');
  if (!existsSync(file)) throw new CannotRunError(`${name} holds no verdict.json: run that shard again.`);
  const verdict = read(file, verdictSchema);
  if ((verdict.finishedAt ?? '') < shard.startedAt) {
    throw new CannotRunError(`The verdict in ${name} is of an earlier run: run that shard again.`);
  }
  return verdict;
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonIn(file));
  if (parsed.success) return parsed.data;
  throw new CannotRunError(`${file} cannot be understood: it was written by another version of the suite, or cut off.`);
}

/** Undefined for what is no JSON, as a file that was cut off. */
function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
