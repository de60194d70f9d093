/**
 * After the redactor: takes what became of a replayed case out of its test's attachments and writes the case file. A run
 * that was interrupted leaves none.
 */
import type { FullResult, Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { classifyAll, gravest } from '../verdict/classify.ts';
import { writeCase } from './case-file.ts';
import { CASE_RESULT, caseResultSchema, type CaseResult } from './schema.ts';

type Attachment = TestResult['attachments'][number];

/** Pictures of moments are attached as `image <name>`. */
const PICTURE = /^image (.+)$/;

export interface CaseReporterOptions {
  /** The folder of all reports. */
  readonly output: string;
  /** Where it is said that a case could not be written. */
  readonly say?: (sentence: string) => void;
}

export default class CaseReporter implements Reporter {
  readonly #output: string;
  readonly #say: (sentence: string) => void;
  readonly #unwritten: string[] = [];

  constructor({ output, say = console.error }: CaseReporterOptions) {
    this.#output = output;
    this.#say = say;
  }

  printsToStdio(): boolean {
    return false;
  }

  onStepEnd(_test: TestCase, _result: TestResult, { attachments }: TestStep): void {
    take(attachments);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const taken = take(result.attachments);
    if (result.status === 'interrupted') return;
    try {
      for (const { body } of taken) {
        const told = caseResultSchema.parse(JSON.parse(body?.toString('utf8') ?? ''));
        writeCase(settled(told, result), picturesOf(result.attachments), this.#output);
      }
    } catch (error) {
      this.#unwritten.push(`Le dossier de « ${test.title} » ne peut être écrit (${reasonOf(error)}).`);
    }
  }

  /** A case that is missing must not pass for one that was written. */
  onEnd(): Promise<{ status?: FullResult['status'] }> {
    for (const sentence of this.#unwritten) this.#say(sentence);
    return Promise.resolve(this.#unwritten.length > 0 ? { status: 'failed' } : {});
  }
}

/** Without what was read: it may be long, and is of no use to whoever waits for the case. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.name : 'inconnu');
}

/** Takes the results out, so that no other reporter shows them. */
function take(attachments: Attachment[]): Attachment[] {
  const taken = attachments.filter(({ contentType }) => contentType === CASE_RESULT.contentType);
  const others = attachments.filter((attachment) => !taken.includes(attachment));
  attachments.splice(0, attachments.length, ...others);
  return taken;
}

/** A result is handed over before the last checks of its test: what they found counts as well. */
function settled(told: CaseResult, { errors }: TestResult): CaseResult {
  const failure = told.failure ?? gravest(classifyAll(errors));
  return failure === undefined ? told : { ...told, failure };
}

function picturesOf(attachments: readonly Attachment[]): ReadonlyMap<string, Buffer> {
  const pictures = attachments.flatMap(({ name, body }) => {
    const picture = PICTURE.exec(name)?.[1];
    return picture === undefined || body === undefined ? [] : [[picture, body] as const];
  });
  return new Map(pictures);
}
