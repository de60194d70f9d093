/** Which tests a live tenant gets, and that none of them can harm it: all of it read without running one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { JSONReportSpec } from '@playwright/test/reporter';
import { COST_KINDS } from '../../../fixtures/cost.ts';
import { declaredCost, declaredNeeds } from '../../../fixtures/live-details.ts';
import { isPast, nameless, readQuarantine } from '../../../reports/quarantine/quarantine.ts';
import { WHOLE_MATRIX } from '../../../scripts/lib/rows.ts';
import { LIVE_BUDGETS } from '../../../settings.ts';
import { listTests, type ListedTest } from '../lib/listing.ts';
import { liveProblems } from '../lib/live-law.ts';
import { ROOT } from '../lib/sources.ts';

/** What no live tenant can do. */
const STAND_IN_ONLY = ['time-travel', 'faults', 'seeding'];

// In one worker: a list of all tests takes seconds, and each is made once.
test.describe.configure({ mode: 'default', timeout: 180_000 });
let listed: Promise<ListedTest[]> | undefined;
const wholeSuite = () => (listed ??= listTests(WHOLE_MATRIX));

const annotationsOf = ({ tests }: JSONReportSpec) => tests[0]?.annotations ?? [];
const tagged = (specs: readonly JSONReportSpec[], tag: string) => specs.filter(({ tags }) => tags.includes(tag));

test('slow checks are left out of npm test, and the whole matrix brings all of them back', async () => {
  const [daily, whole] = await Promise.all([listTests(), wholeSuite()]);
  expect(tagged(daily, 'slow')).toEqual([]);
  const ids = new Set(whole.map(({ id }) => id));
  expect(
    daily.filter(({ id }) => !ids.has(id)).map(({ title }) => title),
    'only in npm test',
  ).toEqual([]);
  expect(tagged(whole, 'slow').length).toBeGreaterThan(0);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['check:full']).toMatch(/scripts\/test\.ts --full$/);
});

test('what is in quarantine is a test there is, and not past its day', async () => {
  const names = (await wholeSuite()).map(({ fullName }) => fullName);
  expect(names).toContain('contract/live/law.spec.ts › what is in quarantine is a test there is, and not past its day');
  const entries = readQuarantine();
  expect(nameless(entries, names), 'entries of tests/quarantine.json that name no test').toEqual([]);
  expect(
    entries.filter((entry) => isPast(entry)),
    'to be mended, or taken out',
  ).toEqual([]);
});

test('what a live tenant gets declares its cost and provokes nothing there', async () => {
  const all = await wholeSuite();
  const live = tagged(all, 'live');
  expect(live.length).toBeGreaterThan(0);
  const problems = live.flatMap((spec) => problemsOf(spec).map((problem) => `${spec.file}:${spec.line} ${problem}`));
  expect(problems).toEqual([]);
  // All engines perform the guide; a live run has one of them.
  const inOne = new Map(live.map((spec) => [`${spec.file}:${spec.title}`, declaredCost(annotationsOf(spec)) ?? {}]));
  for (const kind of COST_KINDS.filter((one) => one !== 'wrongEntries')) {
    const total = [...inOne.values()].reduce((sum, cost) => sum + (cost[kind] ?? 0), 0);
    expect(total, `${kind} of a run on a live tenant with nothing set`).toBeLessThanOrEqual(LIVE_BUDGETS[kind]);
  }
  const declared = all.filter((spec) => declaredCost(annotationsOf(spec)) !== undefined);
  expect(
    declared.filter((spec) => !live.includes(spec)).map(({ title }) => title),
    'no use of a cost',
  ).toEqual([]);
});

function problemsOf(spec: JSONReportSpec): string[] {
  const annotations = annotationsOf(spec);
  const cost = declaredCost(annotations);
  const entries = cost?.wrongEntries ?? 0;
  const text = readFileSync(join(ROOT, 'tests', spec.file), 'utf8');
  return [
    ...(cost === undefined ? ['declares no cost'] : []),
    // Once so many were refused nothing is entered any more, the right thing no more than another wrong one.
    ...(entries >= LIVE_BUDGETS.wrongEntries ? [`enters something wrong ${entries} times for a user`] : []),
    ...['assumed', 'slow'].filter((tag) => spec.tags.includes(tag)).map((tag) => `is @${tag}`),
    ...declaredNeeds(annotations)
      .filter((need) => STAND_IN_ONLY.includes(need))
      .map((need) => `needs ${need}`),
    ...liveProblems(spec.file, text, spec.line),
  ];
}

/** A source, the line of its test, and what the law must say of it. */
const SOURCES: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['a test that changes nothing', "test.use({ pictures: false });\ntest('a', async () => {});", 2, []],
  [
    'an option of the tenant in its file',
    "test.use({ kmsi: false });\ntest('a', async () => {});",
    2,
    ['sets the option kmsi'],
  ],
  [
    'an option in the group around it, and none of the group beside',
    "test.describe(() => {\n  test.use({ lives });\n  test('a', async () => {});\n});\ntest.describe(() => {\n  test.use({ mfa: false });\n});",
    3,
    ['sets the option lives'],
  ],
  [
    'options nobody can read',
    "test.use({ ...options });\ntest('a', async () => {});",
    2,
    ['sets the option ...options'],
  ],
  [
    'time travel',
    "test('a', async ({ tenant }) => {\n  await tenant.clock.advance({ minutes: 3 });\n});",
    1,
    ['calls advance()'],
  ],
  [
    'pictures, traces and words of its own',
    "test('a', async ({ page, context }) => {\n  await page.screenshot();\n  await context.tracing.start();\n  console.log('a');\n});",
    1,
    ['calls screenshot()', 'calls log()', 'uses .tracing'],
  ],
  [
    'browsers and clients that nobody watches',
    "test('a', async ({ page, browser }) => {\n  await page.request.get('a');\n  await browser.newContext();\n  await page.route('a', () => {});\n});",
    1,
    ['calls newContext()', 'calls route()', 'uses .request'],
  ],
  ['no test at all', 'const a = 1;\n', 1, ['no test is declared on line 1']],
];

for (const [what, text, line, said] of SOURCES) {
  test(`the law of a live tenant reads ${what}`, () => {
    expect(liveProblems('tests/a.spec.ts', text, line)).toEqual(said);
  });
}
