import { expect, test } from '@playwright/test';
import type { Shard } from '../../../reports/shards/schema.ts';
import { whyNotWhole, type Named } from '../../../reports/shards/whole.ts';
import { named } from './samples.ts';

const OF_ONE_RUN = 'keep in the folder the shards of one run only.';

/** What is beside shard 1/2, and why the two are no run. */
const WRONG: Readonly<Record<string, readonly [others: readonly Named[], sentence: string]>> = {
  'one is missing': [[], 'Shard 2/2 is missing: run it, and put its folder of reports beside the others.'],
  'the same one is there twice': [
    [named(2, 2), named(2, 2, {}, 'shard-3')],
    'shard-3 and shard-2 are both shard 2/2: remove the one that was run by mistake.',
  ],
  'one has no end': [
    [withoutEnd(named(2, 2))],
    'Shard 2/2 (shard-2) has not come to its end: wait for it, or run it again where it was killed.',
  ],
  'one is of another number of shards': [
    [named(2, 4)],
    `shard-1 and shard-2 are of runs with different numbers of shards: ${OF_ONE_RUN}`,
  ],
  'one is of another commit': [
    [named(2, 2, { commit: 'decaf' })],
    `shard-1 and shard-2 are of different commits: ${OF_ONE_RUN}`,
  ],
  'one is of another run of the build server': [
    [named(2, 2, { run: '17' })],
    `shard-1 and shard-2 are of different runs of the build server: ${OF_ONE_RUN}`,
  ],
  'one was set otherwise': [
    [named(2, 2, { settings: { tenant: 'embedded', edition: 'classic', matrix: 'whole' } })],
    `shard-1 and shard-2 are of runs with another TENANT, EDITION or MATRIX: ${OF_ONE_RUN}`,
  ],
  'one was asked for other tests': [
    [named(2, 2, { selection: 'some' })],
    `shard-1 and shard-2 are of runs of different tests: ${OF_ONE_RUN}`,
  ],
  'one is of the day before': [
    [named(2, 2, { startedAt: '2026-11-25T01:00:00.000Z' })],
    `shard-1 and shard-2 began 24 hours apart: ${OF_ONE_RUN}`,
  ],
};

for (const [what, [others, sentence]] of Object.entries(WRONG)) {
  test(`shards that are no whole run are refused in a sentence: ${what}`, () => {
    expect(whyNotWhole([named(1, 2), ...others])).toEqual([sentence]);
  });
}

test('shards of one run are its whole, whatever their number and order, and one that failed or had no test among them', () => {
  expect(whyNotWhole([named(1, 1)])).toEqual([]);
  expect(whyNotWhole([named(3, 3, { tests: 0 }), named(1, 3), named(2, 3, { status: 'failed' })])).toEqual([]);
});

test('everything that is missing is said at once', () => {
  expect(whyNotWhole([named(3, 4), withoutEnd(named(1, 4))])).toEqual([
    expect.stringMatching(/^Shard 2\/4 is missing/),
    expect.stringMatching(/^Shard 4\/4 is missing/),
    expect.stringMatching(/^Shard 1\/4 \(shard-1\) has not come to its end/),
  ]);
});

function withoutEnd({ name, shard: { finishedAt: _end, status: _status, ...begun } }: Named): Named {
  return { name, shard: begun satisfies Shard };
}
