/** The sources' own checks at the beginning of `npm test`: side by side, and none kept back by another's findings. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { CHECKS, runChecks, type Check } from '../../scripts/lib/checks.ts';
import { ROOT } from './lib/sources.ts';

const test = base.extend<{ check: (heading: string, exitCode: number) => Check }>({
  /** A program that says its name and ends with a code. */
  check: async ({}, use, testInfo) =>
    use((heading, exitCode) => {
      const file = testInfo.outputPath(`${heading}.cjs`);
      writeFileSync(file, `console.log('${heading} speaks'); process.exitCode = ${exitCode};`);
      return { heading, program: relative(join(ROOT, 'node_modules'), file), args: [] };
    }),
});

test('all of them run and are told whole, also after one that failed', async ({ check }) => {
  const told: string[] = [];
  const lanes = [[check('first', 1), check('second', 0)], [check('third', 0)]];
  expect(await runChecks(lanes, (text) => told.push(text))).toBe(false);
  const pattern = (heading: string) => new RegExp(`^\n── ${heading}\n${heading} speaks\n── ${heading}: [\\d.]+ s$`);
  expect(told.toSorted()).toEqual(['first', 'second', 'third'].map((name) => expect.stringMatching(pattern(name))));
  expect(await runChecks([[check('fourth', 0)]], () => undefined)).toBe(true);
});

test('they are format, lint and types', () => {
  expect(
    CHECKS.flat()
      .map(({ heading, args }) => [heading, ...args].join(' '))
      .toSorted(),
  ).toEqual(['Format --check .', 'Lint .', 'Types --noEmit']);
});
