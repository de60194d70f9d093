/**
 * The first reporter of the list. Reporters share their objects, so what is cleaned here is clean for all that follow;
 * listed last, it would be too late for those that write at once (measured: tooling.md 4.3).
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { CiMasks, type MaskPlatform } from './ci-masks.ts';
import { isJsonObject, mapJson, parseJson } from './json.ts';
import { LiveRedactor } from './live-redactor.ts';
import { rawWriteOf, type Outlet } from './own-outlet.ts';
import { redactionMark, registryFile } from './registry.ts';

type Attachment = TestResult['attachments'][number];

export interface RedactingReporterOptions {
  /** The build server to tell of new secrets; undefined for none. */
  readonly masks?: MaskPlatform | undefined;
}

export default class RedactingReporter implements Reporter {
  readonly #redactor = new LiveRedactor(registryFile());
  readonly #cleanAttachments = new WeakSet<Attachment>();
  readonly #masks: CiMasks | undefined;

  constructor({ masks }: RedactingReporterOptions = {}) {
    if (masks !== undefined) this.#masks = new CiMasks(registryFile(), masks, rawWriteOf(process.stdout as Outlet));
  }

  /** The older form hears of errors only after the run began, when others have written them. */
  version(): 'v2' {
    return 'v2';
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(): void {
    writeFileSync(redactionMark(), '', { mode: 0o600 });
    this.#masks?.announce();
  }

  onError(error: TestError): void {
    this.#cleanError(error);
  }

  onStepBegin(test: TestCase, _result: TestResult, step: TestStep): void {
    this.#masks?.announce();
    this.#cleanStep(step, test.id);
  }

  onStepEnd(test: TestCase, _result: TestResult, step: TestStep): void {
    this.#cleanStep(step, test.id);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#masks?.announce();
    for (const error of result.errors) this.#cleanError(error, test.id);
    if (result.error !== undefined) this.#cleanError(result.error, test.id);
    for (const step of result.steps) this.#cleanSteps(step, test.id);
    for (const attachment of result.attachments) this.#cleanAttachment(attachment, test.id);
    for (const annotation of [...test.annotations, ...result.annotations]) {
      if (annotation.description !== undefined) {
        annotation.description = this.#redactor.text(annotation.description, test.id);
      }
    }
    for (const chunks of [result.stdout, result.stderr]) {
      chunks.splice(0, chunks.length, ...chunks.map((chunk) => this.#cleanChunk(chunk, test.id)));
    }
  }

  onExit(): Promise<void> {
    rmSync(redactionMark(), { force: true });
    return Promise.resolve();
  }

  #cleanSteps(step: TestStep, test: string): void {
    this.#cleanStep(step, test);
    for (const inner of step.steps) this.#cleanSteps(inner, test);
  }

  #cleanStep(step: TestStep, test: string): void {
    step.title = this.#redactor.text(step.title, test);
    if (step.subtitle !== undefined) step.subtitle = this.#redactor.text(step.subtitle, test);
    const params = parseJson(JSON.stringify(step.params ?? null));
    if (params !== undefined && isJsonObject(params)) {
      step.params = Object.fromEntries(
        Object.entries(params).map(([key, value]) => [
          key,
          mapJson(value, { string: (text) => this.#redactor.text(text, test) }),
        ]),
      );
    }
    if (step.error !== undefined) this.#cleanError(step.error, test);
    for (const attachment of step.attachments) this.#cleanAttachment(attachment, test);
  }

  #cleanError(error: TestError, test?: string): void {
    // Every text of it, also those that the types do not name, such as the page snapshot of a failed matcher.
    for (const [key, held] of Object.entries<unknown>({ ...error })) {
      if (typeof held === 'string') Reflect.set(error, key, this.#redactor.text(held, test));
    }
    if (error.cause !== undefined) this.#cleanError(error.cause, test);
  }

  #cleanAttachment(attachment: Attachment, test: string): void {
    if (this.#cleanAttachments.has(attachment)) return;
    this.#cleanAttachments.add(attachment);
    attachment.name = this.#redactor.text(attachment.name, test);
    if (attachment.body !== undefined) {
      attachment.body = this.#redactor.buffer(attachment.body, attachment.name, test);
    }
    if (attachment.path !== undefined && existsSync(attachment.path)) this.#redactor.file(attachment.path, test);
  }

  #cleanChunk(chunk: string | Buffer, test: string): string | Buffer {
    return typeof chunk === 'string' ? this.#redactor.text(chunk, test) : this.#redactor.buffer(chunk, '', test);
  }
}
