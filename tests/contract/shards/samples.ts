/** Shards as they say of themselves. */
import type { Shard } from '../../../reports/shards/schema.ts';
import type { Named } from '../../../reports/shards/whole.ts';

export function shard(current: number, total: number, more: Partial<Shard> = {}): Shard {
  return {
    schema: 1,
    shard: { current, total },
    commit: 'c0ffee',
    settings: { tenant: 'embedded', edition: 'classic', matrix: 'pairwise' },
    selection: 'all',
    startedAt: '2026-11-26T01:00:00.000Z',
    finishedAt: '2026-11-26T01:10:00.000Z',
    status: 'passed',
    tests: 3,
    ...more,
  };
}

export function named(current: number, total: number, more: Partial<Shard> = {}, name = `shard-${current}`): Named {
  return { name, shard: shard(current, total, more) };
}
