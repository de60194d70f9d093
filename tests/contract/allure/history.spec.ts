import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { allureHistory, HistoryError, isRun, readHistory, writeHistory } from '../../../reports/allure/history.ts';
import type { Point } from '../../../reports/allure/history.ts';
import type { Result } from '../../../reports/allure/results.ts';

const RUN: Point = {
  uuid: 'r',
  name: 'Première connexion',
  timestamp: 1,
  knownTestCaseIds: ['a'],
  testResults: {
    'a.b': { id: '1', name: 'texto', status: 'failed', start: 5, message: 'long', trace: 'longer', labels: [] },
  },
};

test('of an earlier run is kept what the report shows, and the youngest runs alone', ({}, { outputDir }) => {
  const file = allureHistory(outputDir);
  const runs = Array.from({ length: 30 }, (_, index) => ({ ...RUN, timestamp: index }));
  writeHistory(file, runs);
  const kept = readHistory(file);
  expect(kept.map(({ timestamp }) => timestamp)).toEqual(Array.from({ length: 14 }, (_, index) => 16 + index));
  expect(kept[0]?.testResults['a.b']).toEqual({ id: '1', name: 'texto', status: 'failed', start: 5 });
  expect(kept[0]).toMatchObject({ uuid: 'r', knownTestCaseIds: ['a'] });
});

test('no file is no history', ({}, { outputDir }) => {
  expect(readHistory(allureHistory(outputDir))).toEqual([]);
});

for (const [what, line] of [
  ['is cut off', '{"uuid":"r"'],
  ['is of something else', '{"uuid":"r"}'],
] as const) {
  test(`a line that ${what} is named, and the file stays as it is`, ({}, { outputDir }) => {
    const file = allureHistory(outputDir);
    mkdirSync(dirname(file), { recursive: true });
    writeHistory(file, [RUN]);
    appendFileSync(file, `${line}\n`);
    const before = readFileSync(file, 'utf8');
    expect(() => readHistory(file)).toThrow(HistoryError);
    expect(() => readHistory(file)).toThrow(`Line 2 of ${file} is no run of Allure's history`);
    expect(readFileSync(file, 'utf8')).toBe(before);
    writeFileSync(file, '\n');
    expect(readHistory(file)).toEqual([]);
  });
}

test('a run is known again by when its tests began', () => {
  const began = (...starts: number[]) => starts.map((start) => ({ start }) as Result);
  expect(isRun(RUN, began(5))).toBe(true);
  expect(isRun(RUN, began(5, 6))).toBe(false);
  expect(isRun(RUN, began(6))).toBe(false);
});
