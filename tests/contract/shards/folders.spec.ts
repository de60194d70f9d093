/** What lies in the folders of shards, and what becomes of it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allureTogether } from '../../../reports/shards/allure-together.ts';
import { takePictures } from '../../../reports/shards/pictures.ts';
import { newDraft, putInPlace } from '../../../scripts/merge/place.ts';
import { shardFolders, suiteShards } from '../../../scripts/merge/shards.ts';
import { verdictWith } from '../allure/results.ts';
import { guideRun, step } from '../lib/reported.ts';
import { run } from '../lib/command.ts';
import { shard } from './samples.ts';

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const VERDICT = JSON.stringify(verdictWith({ finishedAt: '2026-11-26T01:10:00.000Z' }));
const first = { 'shard-1/shard.json': JSON.stringify(shard(1, 2)), 'shard-1/verdict.json': VERDICT };

/** What is in the second folder, and why there is no run. */
const UNREADABLE: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, sentence: RegExp]>> = {
  'one ended before it began': [
    { 'verdict.json': VERDICT },
    /^shard-2 holds no shard\.json: .*look at what that run said\./,
  ],
  'one was cut off': [{ 'shard.json': '{"schema":1,' }, /shard\.json cannot be understood: .*cut off\.$/],
  'one is of another version': [
    { 'shard.json': JSON.stringify({ ...shard(2, 2), schema: 2 }) },
    /shard\.json cannot be understood: it was written by another version/,
  ],
  'one has lost its verdict': [
    { 'shard.json': JSON.stringify(shard(2, 2)) },
    /^shard-2 holds no verdict\.json: run that shard again\.$/,
  ],
  'one has a verdict of an earlier run': [
    { 'shard.json': JSON.stringify(shard(2, 2)), 'verdict.json': JSON.stringify(verdictWith()) },
    /^The verdict in shard-2 is of an earlier run: run that shard again\.$/,
  ],
};

for (const [what, [files, sentence]] of Object.entries(UNREADABLE)) {
  test(`a folder of shards that cannot be read as one run is refused: ${what}`, ({}, { outputDir }) => {
    write(join(outputDir, 'shard-2'), files);
    const folders = shardFolders(write(outputDir, first));
    expect(() => suiteShards(folders)).toThrow(sentence);
  });
}

test('shards are read in the order of their numbers, one without a test has no verdict', ({}, { outputDir }) => {
  const all = Array.from({ length: 10 }, (_, index) => index + 1);
  for (const number of all) {
    const said = JSON.stringify(shard(number, 10, { tests: 10 - number }));
    write(join(outputDir, `shard-${number}`), { 'shard.json': said, 'verdict.json': VERDICT });
  }
  const shards = suiteShards(shardFolders(outputDir));
  expect(shards.map(({ name }) => name)).toEqual(all.map((number) => `shard-${number}`));
  expect(shards.filter(({ verdict }) => verdict === undefined).map(({ name }) => name)).toEqual(['shard-10']);
});

test('pictures of runs that are alike stand beside each other, and every run points to its own', ({}, {
  outputDir,
}) => {
  const run = guideRun({
    steps: [step('2.1-1', { picture: 'pictures/sms/landing.png' }), step('2.1-2')],
    screens: [{ name: 'landing', steps: [], picture: 'pictures/sms/landing.png' }],
    stop: { kind: 'tenant-configuration', message: 'x', picture: 'pictures/none/stop.png' },
  });
  const moved = ['one', 'two'].flatMap((content) => {
    const from = write(join(outputDir, content), { 'pictures/sms/landing.png': content });
    return takePictures([run], from, join(outputDir, 'merged'));
  });
  const shown = moved.map(({ steps, screens, stop }) => [steps[0]?.picture, screens?.[0]?.picture, stop?.picture]);
  const content = shown.map(([picture]) => readFileSync(join(outputDir, 'merged', picture ?? ''), 'utf8'));
  expect(content).toEqual(['one', 'two']);
  expect(shown[1]).toEqual(['pictures/sms-2/landing.png', 'pictures/sms-2/landing.png', 'pictures/none/stop.png']);
});

test('the results of Allure are those of all shards, and so is what they were performed in', ({}, { outputDir }) => {
  const outputs = [
    write(join(outputDir, 'one'), {
      'allure-results/a-result.json': '{}',
      'allure-results/environment.properties': 'Locataire=embedded\nLangue=fr-CA, en-US\nMoteurs=Chromium, Firefox',
    }),
    write(join(outputDir, 'two'), {
      'allure-results/b-result.json': '{}',
      'allure-results/environment.properties':
        'Locataire=embedded\nLangue=fr-FR, fr-CA\nMoteurs=Chromium, Firefox\nÉdition=reskin',
    }),
    join(outputDir, 'without'),
  ];
  allureTogether(outputs, join(outputDir, 'merged'));
  const folder = join(outputDir, 'merged/allure-results');
  expect(readdirSync(folder).toSorted()).toEqual(['a-result.json', 'b-result.json', 'environment.properties']);
  expect(readFileSync(join(folder, 'environment.properties'), 'utf8').split('\n')).toEqual([
    'Locataire=embedded',
    'Langue=fr-CA, en-US, fr-FR',
    'Moteurs=Chromium, Firefox',
    'Édition=reskin',
    '',
  ]);
});

test('reports of all shards take the place of those before; the guide stays where there is no new one', ({}, {
  outputDir,
}) => {
  write(outputDir, { 'verdict.json': 'old', 'pictures/a.png': 'old', 'guide/guide.html': 'old', 'shard.json': 'old' });
  write(newDraft(outputDir), { 'verdict.json': 'new', 'playwright-report/index.html': 'new' });
  putInPlace(outputDir, true);
  const read = (path: string) => readFileSync(join(outputDir, path), 'utf8');
  expect(['verdict.json', 'playwright-report/index.html', 'guide/guide.html'].map(read)).toEqual(['new', 'new', 'old']);
  expect(['pictures', 'shard.json'].filter((path) => existsSync(join(outputDir, path)))).toEqual([]);
});

test('without all shards of a run nothing is merged, the command ends with 3, and what is there is left as it is', async ({}, {
  outputDir,
}) => {
  const output = write(join(outputDir, 'reports'), { 'verdict.json': 'earlier' });
  const folder = write(join(outputDir, 'shards'), first);
  const { exitCode, stdout, stderr } = await run('report:merge', [folder], { OUTPUT: output });
  expect({ exitCode, stdout, stderr }).toEqual({
    exitCode: 3,
    stdout: '',
    stderr: 'Shard 2/2 is missing: run it, and put its folder of reports beside the others.\n',
  });
  expect(readdirSync(output)).toEqual(['verdict.json']);
  expect(readFileSync(join(output, 'verdict.json'), 'utf8')).toBe('earlier');
});
