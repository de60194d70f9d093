/**
 * Second in the list, after the redactor and before whatever copies attachments: takes what was noted of the guide out
 * of the tests' attachments and writes the verdict.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { allureResults } from '../allure/options.ts';
import { writeAtomically } from '../atomic-write.ts';
import { classify, gravest } from './classify.ts';
import type { FailureKind } from './failure.ts';
import { toMarkdown } from './markdown.ts';
import { verdictOf } from './rule.ts';
import { isGuideRun, storePictures, takeGuideRuns } from './run-collector.ts';
import type { GuideRun, Verdict } from './schema.ts';

export interface VerdictReporterOptions {
  /** The folder of all reports. */
  readonly output: string;
  readonly tenant?: string;
}

export default class VerdictReporter implements Reporter {
  readonly #output: string;
  readonly #tenant: string;
  readonly #startedAt = new Date();
  readonly #runs: GuideRun[] = [];
  readonly #failures: FailureKind[] = [];
  readonly #notes = new Set<string>();
  #begun = false;
  #rootSuite: Suite | undefined;

  constructor({ output, tenant = 'embedded' }: VerdictReporterOptions) {
    this.#output = output;
    this.#tenant = tenant;
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#rootSuite = suite;
  }

  onTestBegin(): void {
    if (this.#begun) return;
    this.#begun = true;
    // Here and not in onBegin, which `--list` calls as well: results of an earlier run must not mix with these.
    for (const stale of [allureResults(this.#output), join(this.#output, 'pictures')]) {
      rmSync(stale, { recursive: true, force: true });
    }
  }

  onError(error: TestError): void {
    const { kind, message } = classify(error.message ?? error.value ?? '');
    this.#failures.push(kind);
    this.#notes.add(`Hors des tests : ${message}`);
  }

  onStepEnd(_test: TestCase, _result: TestResult, { attachments }: TestStep): void {
    const others = attachments.filter((attachment) => !isGuideRun(attachment));
    attachments.splice(0, attachments.length, ...others);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const run of takeGuideRuns(result.attachments)) {
      this.#runs.push(storePictures(run, result.attachments, this.#output));
    }
  }

  onEnd({ status }: FullResult): Promise<void> {
    if (!this.#begun && this.#failures.length === 0) return Promise.resolve();
    for (const test of this.#rootSuite?.allTests() ?? []) this.#judge(test);
    const complete = status === 'passed' || status === 'failed';
    if (!complete) this.#notes.add('Le passage a été interrompu : tout n’a pas été réalisé.');
    const verdict = verdictOf(this.#failures);
    this.#write({
      schema: 1,
      startedAt: this.#startedAt.toISOString(),
      finishedAt: new Date().toISOString(),
      tenant: this.#tenant,
      verdict: complete || verdict === 'broken' ? verdict : 'inconclusive',
      runs: this.#runs,
      ...(this.#notes.size > 0 ? { notes: [...this.#notes] } : {}),
    });
    return Promise.resolve();
  }

  #judge(test: TestCase): void {
    const result = test.results.at(-1);
    if (test.outcome() === 'skipped') {
      const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
      if (reason !== undefined) this.#notes.add(`Non réalisé, ${reason} : ${test.title}`);
    } else if (result !== undefined && !test.ok()) {
      const failures = result.errors.map(({ message, value }) => classify(message ?? value ?? ''));
      const gravestOne = gravest(failures) ?? { kind: 'suite-defect', message: `état ${result.status}` };
      this.#failures.push(gravestOne.kind);
      this.#notes.add(`Échec de « ${test.title} » (${gravestOne.kind}) : ${gravestOne.message}`);
    }
  }

  #write(verdict: Verdict): void {
    writeAtomically(join(this.#output, 'verdict.json'), `${JSON.stringify(verdict, null, 2)}\n`);
    writeAtomically(join(this.#output, 'verdict.md'), toMarkdown(verdict));
  }
}
