/** Which rows of the matrix a command performs, in which engines, and what it says of them. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AS_WRITTEN, matrix, tagsOf, type Row } from '../../fixtures/matrix.ts';
import { matrixLine } from '../../reports/verdict/matrix-line.ts';
import { leftOutText } from '../../scripts/lib/engines.ts';
import { isInstalled } from '../../scripts/lib/playwright-build.ts';
import { rowsWith } from '../../scripts/lib/rows.ts';
import { guideRun } from './lib/reported.ts';

const WRITTEN = ['classic', 'fr-CA', 'desktop', 'after-registration'];

function chosen(values: readonly string[]): readonly Row[] {
  const pattern = new RegExp(rowsWith(values)[1] ?? '');
  // As Playwright matches: file and title first, then the tags.
  return matrix('whole').filter((row) => pattern.test(`guide/a.spec.ts a title ${tagsOf(row).join(' ')}`));
}

test('without an option the guide is performed as it is written', () => {
  expect(chosen(WRITTEN)).toEqual(AS_WRITTEN);
});

test('with options it is performed as they say, and no otherwise', () => {
  const rows = chosen(['iphone', 'en-US', 'app-qr']);
  expect(rows.map(({ path, locale, device }) => [path, locale, device])).toEqual(
    rows.map(() => ['app-qr', 'en-US', 'iphone']),
  );
  expect(new Set(rows.map(({ order }) => order))).toEqual(new Set(['after-registration', 'before-registration']));
  expect(chosen([])).toHaveLength(matrix('whole').length);
  expect(chosen(['fr'])).toEqual([]);
});

test('the matrix is summed up by what was performed of it', () => {
  const runs = [guideRun(), guideRun({ device: 'iphone' }), guideRun({ path: 'call', locale: 'en-US' })];
  expect(matrixLine(runs, 12_345)).toBe(
    '3 runs of the guide in 12.3 s: 2 paths × 1 edition × 2 languages × 2 devices × 1 order',
  );
});

test('engines that are not installed are said in one line, with what installs them', () => {
  const command = 'npx playwright install --with-deps';
  expect(leftOutText([])).toBe(`Firefox and WebKit left out, not installed: ${command} firefox webkit`);
  expect(leftOutText(['firefox'])).toBe(`WebKit left out, not installed: ${command} webkit`);
  expect(leftOutText(['firefox', 'webkit'])).toBeUndefined();
});

for (const folder of ['webkit-2287', 'webkit_ubuntu20.04_x64_special-2092']) {
  test(`an engine is installed when its download is whole: ${folder}`, ({}, { outputDir }) => {
    const executable = join(outputDir, folder, 'pw_run.sh');
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, '#!/bin/sh\n');
    chmodSync(executable, 0o700);
    expect(isInstalled('webkit', () => executable)).toBe(false);
    writeFileSync(join(outputDir, folder, 'INSTALLATION_COMPLETE'), '');
    expect(isInstalled('webkit', () => executable)).toBe(true);
    expect(isInstalled('firefox', () => executable)).toBe(false);
  });
}

test('where Playwright builds no such engine it is not installed', () => {
  const unsupported = () => {
    throw new Error('Playwright does not support this platform');
  };
  expect(isInstalled('webkit', unsupported)).toBe(false);
});
