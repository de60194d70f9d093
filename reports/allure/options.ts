import { join } from 'node:path';
import type { AllureReporter } from 'allure-playwright';
import { GUIDE_RUN } from '../verdict/attach-run.ts';
import { classify } from '../verdict/classify.ts';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import type { Environment } from './environment.ts';
import { parametersOf, placeOf } from './labels.ts';

type Options = ConstructorParameters<typeof AllureReporter>[0];
type Listener = NonNullable<Options['listeners']>[number];
type AllureResult = Parameters<NonNullable<Listener['beforeTestResultWrite']>>[0];
type Shown = Readonly<Record<string, string>>;
type AllureStep = AllureResult['steps'][number];

/** Of the machine and the process, which are nobody's business and change at every run. */
const NOT_SHOWN = new Set(['host', 'thread']);

const FAILED: ReadonlySet<string> = new Set(['failed', 'broken']);

/** One for each kind of failure, which leads the message. */
export const CATEGORIES = Object.entries(FAILURE_KINDS).map(([kind, name]) => ({
  name,
  messageRegex: `^\\[${kind}\\] [\\s\\S]*`,
}));

export function allureResults(output: string): string {
  return join(output, 'allure-results');
}

/** Options of `allure-playwright`, which must come after the redactor and the verdict in the list of reporters. */
export function allureOptions(output: string, environment: Environment = {}): Options {
  // Allure writes it when the run ends; which editions, languages and devices are run is known only then.
  const environmentInfo: Record<string, string> = { ...environment };
  return {
    resultsDir: allureResults(output),
    // Only the steps of the guide; Playwright's own are in its trace.
    detail: false,
    suiteTitle: false,
    environmentInfo,
    categories: [...CATEGORIES],
    listeners: [
      {
        beforeTestResultWrite(result) {
          const parameters = parametersOf(tagsOf(result));
          note(environmentInfo, parameters);
          prepare(result, parameters);
        },
      },
    ],
  };
}

function note(environment: Record<string, string>, parameters: Shown): void {
  for (const [name, value] of Object.entries(parameters)) {
    const noted = environment[name]?.split(', ') ?? [];
    if (!noted.includes(value)) environment[name] = [...noted, value].join(', ');
  }
}

function prepare(result: AllureResult, parameters: Shown): void {
  result.parameters = [...result.parameters, ...Object.entries(parameters).map(([name, value]) => ({ name, value }))];
  result.steps = withoutHandover(result.steps);
  place(result);
  const { message } = result.statusDetails;
  if (message === undefined || result.status === undefined || !FAILED.has(result.status)) return;
  // The kind leads every message, for the categories.
  result.statusDetails.message = withKind(classify(message).kind, message);
}

function place(result: AllureResult): void {
  const labels = result.labels.filter(({ name }) => !NOT_SHOWN.has(name));
  const [file = '', ...titles] = (result.fullName ?? '').split(' › ');
  const { name, ...place } = placeOf(file, titles.join(' '), tagsOf(result));
  result.labels = [...labels, ...Object.entries(place).map(([label, value]) => ({ name: label, value }))];
  if (name !== undefined) result.name = name;
}

function tagsOf({ labels }: AllureResult): string[] {
  return labels.filter(({ name }) => name === 'tag').map(({ value }) => value);
}

function withKind(kind: FailureKind, message: string): string {
  const named = `[${kind}] `;
  return message.startsWith(named) ? message : named + message.replace(named, '');
}

/** Leaves out the step that handed over the verdict's data. */
function withoutHandover(steps: readonly AllureStep[]): AllureStep[] {
  return steps
    .filter(({ name }) => name !== undefined && !name.includes(GUIDE_RUN.name))
    .map((step) => ({ ...step, steps: withoutHandover(step.steps) }));
}
