/** What a run leaves besides when it is a shard, for the reports of all of them. */
import { join } from 'node:path';
import type { ReporterDescription } from '@playwright/test';
import { said } from '../allure/environment.ts';
import { shardIn, selectionIn } from './asked.ts';
import { blobFolder, type Shard } from './schema.ts';
import type { ShardReporterOptions } from './shard-reporter.ts';

type Variables = Readonly<Record<string, string | undefined>>;

export interface ShardPlace {
  readonly output: string;
  readonly settings: Shard['settings'];
  readonly environment: Variables;
}

/** Reporters that come after all others of a run. @param argv of the process that runs the tests. */
export function shardReporters(
  argv: readonly string[],
  { output, settings, environment }: ShardPlace,
): ReporterDescription[] {
  const isShard = shardIn(argv) !== undefined;
  const options: ShardReporterOptions = {
    output,
    settings,
    selection: selectionIn(argv),
    commit: isShard ? said('git', ['rev-parse', 'HEAD'], import.meta.dirname) : undefined,
    // GitHub Actions and Azure Pipelines: the same for all jobs of a run.
    run: environment['GITHUB_RUN_ID'] ?? environment['BUILD_BUILDID'],
  };
  return [
    // What it copies the redactor has cleaned, and the verdict has taken out what is for itself.
    ...(isShard ? ([['blob', { outputDir: blobFolder(output) }]] as const) : []),
    [join(import.meta.dirname, 'shard-reporter.ts'), options],
  ];
}
