/** What the suite left in all shards, as one run would have left it. */
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateAllureReport, hasResults } from '../../reports/allure/generate.ts';
import { allureHistory } from '../../reports/allure/history.ts';
import type { KnownIssue } from '../../reports/allure/known-issues.ts';
import { allureTogether } from '../../reports/shards/allure-together.ts';
import { mergeVerdicts } from '../../reports/shards/merge-verdicts.ts';
import { takePictures } from '../../reports/shards/pictures.ts';
import { toMarkdown } from '../../reports/verdict/markdown.ts';
import type { Verdict } from '../../reports/verdict/schema.ts';
import { CannotRunError } from '../lib/exit.ts';
import { exitCodeOf } from '../lib/verdict.ts';
import { htmlTogether } from './html.ts';
import type { SuiteShard } from './shards.ts';

export interface SuiteTogether {
  readonly verdict: Verdict;
  readonly exitCode: number;
}

/**
 * @param draft where everything goes. @param output the folder of reports, for its history.
 * @throws CannotRunError if no shard had a test, or a report cannot be made.
 */
export async function suiteTogether(
  all: readonly SuiteShard[],
  draft: string,
  output: string,
  issues: readonly KnownIssue[],
): Promise<SuiteTogether> {
  const shards = all.flatMap(({ verdict, ...shard }) => (verdict === undefined ? [] : [{ ...shard, verdict }]));
  if (shards.length === 0) throw new CannotRunError('No shard had a test: choose other tests.');
  const paths = shards.map(({ path }) => path);
  allureTogether(paths, draft);
  const verdict = mergeVerdicts(
    shards.map((shard) => ({ ...shard.verdict, runs: takePictures(shard.verdict.runs, shard.path, draft) })),
  );
  writeFileSync(join(draft, 'verdict.json'), `${JSON.stringify(verdict, null, 2)}\n`);
  writeFileSync(join(draft, 'verdict.md'), toMarkdown(verdict));
  await htmlTogether(paths, draft);
  if (existsSync(allureHistory(output))) copyFileSync(allureHistory(output), allureHistory(draft));
  if (hasResults(draft)) await generateAllureReport(draft, issues);
  // What failed outside of the tests is in no verdict.
  const failed = all.some(({ shard }) => shard.status === 'failed');
  return { verdict, exitCode: exitCodeOf({ exitCode: failed ? 1 : 0, interrupted: false }, verdict) };
}
