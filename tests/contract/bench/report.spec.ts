/** What `npm run bench` makes of its readings. */
import { expect, test } from '@playwright/test';
import { benchText, reportOf, type Round } from '../../../scripts/bench/report.ts';

/** A round on a machine so many times slower. */
function round(slower: number, guided = 1_100): Round {
  const of = (ms: number) => [ms * slower, ms * slower];
  return {
    ready: 2_000 * slower,
    playwright: { guided: of(1_000), plain: of(300) },
    puppeteer: { guided: of(3_000), plain: of(400) },
    suite: {
      withPictures: of(1_300),
      guided: of(guided),
      plain: of(380),
      withoutSteps: of(1_050),
      withoutAllure: of(1_080),
      withoutRedaction: of(1_090),
    },
  };
}

test('a slow moment of the machine touches every way, and no ratio', () => {
  const report = reportOf([round(1), round(3), round(1)], []);
  expect(report.targets.map(({ ratio }) => ratio.median)).toEqual([1.3, 1.1, 0.95]);
  expect(report.targets.map(({ met }) => met)).toEqual([true, true, true]);
  expect(report.times['guided first sign-in, bare Playwright']).toEqual({
    ...{ median: 1_000, least: 1_000, most: 3_000, readings: 6 },
  });
  expect(report.costs).toEqual({ pictures: 200, steps: 50, Allure: 20, redaction: 10 });
});

test('a target that is missed is said', () => {
  const report = reportOf([round(1, 1_200)], []);
  expect(report.targets.map(({ met }) => met)).toEqual([true, false, true]);
  expect(benchText(report)).toMatch(
    /the same without pictures +×1\.20 \(1\.20 to 1\.20\), target at most 1\.15: MISSED/,
  );
});

test('two workers are held to what they gain the toy suite', () => {
  const gains = (suite: readonly [number, number]) => reportOf([], [{ suite, toy: [1_800, 1_000] }]).targets;
  expect(gains([3_600, 2_000])).toMatchObject([{ ratio: { median: 1.8 }, met: true }]);
  expect(gains([3_000, 2_000])).toMatchObject([{ target: "at least 1.8, the toy suite's", met: false }]);
});

test('what was left out is not told of', () => {
  const { ready, playwright, suite } = round(1);
  expect(
    Object.keys(reportOf([{ ready, playwright, suite }], []).times).filter((name) => name.includes('puppeteer')),
  ).toEqual([]);
});
