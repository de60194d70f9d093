/** What Playwright hands its reporters, as small as the reporters of the verdict need it. */
import type { FullConfig, FullResult, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { GUIDE_RUN } from '../../../reports/verdict/attach-run.ts';
import type { GuideRun, StepResult } from '../../../reports/verdict/schema.ts';
import type VerdictReporter from '../../../reports/verdict/verdict-reporter.ts';

type Attachment = TestResult['attachments'][number];

export const CONFIG = {} as FullConfig;

export function step(id: string, more: Partial<StepResult> = {}): StepResult {
  return { id, section: id.split('-')[0] ?? id, title: `${id} Faire`, status: 'verified', ...more };
}

export function guideRun(more: Partial<GuideRun> = {}): GuideRun {
  const description = {
    path: 'sms',
    order: 'after-registration',
    edition: 'classic',
    locale: 'fr-CA',
    device: 'desktop',
  };
  return { ...description, result: 'passed', steps: [step('2.1-1')], ...more };
}

export function attached(run: unknown): Attachment {
  const body = Buffer.from(typeof run === 'string' ? run : JSON.stringify(run));
  return { name: GUIDE_RUN.name, contentType: GUIDE_RUN.contentType, body };
}

export function picture(screen: string, content = screen): Attachment {
  return { name: `image ${screen}`, contentType: 'image/png', body: Buffer.from(content) };
}

export function testResult(more: Partial<TestResult> = {}): TestResult {
  const { errors = [] } = more;
  const status = errors.length === 0 ? 'passed' : 'failed';
  return { status, errors, attachments: [], steps: [], ...more } as unknown as TestResult;
}

/** A test with its only result; none for one that was skipped. */
export function testCase(title: string, result?: TestResult, more: Partial<TestCase> = {}): TestCase {
  const outcome =
    result === undefined || result.status === 'interrupted'
      ? 'skipped'
      : result.status === 'passed'
        ? 'expected'
        : 'unexpected';
  return {
    title,
    tags: [],
    annotations: [],
    results: result === undefined ? [] : [result],
    outcome: () => outcome,
    ok: () => outcome !== 'unexpected',
    parent: { project: () => ({ name: 'chromium' }) },
    ...more,
  } as unknown as TestCase;
}

/** A step with those inside it, each of which knows it as its parent. */
export function testStep(title: string, more: Partial<TestStep> = {}): TestStep {
  const made = { title, category: 'test.step', attachments: [], steps: [], ...more } as unknown as TestStep;
  for (const inner of made.steps) inner.parent = made;
  return made;
}

/** Lets a reporter hear of a whole run. */
export async function report(
  reporter: VerdictReporter,
  tests: readonly TestCase[],
  status: FullResult['status'] = tests.every((test) => test.ok()) ? 'passed' : 'failed',
): Promise<void> {
  reporter.onBegin(CONFIG, { allTests: () => [...tests] } as unknown as Suite);
  for (const test of tests) {
    const [result] = test.results;
    if (result === undefined) continue;
    reporter.onTestBegin();
    reporter.onTestEnd(test, result);
  }
  await reporter.onEnd({ status } as FullResult);
}
