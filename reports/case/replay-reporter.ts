/** Says in the terminal what is being done, moment by moment, while a case is replayed; and what kept it from it. */
import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { classify } from '../verdict/classify.ts';

export default class ReplayReporter implements Reporter {
  printsToStdio(): boolean {
    return true;
  }

  onStepBegin(_test: TestCase, _result: TestResult, { category, title, parent }: TestStep): void {
    if (category !== 'test.step') return;
    // What is done for the cure stands below it.
    console.log(`${parent?.category === 'test.step' ? '    ' : '  '}· ${title}`);
  }

  onTestEnd(_test: TestCase, { errors }: TestResult): void {
    for (const error of errors) this.onError(error);
  }

  onError({ message, value }: TestError): void {
    console.error(classify(message ?? value ?? '').message);
  }
}
