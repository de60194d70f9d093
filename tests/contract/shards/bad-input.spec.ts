import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { shardFolders } from '../../../scripts/merge/shards.ts';
import { shardAsked } from '../../../scripts/validate/part.ts';
import { run } from '../lib/command.ts';

test('a folder of shards that is none, or holds none, is said in a sentence', ({}, { outputDir }) => {
  expect(() => shardFolders(join(outputDir, 'nowhere'))).toThrow(
    /^The folder of the shards is none: .*nowhere; for example/,
  );
  mkdirSync(join(outputDir, 'shard-one'), { recursive: true });
  expect(() => shardFolders(outputDir)).toThrow(/^There is no shard in .*, as shard-1, shard-2 and so on\.$/);
});

test('a part of the guide is asked for as Playwright asks for a shard', () => {
  expect(shardAsked('2/4')).toEqual({ current: 2, total: 4 });
  expect(shardAsked(undefined)).toBeUndefined();
  for (const wrong of ['0/2', '3/2', '2', 'two/4', '1/100'])
    expect(() => shardAsked(wrong)).toThrow(/^--shard must be two/);
});

test('without a folder the command ends with 2', { tag: '@slow' }, async () => {
  const { exitCode, stderr } = await run('report:merge');
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'The folder of the shards is needed; for example npm run report:merge -- shards.\n',
  });
});
