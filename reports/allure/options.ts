import { join } from 'node:path';
import type { AllureReporter } from 'allure-playwright';
import { classify } from '../verdict/classify.ts';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import { GUIDE_RUN } from '../verdict/attach-run.ts';

type Options = ConstructorParameters<typeof AllureReporter>[0];
type Listener = NonNullable<Options['listeners']>[number];
type AllureResult = Parameters<NonNullable<Listener['beforeTestResultWrite']>>[0];
type AllureStep = AllureResult['steps'][number];

/** What the report shows of where it was made: tenant, edition, locale, device, browser, commit. */
export type Environment = Readonly<Record<string, string>>;

export function allureResults(output: string): string {
  return join(output, 'allure-results');
}

/** Options of `allure-playwright`, which must come after the redactor and the verdict in the list of reporters. */
export function allureOptions(output: string, environment: Environment = {}): Options {
  return {
    resultsDir: allureResults(output),
    // Only the steps of the guide; Playwright's own are in its trace.
    detail: false,
    suiteTitle: false,
    environmentInfo: { ...environment },
    categories: Object.entries(FAILURE_KINDS).map(([kind, name]) => ({
      name,
      messageRegex: `^\\[${kind}\\] [\\s\\S]*`,
    })),
    listeners: [{ beforeTestResultWrite: prepare }],
  };
}

/** Lets the kind lead every message, for the categories, and leaves out the step that handed over the verdict's data. */
function prepare(result: AllureResult): void {
  result.steps = withoutHandover(result.steps);
  const { message } = result.statusDetails;
  if (message === undefined || (result.status !== 'failed' && result.status !== 'broken')) return;
  const { kind } = classify(message);
  result.statusDetails.message = withKind(kind, message);
}

function withKind(kind: FailureKind, message: string): string {
  const named = `[${kind}] `;
  return message.startsWith(named) ? message : named + message.replace(named, '');
}

function withoutHandover(steps: readonly AllureStep[]): AllureStep[] {
  return steps
    .filter(({ name }) => name !== undefined && !name.includes(GUIDE_RUN.name))
    .map((step) => ({ ...step, steps: withoutHandover(step.steps) }));
}
