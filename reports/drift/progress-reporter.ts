/** A line a trial, as soon as it is decided. */
import type { Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';

export default class ProgressReporter implements Reporter {
  readonly #left = new Map<string, number>();
  #all = 0;

  onBegin(_config: unknown, suite: Suite): void {
    for (const test of suite.allTests()) this.#count(test, 1);
    this.#all = this.#left.size;
  }

  onTestEnd(test: TestCase, _result: TestResult): void {
    if (this.#count(test, -1) > 0) return;
    const left = [...this.#left.values()].filter((count) => count > 0).length;
    process.stdout.write(`  ${this.#all - left}/${this.#all} ${nameOf(test)}\n`);
  }

  #count(test: TestCase, by: number): number {
    const count = (this.#left.get(nameOf(test)) ?? 0) + by;
    this.#left.set(nameOf(test), count);
    return count;
  }
}

function nameOf({ parent }: TestCase): string {
  return parent.project()?.name ?? '';
}
