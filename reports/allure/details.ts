/**
 * What tests declare for the report by annotations, which leave no attachment behind (tooling.md 2.6). Allure makes steps
 * of those it does not know, `type: text`; here they become what they are meant as.
 */
import type { AllureResult } from './result.ts';

/** Types of the annotations. */
export const DETAIL = {
  /** The name of the test in the report, in French. */
  title: 'report-title',
  /** Id of a step of the guide the test is about; may occur several times. */
  step: 'guide-step',
  /** What the test costs on a live tenant, in words. */
  cost: 'cost',
  /** What a live tenant has to be able to do for it. */
  needs: 'needs',
} as const;
type Detail = (typeof DETAIL)[keyof typeof DETAIL];

export interface Details {
  readonly title: string | undefined;
  readonly steps: readonly string[];
  readonly cost: string | undefined;
  readonly needs: readonly string[];
}

const STEP = /^(\d+(?:\.\d+)*-\S+) /;

/** Takes them out of a result's steps. */
export function takeDetails(result: AllureResult): Details {
  const textsOf = (type: Detail) =>
    result.steps.flatMap(({ name = '' }) => (name.startsWith(`${type}: `) ? [name.slice(type.length + 2)] : []));
  const [title, steps] = [textsOf(DETAIL.title)[0], textsOf(DETAIL.step)];
  const [cost, needs] = [textsOf(DETAIL.cost)[0], textsOf(DETAIL.needs)];
  const types = Object.values(DETAIL);
  result.steps = result.steps.filter(({ name = '' }) => !types.some((type) => name.startsWith(`${type}: `)));
  return { title, steps, cost, needs };
}

/** Of a step what is asked here, before and after it is written. */
export interface Performed {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly steps: readonly Performed[];
}

/** Ids of the guide's steps among those of a result, each once, in the order they were performed. */
export function guideSteps(steps: readonly Performed[]): string[] {
  const ids = steps.flatMap(({ name = '', steps: inner }) => [
    ...(STEP.exec(name)?.slice(1) ?? []),
    ...guideSteps(inner),
  ]);
  return [...new Set(ids)];
}

/** The step of the guide a test failed at: of steps within each other the innermost. */
export function failedStep(steps: readonly Performed[]): string | undefined {
  for (const { name = '', status, steps: inner } of steps) {
    if (status !== 'failed' && status !== 'broken') continue;
    const id = failedStep(inner) ?? STEP.exec(name)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}
