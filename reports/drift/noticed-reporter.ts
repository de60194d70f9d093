/** After the redactor: notes of every test of a trial how it ended, and where in the guide and as what it failed. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { DETAIL, failedStep, type Performed } from '../allure/details.ts';
import { classifyAll, gravest } from '../verdict/classify.ts';
import {
  FAILED,
  foundMark,
  NOTICED_FILE,
  notedMark,
  plan,
  PROOF_FILE,
  type Noticed,
  type Trial,
  type TrialMetadata,
} from './hand-over.ts';

export default class NoticedReporter implements Reporter {
  readonly #plan = plan();

  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const trial = this.#plan?.trials.find(({ name }) => name === trialOf(test));
    if (this.#plan === undefined || trial === undefined) return;
    const { folder } = this.#plan;
    const noticed = noticedIn(trial, test, result);
    appendFileSync(join(folder, NOTICED_FILE), `${JSON.stringify(noticed)}\n`);
    if (isDecided(noticed)) {
      writeFileSync(foundMark(folder, trial.name), '');
      // The worker went on; for the runner it failed all the same, and so the rest of the trial is not begun.
      test.expectedStatus = 'passed';
    }
    if (noticed.outcome === 'failed') writeFileSync(notedMark(folder, test.id), '');
  }
}

function noticedIn(trial: Trial, test: TestCase, result: TestResult): Noticed {
  const proof = basename(test.location.file) === PROOF_FILE;
  const said = {
    trial: trial.name,
    test: test.titlePath().slice(2).join(' › '),
    proof,
    ms: result.duration,
  };
  if (result.status === 'skipped') return { ...said, outcome: 'skipped', located: false };
  const isMarked = test.annotations.some(({ type }) => type === FAILED);
  if (result.status === test.expectedStatus && !isMarked) return { ...said, outcome: 'passed', located: false };
  const { kind = 'suite-defect', message = `The test ended as ${result.status}.` } =
    gravest(classifyAll(result.errors)) ?? {};
  const step = failedStep(result.steps.map(asPerformed));
  const about = test.annotations.filter(({ type }) => type === DETAIL.step).map(({ description }) => description);
  const place = step ?? trial.steps.find((id) => about.includes(id)) ?? about[0];
  const located = !proof && trial.toldAs.includes(kind) && place !== undefined && trial.steps.includes(place);
  return { ...said, outcome: 'failed', kind, message, located, ...(place === undefined ? {} : { step: place }) };
}

/** As the report's own look for the failed step takes them; a step with a soft failure in it has failed. */
function asPerformed({ title, error, steps }: TestStep): Performed {
  const inner = steps.map(asPerformed);
  const failed = error !== undefined || inner.some(({ status }) => status === 'failed');
  return { name: title, status: failed ? 'failed' : 'passed', steps: inner };
}

/** @returns undefined where no trial is run. */
export function trialOf({ parent }: TestCase): string | undefined {
  return (parent.project()?.metadata as Partial<TrialMetadata> | undefined)?.trial;
}

/** A change that is not shown to be one proves nothing, whatever its tests would notice. */
function isDecided({ located, proof, outcome }: Noticed): boolean {
  return located || (proof && outcome === 'failed');
}
