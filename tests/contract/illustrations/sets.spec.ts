import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readEarlier, type Place } from '../../../scripts/validate/illustrations/sets.ts';
import { illustration, illustrationSet, loaded, written } from './samples.ts';

const DESKTOP: Place = { tenant: 'embedded', edition: 'classic', locale: 'fr-CA', devices: ['desktop'] };
const BOTH: Place = { ...DESKTOP, devices: ['desktop', 'iphone'] };
const OWN = 'classic/fr-CA/desktop';

test('an earlier run is read by its folder, or by that of one device in it', ({}, testInfo) => {
  const folder = testInfo.outputPath('earlier');
  written(join(folder, OWN));
  written(join(folder, 'classic/fr-CA/iphone'), loaded(illustrationSet({ device: 'iphone' })));
  const both = readEarlier(folder, BOTH);
  expect([...both].map(([device, { set, pictures }]) => [device, set.device, pictures.size])).toEqual([
    ['desktop', 'desktop', 2],
    ['iphone', 'iphone', 2],
  ]);
  expect([...readEarlier(join(folder, OWN), DESKTOP).keys()]).toEqual(['desktop']);
});

test('a folder that does not exist, or is none, is refused with an example', ({}, testInfo) => {
  const file = testInfo.outputPath('file');
  writeFileSync(file, '');
  for (const folder of [testInfo.outputPath('none'), file]) {
    expect(() => readEarlier(folder, DESKTOP)).toThrow(
      '--baseline names no folder; for example npm run illustrations -- --baseline ',
    );
  }
});

test('a folder without pictures of what is asked for is refused by what it lacks', ({}, testInfo) => {
  const folder = testInfo.outputPath('earlier');
  mkdirSync(folder);
  expect(() => readEarlier(folder, DESKTOP)).toThrow('--baseline holds no pictures of classic, fr-CA, desktop;');
  written(join(folder, OWN));
  expect(() => readEarlier(folder, BOTH)).toThrow('--baseline holds no pictures of classic, fr-CA, iphone;');
  expect(() => readEarlier(folder, { ...DESKTOP, locale: 'en-US' })).toThrow('no pictures of classic, en-US, desktop;');
  expect(() => readEarlier(folder, { ...DESKTOP, edition: 'reskin' })).toThrow(
    'no pictures of reskin, fr-CA, desktop;',
  );
});

test('pictures of another language, device or tenant are not compared with', ({}, testInfo) => {
  const folder = written(testInfo.outputPath('one'), loaded(illustrationSet({ locale: 'en-US' })));
  expect(() => readEarlier(folder, DESKTOP)).toThrow(
    '--baseline holds pictures of classic, en-US, desktop, and those of classic, fr-CA, desktop were asked for;',
  );
  expect(() => readEarlier(folder, { ...DESKTOP, locale: 'en-US', devices: ['iphone'] })).toThrow(
    'holds pictures of classic, en-US, desktop, and those of classic, en-US, iphone were asked for;',
  );
  expect(() => readEarlier(folder, BOTH)).toThrow('names the pictures of one device (desktop): add --device desktop;');
  const live = written(testInfo.outputPath('live'), loaded(illustrationSet({ tenant: 'live' })));
  expect(() => readEarlier(live, DESKTOP)).toThrow('holds pictures of the live tenant, and the embedded one is asked;');
});

/** What is done to a set, and what is said of it then. */
const BROKEN: readonly (readonly [string, (folder: string) => void, RegExp])[] = [
  ['is no JSON', (folder) => writeFileSync(join(folder, 'illustrations.json'), '{'), /is not of schema version 1/],
  [
    'has another schema version',
    (folder) => writeFileSync(join(folder, 'illustrations.json'), JSON.stringify({ schema: 9 })),
    /is not of schema version 1/,
  ],
  [
    'leads out of its folder',
    (folder) =>
      writeFileSync(
        join(folder, 'illustrations.json'),
        JSON.stringify(illustrationSet({ illustrations: [illustration('2.1-1', { file: '../2.1-1.png' })] })),
      ),
    /is not what it has to be/,
  ],
  [
    'lacks a picture',
    (folder) => rmSync(join(folder, '2.1-2.png')),
    /are not whole: 2\.1-2\.png is missing or is no PNG/,
  ],
  [
    'has a picture that is none',
    (folder) => writeFileSync(join(folder, '2.1-1.png'), 'x'),
    /are not whole: 2\.1-1\.png/,
  ],
];

for (const [what, spoil, said] of BROKEN) {
  test(`a set that ${what} is refused by its name`, ({}, testInfo) => {
    const folder = written(testInfo.outputPath('earlier'));
    spoil(folder);
    expect(() => readEarlier(folder, DESKTOP)).toThrow(said);
    expect(() => readEarlier(folder, DESKTOP)).toThrow(folder);
  });
}
