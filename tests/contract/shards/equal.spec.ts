/** A selection of the suite in one run, and in shards that are merged: the same tests, counts, verdict and steps. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { allureResults } from '../../../reports/allure/options.ts';
import { readResults } from '../../../reports/allure/results.ts';
import { allureHistory, readHistory } from '../../../reports/allure/history.ts';
import { countsByStatus, runTitle } from '../../../reports/verdict/french.ts';
import { verdictSchema } from '../../../reports/verdict/schema.ts';
import { run } from '../lib/command.ts';

/** Journeys of the guide, a skipped one among what is no journey, and contracts. */
const SELECTION = ['--grep', '(?:@sms|@totp-key)(?=.*@as-written)|contract/rows|contract/redactor|stay-signed-in'];
const SHARDS = [2, 4];

// Seven runs of the suite, each in a process of its own.
test.setTimeout(900_000);

test(
  'what shards leave is merged into what the run in one leaves: tests, counts, verdict, steps, history',
  { tag: '@slow' },
  async ({}, { outputDir }) => {
    const whole = join(outputDir, 'whole');
    const { exitCode, stdout } = await run('playwright', SELECTION, { OUTPUT: whole });
    expect(exitCode, stdout).toBe(0);
    const expected = foundIn(whole);
    expect(expected.counts?.passed).toBeGreaterThan(10);

    for (const total of SHARDS) {
      const folder = join(outputDir, `of-${total}`);
      for (let current = 1; current <= total; current++) {
        const shard = [...SELECTION, `--shard=${current}/${total}`];
        const ended = await run('playwright', shard, { OUTPUT: join(folder, `shard-${current}`) });
        expect(ended.exitCode, ended.stdout).toBe(0);
      }
      const merged = join(outputDir, `merged-${total}`);
      const { exitCode: code, stdout: said, stderr } = await run('report:merge', [folder], { OUTPUT: merged });
      expect(code, said + stderr).toBe(0);
      expect(foundIn(merged)).toEqual(expected);
      expect(testsInHtml(join(merged, 'playwright-report/index.html'))).toBe(expected.tests.length);
      expect(readHistory(allureHistory(merged))).toHaveLength(1);
    }
  },
);

/** Everything a reader compares, without what differs from run to run: times and places of files. */
function foundIn(output: string) {
  const text = readFileSync(join(output, 'verdict.json'), 'utf8');
  const { verdict, counts, runs, notes = [], tenant, outside } = verdictSchema.parse(JSON.parse(text));
  return {
    tenant,
    verdict,
    counts,
    outside,
    notes: notes.toSorted(),
    runs: runs.map((one) => [runTitle(one), one.result, countsByStatus(one.steps)]),
    steps: runs.flatMap(({ steps }) =>
      steps.map(({ id, status, expected, found }) => ({ id, status, expected, found })),
    ),
    tests: readResults(allureResults(output))
      .map(({ fullName, status, tags }) => `${fullName} ${status} ${tags.join(' ')}`)
      .toSorted(),
  };
}

/** Playwright's report keeps its data as an archive in the page. */
function testsInHtml(file: string): number {
  const [, archive = ''] = /data:application\/zip;base64,([\w+/=]+)/.exec(readFileSync(file, 'utf8')) ?? [];
  const data = unzipSync(Buffer.from(archive, 'base64'))['report.json'] ?? new Uint8Array();
  return (JSON.parse(strFromU8(data)) as { stats: { total: number } }).stats.total;
}
