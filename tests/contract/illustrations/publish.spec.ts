import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { comparedWith } from '../../../scripts/validate/illustrations/against.ts';
import { ensureKept, publishSets, SHEET, TABLE } from '../../../scripts/validate/illustrations/publish.ts';
import { GUIDE, illustration, illustrationSet, loaded, plain, written } from './samples.ts';

const FILES = ['2.1-1.png', '2.1-2.png', 'illustrations.json'];
const made = (device: string, tone?: number) => ({ ...loaded(illustrationSet({ device }), tone), earlier: undefined });

function draftIn(folder: string): string {
  mkdirSync(join(folder, 'draft'), { recursive: true });
  return join(folder, 'draft');
}

test('what was there of a device is replaced whole, and the other devices are kept', ({}, testInfo) => {
  const output = testInfo.outputPath('out');
  const folder = join(output, 'classic/fr-CA');
  publishSets([made('desktop'), made('iphone')], GUIDE, draftIn(output), folder);
  publishSets([made('iphone', 90)], GUIDE, draftIn(output), folder);
  expect(readdirSync(folder).toSorted()).toEqual(['desktop', TABLE, 'iphone', SHEET].toSorted());
  expect(readdirSync(join(folder, 'desktop')).toSorted()).toEqual(FILES);
  expect(readFileSync(join(folder, 'iphone/2.1-1.png'))).toEqual(plain(1680, 400, 90));
  expect(readFileSync(join(folder, TABLE), 'utf8').trimEnd().split('\r\n')).toHaveLength(5);
  expect(readdirSync(join(folder, '..'))).toEqual(['fr-CA']);
});

test('what cannot be made leaves the earlier pictures untouched', ({}, testInfo) => {
  const output = testInfo.outputPath('out');
  const folder = join(output, 'classic/fr-CA');
  publishSets([made('desktop')], GUIDE, draftIn(output), folder);
  const lacking = { ...made('desktop', 90), pictures: new Map([['2.1-1.png', plain()]]) };
  expect(() => publishSets([lacking], GUIDE, draftIn(output), folder)).toThrow('are not whole: 2.1-2.png');
  expect(readFileSync(join(folder, 'desktop/2.1-2.png'))).toEqual(plain());
});

test('a set of another device that cannot be kept is said before anything starts', ({}, testInfo) => {
  const folder = testInfo.outputPath('fr-CA');
  written(join(folder, 'iphone'), loaded(illustrationSet({ device: 'iphone' })));
  expect(() => ensureKept(folder, ['desktop'])).not.toThrow();
  rmSync(join(folder, 'iphone/illustrations.json'));
  expect(() => ensureKept(folder, ['desktop'])).toThrow('holds no illustrations.json: remove it');
  // It is made again, and nothing of it is kept.
  expect(() => ensureKept(folder, ['iphone'])).not.toThrow();
});

test('of an earlier set is said what is out of date, new and gone, and what is needed to see it is kept', ({}, testInfo) => {
  const before = loaded(
    illustrationSet({ illustrations: ['2.1-1', '2.1-2', '2.3-1'].map((step) => illustration(step)) }),
  );
  const set = illustrationSet({
    illustrations: [illustration('2.1-1'), illustration('2.1-2', { height: 500 }), illustration('2.1-3')],
  });
  const now = loaded(set);
  expect(comparedWith(before, set, now.pictures)).toEqual({
    since: before.set.madeAt,
    outdated: [{ file: '2.1-2.png', why: 'resized' }],
    added: ['2.1-3.png'],
    gone: [{ file: '2.3-1.png', alternative: 'Image de 2.3-1.' }],
  });
  const comparison = comparedWith({ ...before, set: { ...before.set, maker: 'another' } }, set, now.pictures);
  expect(comparison.otherMaker).toBe('another');
  const output = testInfo.outputPath('out');
  publishSets(
    [{ set: { ...set, comparison }, pictures: now.pictures, earlier: before }],
    GUIDE,
    draftIn(output),
    join(output, 'x'),
  );
  expect(readdirSync(join(output, 'x/desktop/avant')).toSorted()).toEqual(['2.1-2.png', '2.3-1.png']);
});
