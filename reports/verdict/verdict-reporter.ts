/**
 * Second in the list, after the redactor and before whatever copies attachments: takes what was noted of the guide out
 * of the tests' attachments and writes the verdict.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
  TestStep,
} from '@playwright/test/reporter';
import { allureResults } from '../allure/options.ts';
import { dayOf } from '../allure/known-issues.ts';
import { writeAtomically } from '../atomic-write.ts';
import { pastSentence } from '../quarantine/french.ts';
import { isPast, nameOf, type Quarantined } from '../quarantine/quarantine.ts';
import { classify, classifyAll, gravest } from './classify.ts';
import { countTests } from './counts.ts';
import { ENDINGS_VARIABLE, SECOND_TRY, testLine, type Endings, type FailedTest } from './endings.ts';
import type { FailureKind } from './failure.ts';
import { runTitle } from './french.ts';
import { toMarkdown } from './markdown.ts';
import { NOTES, testFailureNote } from './notes.ts';
import { otherHostNotes } from './other-hosts.ts';
import { verdictOf } from './rule.ts';
import { isCaseResult, isGuideRun, storePictures, takeGuideRuns, takenGuideRuns } from './run-collector.ts';
import type { GuideRun, Outside, QuarantinedResult, Verdict } from './schema.ts';
import { overstatedNotes, skipNotes } from './skips.ts';

export interface VerdictReporterOptions {
  /** The folder of all reports. */
  readonly output: string;
  readonly tenant?: string;
  /** What the guide asks for outside of its journeys. */
  readonly outside?: Outside;
  /** Tests whose failure does not count until a day, after which the run fails whatever they do. */
  readonly quarantine?: readonly Quarantined[];
}

/** What a run leaves besides. */
const STALE = ['pictures', SECOND_TRY];

export default class VerdictReporter implements Reporter {
  readonly #output: string;
  readonly #tenant: string;
  readonly #outside: Outside | undefined;
  readonly #startedAt = new Date();
  readonly #today = dayOf(this.#startedAt);
  readonly #runs: GuideRun[] = [];
  readonly #failures: FailureKind[] = [];
  readonly #notes = new Set<string>();
  readonly #quarantine: readonly Quarantined[];
  readonly #quarantined: QuarantinedResult[] = [];
  /** Each to be asked only where somebody wants to know. */
  readonly #failed: (() => FailedTest)[] = [];
  #begun = false;
  #config: FullConfig | undefined;
  #rootSuite: Suite | undefined;

  constructor({ output, tenant = 'embedded', outside, quarantine = [] }: VerdictReporterOptions) {
    this.#output = output;
    this.#tenant = tenant;
    this.#outside = outside;
    this.#quarantine = quarantine;
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#rootSuite = suite;
  }

