/** The gate as the terminal shows it, in French as the verdict. */
import type { Gate } from './gate.ts';
import { quarantinedSentence } from '../quarantine/french.ts';
import { inFrench, isOverdue, type KnownIssue } from './known-issues.ts';

const OUTCOMES: Readonly<Record<Gate['outcome'], string>> = {
  passed: 'atteint',
  failed: 'non atteint',
  inconclusive: 'sans conclusion',
};

export function gateText({ outcome, rules, accepted, quarantined, unseen }: Gate): string {
  const lines = rules.flatMap(({ name, met, message }) => [
    `  ${met ? '✓' : '✗'} ${name}`,
    ...(met ? [] : message.split('\n').map((line) => `      ${line}`)),
  ]);
  const known = accepted.map(
    ([{ title, until, link }, tests]) =>
      `  « ${title} », jusqu’au ${inFrench(until)}, ${tests} test${tests > 1 ? 's' : ''} (${link})`,
  );
  const absent = unseen.map(({ id, title }) => `  « ${title} » (${id})`);
  return [
    `Seuil de qualité : ${OUTCOMES[outcome]}`,
    ...lines,
    ...(known.length > 0 ? ['Problèmes connus, acceptés :', ...known] : []),
    ...quarantined.map((entry) => `En quarantaine : ${quarantinedSentence(entry)}`),
    ...(absent.length > 0
      ? ['Problèmes connus qui ne se sont pas produits, à retirer s’ils sont réglés :', ...absent]
      : []),
  ].join('\n');
}

/** One line for each known issue that is past its day, whether it occurred or not; nothing where there is none. */
export function overdueLines(issues: readonly KnownIssue[], today: string): string[] {
  return issues
    .filter((issue) => isOverdue(issue, today))
    .map(({ title, until, link }) => `Problème connu « ${title} » : délai passé le ${inFrench(until)} (${link})`);
}
