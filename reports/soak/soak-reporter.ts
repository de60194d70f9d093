/** After the redactor: notes every journey as it ends, and what the runner and its workers hold by then. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { memoryInUse } from '../process-memory.ts';
import { classifyAll, gravest } from '../verdict/classify.ts';
import { wantedSoak, type WantedSoak } from './hand-over.ts';
import { note, type Done } from './record.ts';
import { reasonToStop } from './stop-rule.ts';

/** Marks the test of a journey; its description is the number. */
export const SOAK_ANNOTATION = 'soak';
/** Attached by a worker: what it holds, as JSON. */
export const WORKER_MEMORY = 'soak memory';
/** Between two looks at what the runner holds, in journeys. */
const EVERY = 5;

interface ForTests {
  readonly wanted?: Pick<WantedSoak, 'record' | 'session' | 'until'>;
  readonly memory?: () => { readonly rss: number; readonly held: number };
  readonly stop?: () => void;
  readonly print?: (line: string) => void;
}

export default class SoakReporter implements Reporter {
  readonly #wanted: Pick<WantedSoak, 'record' | 'session' | 'until'>;
  readonly #options: Required<Omit<ForTests, 'wanted'>>;
  readonly #done: Done[] = [];
  #stopping = false;

  constructor({ wanted = wantedSoak(), memory = memoryInUse, stop = interrupt, print = console.log }: ForTests = {}) {
    this.#wanted = wanted;
    this.#options = { memory, stop, print };
  }

  printsToStdio(): boolean {
    return true;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const number = Number(test.annotations.find(({ type }) => type === SOAK_ANNOTATION)?.description);
    // One that was broken off is performed again by whoever goes on.
    if (result.status === 'interrupted' || result.status === 'skipped') return;
    const failure = gravest(classifyAll(result.errors));
    const done: Done = {
      ...{ what: 'journey', number, ms: Math.round(result.duration) },
      ...(failure === undefined ? {} : { failure }),
    };
    this.#done.push(done);
    note(this.#wanted.record, done);
    this.#noteMemory(result);
    if (failure !== undefined) this.#options.print(`✗ ${test.title}: [${failure.kind}] ${failure.message}`);
    if (this.#done.length % EVERY === 0) this.#options.print(`${this.#done.length} journeys have ended.`);
    // The runner keeps what it was told of every test until its end; nobody asks for it here.
    for (const kept of [result.steps, result.attachments, result.stdout, result.stderr]) kept.length = 0;
    this.#stopIfOver();
  }

  #noteMemory({ attachments, workerIndex }: TestResult): void {
    const { record, session } = this.#wanted;
    // Of all of them: a worker knows the secrets of the others' journeys too.
    const after = this.#done.length;
    const worker = attachments.find(({ name }) => name === WORKER_MEMORY)?.body;
    if (worker !== undefined) {
      const held = JSON.parse(worker.toString()) as { rss: number; held: number };
      note(record, { what: 'memory', session, who: `worker ${workerIndex}`, after, ...held });
    }
    if (this.#done.length % EVERY !== 0) return;
    note(record, { what: 'memory', session, who: 'runner', after, ...this.#options.memory() });
  }

  #stopIfOver(): void {
    const { until = Infinity } = this.#wanted;
    if (this.#stopping || (Date.now() < until && reasonToStop(this.#done) === undefined)) return;
    this.#stopping = true;
    this.#options.stop();
  }
}

/** As Ctrl-C does: users are deleted, browsers closed. */
function interrupt(): void {
  process.kill(process.pid, 'SIGINT');
}
