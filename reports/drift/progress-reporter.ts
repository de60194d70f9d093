/** After the one that notes: a line a trial, as soon as it is decided. */
import { existsSync } from 'node:fs';
import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { foundMark, plan } from './hand-over.ts';
import { trialOf } from './noticed-reporter.ts';

export default class ProgressReporter implements Reporter {
  readonly #folder = plan()?.folder ?? '';
  /** Tests of each trial that is not decided. */
  readonly #left = new Map<string, number>();
  #all = 0;

  onBegin(_config: unknown, suite: Suite): void {
    for (const trial of suite.allTests().map(nameOf)) this.#left.set(trial, (this.#left.get(trial) ?? 0) + 1);
    this.#all = this.#left.size;
  }

  onTestEnd(test: TestCase): void {
    const trial = nameOf(test);
    const left = this.#left.get(trial);
    if (left === undefined) return;
    this.#left.set(trial, left - 1);
    if (left > 1 && !existsSync(foundMark(this.#folder, trial))) return;
    this.#left.delete(trial);
    process.stdout.write(`  ${this.#all - this.#left.size}/${this.#all} ${trial}\n`);
  }
}

function nameOf(test: TestCase): string {
  return trialOf(test) ?? '';
}
