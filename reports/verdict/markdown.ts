import { countsByStatus, failureSentence, runTitle, STATUS_NAMES, VERDICT_NAMES } from './french.ts';
import type { GuideRun, StepResult, Verdict } from './schema.ts';

/** The verdict for people, in the language of the guide. */
export function toMarkdown(verdict: Verdict): string {
  const { startedAt, finishedAt, tenant, runs, notes = [] } = verdict;
  const head = [
    `# Verdict : ${VERDICT_NAMES[verdict.verdict]}`,
    `Locataire ${tenant}, du ${startedAt} au ${finishedAt ?? '(interrompu)'}.`,
    ...notes.map((note) => `- ${oneLine(note)}`),
  ];
  const sections = runs.flatMap((run) => [
    `## ${runTitle(run)}`,
    countsByStatus(run.steps),
    ...failureLines(run),
    table(run.steps),
  ]);
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function failureLines({ failure }: GuideRun): string[] {
  return failure === undefined ? [] : [`**Échec** — ${cell(failureSentence(failure))}`];
}

function table(steps: readonly StepResult[]): string {
  const rows = steps.map((step) => [
    step.picture === undefined
      ? (step.title ?? step.id)
      : `[${cell(step.title ?? step.id)}](${encodeURI(step.picture)})`,
    step.section,
    statusOf(step),
    step.expected ?? '',
    [step.found, step.note].filter((text) => text !== undefined).join(' — '),
  ]);
  const head = ['Étape', 'Section', 'Statut', 'Attendu', 'Trouvé'];
  return [head, head.map(() => '---'), ...rows.map(([first = '', ...rest]) => [first, ...rest.map(cell)])]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function statusOf({ status, known, assumed }: StepResult): string {
  const remarks = [known === true ? 'connue' : '', assumed === true ? 'libellé supposé' : ''].filter(Boolean);
  return STATUS_NAMES[status] + (remarks.length > 0 ? ` (${remarks.join(', ')})` : '');
}

function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
