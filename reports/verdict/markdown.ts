import {
  attemptTitle,
  countsByStatus,
  failureName,
  failureSentence,
  secondResult,
  STATUS_NAMES,
  testsSentence,
  VERDICT_NAMES,
} from './french.ts';
import { resultName } from '../quarantine/french.ts';
import type { Again, GuideRun, Outside, QuarantinedResult, StepResult, Verdict } from './schema.ts';

/** The verdict for people, in the language of the guide. */
export function toMarkdown(verdict: Verdict): string {
  const { startedAt, finishedAt, tenant, counts, runs, again = [], outside, quarantine = [], notes = [] } = verdict;
  const head = [
    `# Verdict : ${VERDICT_NAMES[verdict.verdict]}`,
    `Locataire ${tenant}, du ${startedAt} au ${finishedAt ?? '(interrompu)'}.`,
    ...(counts === undefined ? [] : [testsSentence(counts)]),
    ...notes.map((note) => `- ${oneLine(note)}`),
  ];
  const sections = runs.flatMap((run) => [
    `## ${attemptTitle(run)}`,
    countsByStatus(run.steps),
    ...failureLines(run),
    table(run.steps),
  ]);
  const apart = [...againLines(again), ...(quarantine.length === 0 ? [] : quarantineLines(quarantine))];
  return `${[...head, ...apart, ...sections, ...(outside === undefined ? [] : outsideLines(outside))].join('\n\n')}\n`;
}

function failureLines(run: GuideRun): string[] {
  return run.failure === undefined ? [] : [`**${failureName(run)}** — ${cell(failureSentence(run.failure))}`];
}

function quarantineLines(entries: readonly QuarantinedResult[]): string[] {
  return [
    '## En quarantaine',
    rowsOf(
      ['Test', 'Résultat', 'Raison', 'Responsable', 'Suivi', 'Jusqu’au', 'Message'],
      entries.map(({ test, result, reason, owner, link, until, message = '' }) => [
        test,
        resultName(result),
        reason,
        owner,
        link,
        until,
        message,
      ]),
    ),
  ];
}

/** What came to no conclusion and was performed once more, with a fresh user. */
function againLines(again: readonly Again[]): string[] {
  if (again.length === 0) return [];
  const rows = again.map((one) => [one.title, failureSentence(one.first), secondResult(one)]);
  return ['## Réalisés une seconde fois', rowsOf(['Test', 'Premier essai', 'Second essai'], rows)];
}

/** What no journey goes through: said once, and not in the table of each. */
function outsideLines({ steps, links }: Outside): string[] {
  const status = STATUS_NAMES['not-verifiable'];
  return [
    '## Hors des parcours',
    rowsOf(
      ['Étape', 'Section', 'Statut', 'Raison'],
      steps.map(({ title, section, note }) => [title, section, status, note]),
    ),
    '### Liens du guide',
    rowsOf(
      ['Lien', 'Étape', 'Doit mener à', 'Adresse', 'Statut', 'Raison'],
      links.map(({ text, step = '', leadsTo, target = '', note }) => [text, step, leadsTo, target, status, note]),
    ),
  ];
}

function rowsOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function table(steps: readonly StepResult[]): string {
  const rows = steps.map((step) => [
    step.picture === undefined
      ? (step.title ?? step.id)
      : `[${cell(step.title ?? step.id)}](${encodeURI(step.picture)})`,
    step.section,
    statusOf(step),
    step.expected ?? '',
    [step.found, step.note, step.reason].filter((text) => text !== undefined).join(' — '),
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
