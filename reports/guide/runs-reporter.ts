/**
 * After the redactor: takes what was noted of the guide out of the tests' attachments and leaves it, with its pictures,
 * where the command that asked for it makes the report.
 */
import { join } from 'node:path';
import type { FullResult, Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { writeAtomically } from '../atomic-write.ts';
import { classify, classifyAll, gravest } from '../verdict/classify.ts';
import type { FailureKind } from '../verdict/failure.ts';
import { isGuideRun, storePictures, takeGuideRuns, takenGuideRuns } from '../verdict/run-collector.ts';
import type { GuideRun } from '../verdict/schema.ts';
import { wantedValidation } from './hand-over.ts';
import { RUNS_FILE, type Runs } from './runs.ts';

export default class RunsReporter implements Reporter {
  readonly #folder: string;
  readonly #startedAt = new Date();
  readonly #runs: GuideRun[] = [];
  readonly #failures: { readonly kind: FailureKind; readonly message: string }[] = [];

  constructor({ folder = wantedValidation().folder }: { readonly folder?: string } = {}) {
    this.#folder = folder;
  }

  printsToStdio(): boolean {
    return false;
  }

  onError({ message, value }: TestError): void {
    this.#failures.push(classify(message ?? value ?? ''));
  }

  onStepEnd(_test: TestCase, _result: TestResult, { attachments }: TestStep): void {
    const others = attachments.filter((attachment) => !isGuideRun(attachment));
    attachments.splice(0, attachments.length, ...others);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    try {
      for (const run of takeGuideRuns(result)) {
        this.#runs.push(storePictures(run, result.attachments, this.#folder));
      }
    } catch (error) {
      const message = `Le parcours de « ${test.title} » ne peut être lu ou conservé : ${String(error)}`;
      this.#failures.push({ kind: 'suite-defect', message });
    }
    // What a performance met is in its run; one without a run has not begun.
    const failure = gravest(classifyAll(result.errors));
    if (failure !== undefined && takenGuideRuns(result).length === 0) this.#failures.push(failure);
  }

  onEnd({ status }: FullResult): Promise<void> {
    const runs: Runs = {
      startedAt: this.#startedAt.toISOString(),
      finishedAt: new Date().toISOString(),
      complete: status === 'passed' || status === 'failed',
      runs: this.#runs,
      failures: this.#failures,
    };
    writeAtomically(join(this.#folder, RUNS_FILE), JSON.stringify(runs));
    return Promise.resolve();
  }
}
