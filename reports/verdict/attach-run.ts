import type { TestInfo } from '@playwright/test';
import { classifyAll, gravest } from './classify.ts';
import type { GuideRun } from './schema.ts';

/** How a worker hands a performance of the guide to the verdict reporter. */
export const GUIDE_RUN = { name: 'guide-run', contentType: 'application/vnd.first-login.guide-run+json' } as const;

/** What was noted step by step, waiting for its end. */
interface Record {
  result(outcome: Pick<GuideRun, 'result' | 'failure'>): GuideRun;
}

/** Call when the test has ended, pass or fail. */
export async function attachRun(testInfo: TestInfo, record: Record): Promise<void> {
  const failure = gravest(classifyAll(testInfo.errors));
  const run = record.result({ result: resultOf(testInfo), ...(failure === undefined ? {} : { failure }) });
  await testInfo.attach(GUIDE_RUN.name, { body: JSON.stringify(run), contentType: GUIDE_RUN.contentType });
}

function resultOf({ status, errors }: TestInfo): GuideRun['result'] {
  if (status === 'interrupted') return 'interrupted';
  return errors.length === 0 ? 'passed' : 'failed';
}
