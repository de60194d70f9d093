import { join } from 'node:path';
import { GUIDE_RUN } from '../verdict/attach-run.ts';
import { isPast, type Quarantined } from '../quarantine/quarantine.ts';
import { quarantineSentence } from '../quarantine/french.ts';
import { classify } from '../verdict/classify.ts';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import { failedStep, guideSteps, takeDetails, type Details } from './details.ts';
import type { Environment } from './environment.ts';
import { guidedSentence, parametersOf, placeOf } from './labels.ts';
import { stepLink, symptomsLink } from './links.ts';
import { ownerOf } from './owners.ts';
import type { AllureOptions, AllureResult } from './result.ts';
import { isSeverity, severityOf, STOPS, type Failed } from './severity.ts';

type Shown = Readonly<Record<string, string>>;
type AllureStep = AllureResult['steps'][number];

/** Of the machine and the process, which are nobody's business and change at every run. */
const NOT_SHOWN = new Set(['host', 'thread']);

/** What `allure-playwright` calls parameters of its own. */
const IN_FRENCH: Readonly<Record<string, string>> = { Project: 'Projet', Repetition: 'Répétition', Retry: 'Reprise' };

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
export function allureOptions(
  output: string,
  environment: Environment = {},
  quarantine: readonly Quarantined[] = [],
): AllureOptions {
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
          setApart(result, quarantine);
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
  const details = takeDetails(result);
  result.parameters = [
    ...result.parameters.map((parameter) => ({ ...parameter, name: IN_FRENCH[parameter.name] ?? parameter.name })),
    ...Object.entries(parameters).map(([name, value]) => ({ name, value })),
    ...remarks(details),
  ];
  result.steps = withoutHandover(result.steps);
  const failed = failureOf(result);
  place(result, details.title);
  judge(result, failed);
  describe(result, failed);
  const ids = [failed?.step, ...guideSteps(result.steps), ...details.steps].filter((id) => id !== undefined);
  const [first, ...others] = [...new Set(ids)].map(stepLink);
  const symptoms = failed?.step === undefined ? [] : [symptomsLink(failed.step)];
  result.links = [...result.links, ...(first === undefined ? [] : [first]), ...symptoms, ...others];
}

/** Of a test in quarantine: found by its tag, with whoever mends it in place of who would look first. */
function setApart(result: AllureResult, quarantine: readonly Quarantined[]): void {
  const entry = quarantine.find(({ test }) => test === result.fullName);
  if (entry === undefined || isPast(entry)) return;
  const others = result.labels.filter(({ name }) => name !== 'owner');
  result.labels = [...others, { name: 'owner', value: entry.owner }, { name: 'tag', value: 'quarantaine' }];
  const parts = [`**En quarantaine** ${quarantineSentence(entry)}`, result.description];
  result.description = parts.filter((part) => part !== undefined).join('\n\n');
  result.links = [{ name: 'Quarantaine', url: entry.link, type: 'issue' }, ...result.links];
}

/** What may be declared otherwise tomorrow: a test whose remark changes keeps its history. */
function remarks({ cost, needs }: Details): { name: string; value: string; excluded: true }[] {
  const said = { 'Coût sur un locataire réel': cost, 'Le locataire doit pouvoir': needs.join(', ') || undefined };
  return Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value, excluded: true }],
  );
}

/** Leads the message with the kind, for the categories. Undefined where nothing failed. */
function failureOf({ status, statusDetails, steps }: AllureResult): Failed | undefined {
  const { message } = statusDetails;
  if (message === undefined || status === undefined || !FAILED.has(status)) return undefined;
  const { kind } = classify(message);
  statusDetails.message = withKind(kind, message);
  return { kind, step: failedStep(steps) };
}

function place(result: AllureResult, title: string | undefined): void {
  const labels = result.labels.filter(({ name }) => !NOT_SHOWN.has(name));
  const [file = '', ...titles] = (result.fullName ?? '').split(' › ');
  const { name = title, ...place } = placeOf(file, titles.join(' '), tagsOf(result));
  result.labels = [...labels, ...Object.entries(place).map(([label, value]) => ({ name: label, value }))];
  if (name !== undefined) result.name = name;
}

/** Who looks at it and how grave it is, where the test does not say so itself. */
function judge(result: AllureResult, failed: Failed | undefined): void {
  const [folder = ''] = (result.fullName ?? '').split('/');
  const said = { severity: severityOf(folder, failed), owner: ownerOf(folder, failed?.kind) };
  const missing = Object.entries(said).filter(([name]) => !result.labels.some((label) => label.name === name));
  result.labels = [...result.labels, ...missing.map(([name, value]) => ({ name, value }))];
}

/** In Markdown, around what the test says of itself. */
function describe(result: AllureResult, failed: Failed | undefined): void {
  const severity = result.labels.find(({ name }) => name === 'severity')?.value;
  const stopped = failed === undefined || !isSeverity(severity) ? [] : [`**Ce que cela empêche** : ${STOPS[severity]}`];
  const parts = [guidedSentence(tagsOf(result)), result.description, ...stopped].filter((part) => part !== undefined);
  if (parts.length > 0) result.description = parts.join('\n\n');
}

function tagsOf({ labels }: AllureResult): string[] {
  return labels.filter(({ name }) => name === 'tag').map(({ value }) => value);
}

/** In place of the name of the error's class, which runners put before it. */
function withKind(kind: FailureKind, message: string): string {
  return `[${kind}] ${message.replace(new RegExp(`^(?:[A-Za-z]*(?:Error|Failure): )?\\[${kind}\\] `), '')}`;
}

/** Leaves out the step that handed over the verdict's data. */
function withoutHandover(steps: readonly AllureStep[]): AllureStep[] {
  return steps
    .filter(({ name }) => name !== undefined && !name.includes(GUIDE_RUN.name))
    .map((step) => ({ ...step, steps: withoutHandover(step.steps) }));
}
