/**
 * The console of `npm start`: the guide's steps as they end, a journey at a time. After the verdict reporter in the
 * list, which takes out of each test what this one sums it up with.
 */
import { styleText } from 'node:util';
import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { classify, classifyAll, gravest } from './classify.ts';
import { countsByStatus, declaredTitle, driftSentence, failureSentence } from './french.ts';
import { takenGuideRuns } from './run-collector.ts';
import { FOR_THE_PERSON } from './for-the-person.ts';
import { skipReason } from './skips.ts';

/** Marks the tests that perform the guide as such; others may perform it on the way to something else. */
const GUIDED_TAG = '@guided';

/** Titles of the guide's steps begin with their number: `2.1-2 Inscrire…`, `2.2.2-1e-i Ouvrir…`. */
const GUIDE_STEP = /^\d+(?:\.\d+)+(?:-[a-z0-9-]+)? /;

const MARKS = { done: ['✓', 'green'], drifted: ['≠', 'yellow'], failed: ['✗', 'red'] } as const;
type Mark = keyof typeof MARKS;

export interface ProgressOptions {
  readonly print?: (line: string) => void;
  /** Default: on a terminal, unless NO_COLOR is set (no-color.org). */
  readonly colour?: boolean;
}

/** The lines of one journey. Those of the journey in front are printed at once, those of the others wait. */
interface Journey {
  readonly lines: string[];
  ended: boolean;
}

export default class ProgressReporter implements Reporter {
  readonly #print: (line: string) => void;
  readonly #colour: boolean;
  readonly #journeys = new Map<TestResult, Journey>();

  constructor({ print, colour }: ProgressOptions = {}) {
    this.#print = print ?? ((line) => process.stdout.write(`${line}\n`));
    this.#colour = colour ?? (process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '');
  }

  printsToStdio(): boolean {
    return true;
  }

  onTestBegin(test: TestCase, result: TestResult): void {
    if (!test.tags.includes(GUIDED_TAG)) return;
    this.#journeys.set(result, { lines: [], ended: false });
    this.#say(result, this.#style('bold', titleOf(test)));
  }

  /** Of what tests print only what a person has to read at once, whichever journey is in front. */
  onStdOut(chunk: string | Buffer): void {
    for (const line of String(chunk).split('\n')) if (line.startsWith(FOR_THE_PERSON)) this.#print(line);
  }

  onStepEnd(_test: TestCase, result: TestResult, step: TestStep): void {
    // A step that is part of another is said after it, as in the guide.
    if (isOfGuide(step) && !isWithinAnother(step)) this.#sayStep(result, step, 1);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const journey = this.#journeys.get(result);
    const failure = gravest(classifyAll(result.errors));
    if (journey === undefined) {
      if (failure !== undefined) this.#print(this.#failureLine(`${test.title} — ${failureSentence(failure)}`));
      return;
    }
    for (const { steps } of takenGuideRuns(result)) {
      this.#say(result, `  ${countsByStatus(steps)}`);
      for (const step of steps.filter(({ status }) => status === 'drifted')) {
        this.#say(result, `  ${this.#mark('drifted')} ${driftSentence(step)}.`);
      }
    }
    const skipped = skipReason(test);
    if (skipped !== undefined) this.#say(result, `  Non réalisé, ${skipped}`);
    if (failure !== undefined) this.#say(result, this.#failureLine(`Échec — ${failureSentence(failure)}`));
    journey.ended = true;
    this.#flush();
  }

  onError(error: TestError): void {
    this.#print(this.#failureLine(failureSentence(classify(error.message ?? error.value ?? ''))));
  }

  /** A journey that was interrupted never ends: what it came to is still said. */
  onEnd(): void {
    for (const journey of this.#journeys.values()) journey.ended = true;
    this.#flush();
  }

  #sayStep(result: TestResult, step: TestStep, depth: number): void {
    this.#say(result, `${'  '.repeat(depth)}${this.#mark(markOf(step))} ${step.title}`);
    for (const inner of guideStepsIn(step)) this.#sayStep(result, inner, depth + 1);
  }

  #say(result: TestResult, line: string): void {
    this.#journeys.get(result)?.lines.push(line);
    this.#flush();
  }

  /** Prints what the journey in front has to say, and goes on to the next as long as the one in front has ended. */
  #flush(): void {
    for (const [result, { lines, ended }] of this.#journeys) {
      for (const line of lines.splice(0)) this.#print(line);
      if (!ended) return;
      this.#journeys.delete(result);
      this.#print('');
    }
  }

  #failureLine(text: string): string {
    return `  ${this.#mark('failed')} ${text.replace(/\s*\n\s*/g, ' ')}`;
  }

  #mark(mark: Mark): string {
    const [sign, colour] = MARKS[mark];
    return this.#style(colour, sign);
  }

  #style(style: Parameters<typeof styleText>[0], text: string): string {
    return this.#colour ? styleText(style, text) : text;
  }
}

/** Which journey it is, in French as far as the test's declaration tells: the run's own description comes at its end. */
function titleOf(test: TestCase): string {
  const tags = test.tags.map((tag) => tag.slice(1));
  const words = declaredTitle([...tags, ...test.title.split(/[\s,]+/)]);
  return [words === '' ? test.title : words, test.parent.project()?.name ?? ''].filter(Boolean).join(' · ');
}

function isOfGuide({ category, title }: TestStep): boolean {
  return category === 'test.step' && GUIDE_STEP.test(title);
}

function isWithinAnother({ parent }: TestStep): boolean {
  return parent !== undefined && (isOfGuide(parent) || isWithinAnother(parent));
}

/** The nearest steps of the guide inside one, past those of the suite. */
function guideStepsIn(step: TestStep): TestStep[] {
  return step.steps.flatMap((inner) => (isOfGuide(inner) ? [inner] : guideStepsIn(inner)));
}

function markOf({ error }: TestStep): Mark {
  if (error === undefined) return 'done';
  return classify(error.message ?? error.value ?? '').kind === 'product-drift' ? 'drifted' : 'failed';
}
