import {
  attemptTitle,
  countsByStatus,
  driftSentence,
  failureName,
  failureSentence,
  secondResult,
  testsSentence,
  VERDICT_NAMES,
} from './french.ts';
import { quarantinedSentence } from '../quarantine/french.ts';
import type { Again, GuideRun, Outside, StepResult, Verdict } from './schema.ts';

/** The verdict as `npm start` ends with it: what the guide's author reads first. */
export function verdictText({
  verdict,
  counts,
  runs,
  again = [],
  outside,
  quarantine = [],
  notes = [],
}: Verdict): string {
  const sections = [
    [`Verdict : ${VERDICT_NAMES[verdict]}.`],
    runs.flatMap(runLines),
    again.map(againLine),
    driftLines(runs.flatMap(({ steps }) => steps)),
    assumedLines(runs.flatMap(({ steps }) => steps)),
    outside === undefined ? [] : outsideLines(outside),
    quarantine.map((entry) => `  En quarantaine : ${oneLine(quarantinedSentence(entry))}.`),
    [...notes.map(oneLine), ...(counts === undefined ? [] : [testsSentence(counts)])],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function runLines(run: GuideRun): string[] {
  const interrupted = run.result === 'interrupted' ? ['    Interrompu.'] : [];
  const failure =
    run.failure === undefined ? [] : [`    ${failureName(run)} — ${oneLine(failureSentence(run.failure))}`];
  return [`  ${attemptTitle(run)}`, `    ${countsByStatus(run.steps)}`, ...interrupted, ...failure];
}

function againLine(one: Again): string {
  const first = oneLine(failureSentence(one.first));
  return `  Réalisé une seconde fois, « ${one.title} » : premier essai, ${first} ; second essai, ${oneLine(secondResult(one))}.`;
}

/** Each drift once, however many runs met it, with its reason where it is known: those that fail the run first. */
function driftLines(steps: readonly StepResult[]): string[] {
  const times = new Map<string, { known: boolean; reason: string | undefined; count: number }>();
  for (const step of steps.filter(({ status }) => status === 'drifted')) {
    const sentence = driftSentence(step);
    const before = times.get(sentence)?.count ?? 0;
    times.set(sentence, { known: step.known === true, reason: step.reason, count: before + 1 });
  }
  return [...times]
    .sort(([, one], [, other]) => Number(one.known) - Number(other.known))
    .flatMap(([sentence, { count, reason }]) => [
      `  ${sentence}${count > 1 ? ` (dans ${count} parcours)` : ''}.`,
      ...(reason === undefined ? [] : [`    ${oneLine(reason)}`]),
    ]);
}

function assumedLines(steps: readonly StepResult[]): string[] {
  const ids = new Set(steps.filter(({ assumed }) => assumed === true).map(({ id }) => id));
  if (ids.size === 0) return [];
  return [
    `  Comptées à part, car le libellé de la page est supposé et ne prouve rien : ${[...ids].sort().join(', ')}.`,
  ];
}

function outsideLines({ steps, links }: Outside): string[] {
  const [counted, ids] = [countsByStatus(steps.map(() => ({ status: 'not-verifiable' }))), steps.map(({ id }) => id)];
  return [
    `  Hors des parcours : ${counted} (${ids.join(', ')}) et ${links.length} liens du guide ; les raisons sont dans verdict.md.`,
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
