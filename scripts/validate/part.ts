/** What one shard found out about the guide, `reports/out/guide-shard/`: no report yet, which is made of all of them. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SettingsError } from '../../settings.ts';
import type { Asked } from './assemble.ts';

const FOLDER = 'guide-shard';
const PART_FILE = 'part.json';
const EXAMPLE = 'npm run validate:guide -- --shard 1/2';
const MOST_SHARDS = 99;

const partSchema = z.strictObject({
  schema: z.literal(1),
  shard: z.strictObject({ current: z.int().positive(), total: z.int().positive() }),
  commit: z.string().optional(),
  asked: z.strictObject({
    tenant: z.string(),
    edition: z.string(),
    locale: z.string(),
    devices: z.array(z.string()),
    method: z.string().optional(),
  }),
});
export type GuidePart = z.infer<typeof partSchema>;

export function partFolder(output: string): string {
  return join(output, FOLDER);
}

/** @throws SettingsError if it is none of Playwright's. */
export function shardAsked(given: string | undefined): GuidePart['shard'] | undefined {
  if (given === undefined) return undefined;
  const [, current, total] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(given) ?? [];
  const shard = { current: Number(current), total: Number(total) };
  if (current !== undefined && total !== undefined && shard.current <= shard.total) return shard;
  throw new SettingsError([
    `--shard must be two whole numbers from 1 to ${MOST_SHARDS}, the first not above the second; for example ${EXAMPLE}.`,
  ]);
}

/** Puts what a run left in the place of what an earlier shard did. @param draft holds the runs and their pictures. */
export function keepPart(
  draft: string,
  output: string,
  { method, ...asked }: Asked,
  part: Omit<GuidePart, 'schema' | 'asked'>,
): string {
  const said: GuidePart = {
    schema: 1,
    ...part,
    asked: { ...asked, devices: [...asked.devices], ...(method === undefined ? {} : { method }) },
  };
  writeFileSync(join(draft, PART_FILE), `${JSON.stringify(said, null, 2)}\n`);
  const folder = partFolder(output);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return folder;
}

/** Undefined where a folder of reports holds no part. @throws if it cannot be understood. */
export function readPart(output: string): GuidePart | undefined {
  const file = join(partFolder(output), PART_FILE);
  return existsSync(file) ? partSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
