import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allureReport, isOutdated } from '../../../reports/allure/generate.ts';
import { leaveRun } from './results.ts';

test('a report is made again when its run or the guide beside it is younger', ({}, { outputDir }) => {
  leaveRun(outputDir, [{}]);
  expect(isOutdated(outputDir), 'none was made').toBe(true);
  const report = written(allureReport(outputDir));
  setAge(report, { inMinutes: 10 });
  expect(isOutdated(outputDir), 'just made').toBe(false);
  setAge(written(join(outputDir, 'guide/guide.html')), { inMinutes: 20 });
  expect(isOutdated(outputDir), 'the guide is younger').toBe(true);
  setAge(report, { inMinutes: 30 });
  expect(isOutdated(outputDir), 'made again').toBe(false);
  setAge(join(outputDir, 'allure-results'), { inMinutes: 40 });
  expect(isOutdated(outputDir), 'another run').toBe(true);
});

function written(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '<p></p>');
  return file;
}

/** Of what lies in the folder of the test, the list of known issues is older. */
function setAge(file: string, { inMinutes }: { readonly inMinutes: number }): void {
  const moment = new Date(Date.now() + inMinutes * 60_000);
  utimesSync(file, moment, moment);
}
