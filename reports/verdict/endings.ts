/** How the tests of a run ended, one by one, for the command that performs once more what came to no conclusion. */
import type { TestCase } from '@playwright/test/reporter';
import { z } from 'zod';
import type { Failure } from './classify.ts';
import { INCONCLUSIVE_KINDS } from './failure.ts';
import { failureKind } from './schema.ts';
import { STOPPED } from './stopped.ts';

/** Path of the file they are handed over in. */
export const ENDINGS_VARIABLE = 'FIRST_LOGIN_ENDINGS';
/** Folder, below that of the run, of what was performed once more. */
export const SECOND_TRY = 'second-try';

const failedSchema = z.strictObject({
  test: z.string(),
  title: z.string(),
  /** All there were. */
  kinds: z.array(failureKind).nonempty(),
  /** The one that explains most. */
  failure: z.strictObject({ kind: failureKind, message: z.string() }),
  /** Titles of the performances of the guide that failed in it. */
  runs: z.array(z.string()),
});
export type FailedTest = Readonly<z.infer<typeof failedSchema>>;

export const endingsSchema = z.strictObject({
  complete: z.boolean(),
  /** Kinds of what failed in no test. */
  outside: z.array(failureKind),
  failed: z.array(failedSchema),
  /** Every test that was not skipped. */
  performed: z.array(z.string()),
});
export type Endings = Readonly<z.infer<typeof endingsSchema>>;

/** A line of a list of tests, `--test-list`: `[chromium] › guide/first-sign-in.spec.ts › the guide › by text`. */
export function testLine(test: Pick<TestCase, 'titlePath'>): string {
  const [, project = '', ...rest] = test.titlePath();
  return [`[${project}]`, ...rest].join(' › ');
}

/** The same as the Allure results name it, without its project. */
export function fullNameOf(line: string): string {
  return line.replace(/^\[[^\]]*\] › /, '');
}

/**
 * What may be performed once more: every test that failed by nothing but what says nothing about the product. None at
 * all once the service has said stop: it is not asked again before somebody has found out why.
 */
export function toTryAgain({ complete, failed }: Endings): readonly FailedTest[] {
  if (!complete || failed.some(({ failure }) => isStopped(failure))) return [];
  return failed.filter(({ kinds }) => kinds.every((kind) => INCONCLUSIVE_KINDS.has(kind)));
}

/** The service limited or blocked, and nothing was asked of it any more. */
export function isStopped({ message }: Failure): boolean {
  return message.startsWith(STOPPED);
}