  onTestBegin(): void {
    if (this.#begun) return;
    this.#begun = true;
    // Here and not in onBegin, which `--list` calls as well: results of an earlier run must not mix with these.
    for (const stale of [allureResults(this.#output), ...STALE.map((name) => join(this.#output, name))]) {
      rmSync(stale, { recursive: true, force: true });
    }
  }

  onError(error: TestError): void {
    const { kind, message } = classify(error.message ?? error.value ?? '');
    this.#failures.push(kind);
    this.#notes.add(`${NOTES.outside} : ${message}`);
  }

  onStepEnd(_test: TestCase, _result: TestResult, { attachments }: TestStep): void {
    const others = attachments.filter((attachment) => !isGuideRun(attachment) && !isCaseResult(attachment));
    attachments.splice(0, attachments.length, ...others);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    try {
      const apart = this.#isQuarantined(test) ? ({ quarantined: true } as const) : {};
      for (const run of takeGuideRuns(result)) {
        this.#runs.push(storePictures({ ...run, ...apart }, result.attachments, this.#output));
      }
    } catch (error) {
      // A journey that is missing must not make the verdict sound.
      this.#failures.push('suite-defect');
      this.#notes.add(`Le parcours de « ${test.title} » ne peut être lu ou conservé : ${String(error)}`);
    }
  }

  /** @returns the status of the run, where only tests in quarantine failed: those count as they did in the verdict. */
  onEnd({ status }: FullResult): Promise<{ status: FullResult['status'] } | undefined> {
    if (!this.#begun && this.#failures.length === 0) return Promise.resolve(undefined);
    const tests = this.#rootSuite?.allTests() ?? [];
    const outside = [...this.#failures];
    for (const note of skipNotes(tests)) this.#notes.add(note);
    for (const test of tests) this.#judge(test);
    // The stand-in's hosts are all its own; what tests of the watch itself come across is no finding.
    const hosts = this.#tenant === 'live' ? otherHostNotes(tests) : [];
    for (const note of [...overstatedNotes(tests), ...hosts]) this.#notes.add(note);
    const complete = status === 'passed' || status === 'failed';
    if (!complete) this.#notes.add(NOTES.interrupted);
    if (this.#runs.length === 0) this.#notes.add(NOTES.nothingPerformed);
    const verdict = verdictOf(this.#failures);
    const conclusive = complete && this.#runs.length > 0;
    this.#write({
      schema: 1,
      startedAt: this.#startedAt.toISOString(),
      finishedAt: new Date().toISOString(),
      tenant: this.#tenant,
      verdict: conclusive || verdict === 'broken' ? verdict : 'inconclusive',
      counts: countTests(tests, (test) => this.#isQuarantined(test)),
      runs: this.#runs.toSorted((one, other) => runTitle(one).localeCompare(runTitle(other), 'fr')),
      ...(this.#outside === undefined ? {} : { outside: this.#outside }),
      ...(this.#quarantined.length > 0 ? { quarantine: this.#quarantined } : {}),
      ...(this.#notes.size > 0 ? { notes: [...this.#notes] } : {}),
    });
    handOver(() => ({
      complete,
      outside,
      failed: this.#failed.map((tell) => tell()),
      performed: tests.filter((test) => test.outcome() !== 'skipped').map(testLine),
    }));
    const apart = this.#quarantined.some(({ result }) => result === 'failed');
    // A run that was ended at its first failures has not performed the rest.
    const ended = (this.#config?.maxFailures ?? 0) === 0;
    return Promise.resolve(
      status === 'failed' && apart && ended && this.#failures.length === 0 ? { status: 'passed' } : undefined,
    );
  }

  #entryOf(test: TestCase): Quarantined | undefined {
    if (this.#quarantine.length === 0) return undefined;
    const name = nameOf(test, this.#config?.rootDir ?? '');
    return this.#quarantine.find((entry) => entry.test === name);
  }

  #isQuarantined(test: TestCase): boolean {
    const entry = this.#entryOf(test);
    return entry !== undefined && !isPast(entry, this.#today);
  }

  #judge(test: TestCase): void {
    const result = test.results.at(-1);
    const entry = this.#entryOf(test);
    if (entry !== undefined && isPast(entry, this.#today)) {
      this.#failures.push('suite-defect');
      this.#notes.add(pastSentence(entry));
    } else if (entry !== undefined) {
      const message = result === undefined ? undefined : gravest(classifyAll(result.errors))?.message;
      const ended = test.outcome() === 'skipped' ? 'skipped' : test.ok() ? 'passed' : 'failed';
      this.#quarantined.push({ ...entry, result: ended, ...(message === undefined ? {} : { message }) });
      return;
    }
    if (result !== undefined && test.outcome() !== 'skipped' && !test.ok()) {
      const failures = classifyAll(result.errors);
      const gravestOne = gravest(failures) ?? { kind: 'suite-defect', message: `état ${result.status}` };
      // All of them, and not the gravest alone: a drift is still one when an account could not be deleted afterwards.
      const kinds: FailedTest['kinds'] = [gravestOne.kind, ...failures.map(({ kind }) => kind)];
      this.#failures.push(...kinds);
      const runs = takenGuideRuns(result).map(runTitle);
      const { title } = test;
      this.#failed.push(() => ({ test: testLine(test), title, kinds, failure: gravestOne, runs }));
      // A journey of the guide tells its failure itself.
      if (takenGuideRuns(result).some(({ failure }) => failure !== undefined)) return;
      this.#notes.add(testFailureNote(test.title, gravestOne));
    }
  }

  #write(verdict: Verdict): void {
    writeAtomically(join(this.#output, 'verdict.json'), `${JSON.stringify(verdict, null, 2)}\n`);
    writeAtomically(join(this.#output, 'verdict.md'), toMarkdown(verdict));
  }
}

/** To the command that has asked for it; nobody else has. */
function handOver(endings: () => Endings): void {
  const file = process.env[ENDINGS_VARIABLE];
  if (file !== undefined) writeAtomically(file, JSON.stringify(endings()));
}
