/** What the command line of Playwright says of shards. */
import { createHash } from 'node:crypto';
import type { ShardOf } from './schema.ts';

const SHARD = '--shard';
/** Options that choose no test: shards of one run may differ in them. Of each whether a value follows. */
const ELSEWHERE: Readonly<Record<string, boolean>> = {
  [SHARD]: true,
  '--workers': true,
  '-j': true,
  '--output': true,
  '--add-reporter': true,
  '--headed': false,
  '--quiet': false,
};

/** The shard that was asked for; undefined where none was, or where Playwright will say that it is none. */
export function shardIn(argv: readonly string[]): ShardOf | undefined {
  const index = argv.findIndex((word) => word === SHARD || word.startsWith(`${SHARD}=`));
  if (index < 0) return undefined;
  const given = argv[index] === SHARD ? argv[index + 1] : argv[index]?.slice(SHARD.length + 1);
  const [, current, total] = /^(\d+)\/(\d+)$/.exec(given ?? '') ?? [];
  return current === undefined || total === undefined ? undefined : { current: Number(current), total: Number(total) };
}

/** Tells two selections of tests apart, and nothing of either. @param argv of the process that runs them. */
export function selectionIn([, , ...words]: readonly string[]): string {
  const kept: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const name = word.replace(/=.*/s, '');
    if (!Object.hasOwn(ELSEWHERE, name)) kept.push(word);
    else if (ELSEWHERE[name] === true && !word.includes('=')) index += 1;
  }
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex');
}
