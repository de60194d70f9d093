import { expect, test } from '@playwright/test';
import { selectionIn, shardIn } from '../../../reports/shards/asked.ts';

const asked = (...words: string[]) => ['node', 'playwright', 'test', ...words];

test('a shard is known by the command line, as Playwright takes it', () => {
  expect(shardIn(asked('--shard', '2/4'))).toEqual({ current: 2, total: 4 });
  expect(shardIn(asked('guide', '--shard=10/12', '--headed'))).toEqual({ current: 10, total: 12 });
  expect(shardIn(asked('guide'))).toBeUndefined();
  expect(shardIn(asked('--shard', 'two'))).toBeUndefined();
});

test('shards of one run may differ in what chooses no test, and in nothing else', () => {
  const same = [
    asked('guide', '--shard', '1/2'),
    asked('guide', '--shard=2/2', '--workers=1', '--headed'),
    asked('-j', '4', '--output', '/srv/out', 'guide', '--shard', '2/2'),
  ];
  expect(new Set(same.map(selectionIn)).size).toBe(1);
  const others = [asked('guide', '--grep', '@sms'), asked('tests/guide'), asked()];
  expect(new Set([...same, ...others].map(selectionIn)).size).toBe(4);
});
