/**
 * Last in the list: what it says has ended, the others have written. A shard that was killed has left a beginning without
 * an end, a run that is no shard nothing.
 */
import { rmSync } from 'node:fs';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { writeAtomically } from '../atomic-write.ts';
import { shardFile, type Shard } from './schema.ts';

export interface ShardReporterOptions extends Pick<Shard, 'settings' | 'selection'> {
  /** The folder of all reports. */
  readonly output: string;
  readonly commit: string | undefined;
  readonly run: string | undefined;
}

export default class ShardReporter implements Reporter {
  readonly #options: ShardReporterOptions;
  readonly #startedAt = new Date();
  #begun: Pick<Shard, 'shard' | 'tests'> | undefined;

  constructor(options: ShardReporterOptions) {
    this.#options = options;
    // Of an earlier run: this one may end before it says anything of itself.
    rmSync(shardFile(options.output), { force: true });
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin({ shard }: FullConfig, suite: Suite): void {
    if (shard === null) return;
    this.#begun = { shard: { current: shard.current, total: shard.total }, tests: suite.allTests().length };
    this.#write({});
  }

  onEnd({ status }: FullResult): void {
    this.#write({ finishedAt: new Date().toISOString(), status });
  }

  #write(end: Pick<Shard, 'finishedAt' | 'status'>): void {
    if (this.#begun === undefined) return;
    const { output, commit, run, settings, selection } = this.#options;
    const shard: Shard = {
      schema: 1,
      ...this.#begun,
      ...(commit === undefined ? {} : { commit }),
      ...(run === undefined ? {} : { run }),
      settings,
      selection,
      startedAt: this.#startedAt.toISOString(),
      ...end,
    };
    writeAtomically(shardFile(output), `${JSON.stringify(shard, null, 2)}\n`);
  }
}
