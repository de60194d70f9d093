import {
  ASSUMED,
  askedFor,
  CASE_VERDICT_NAMES,
  caseTitle,
  cureSentence,
  elapsed,
  failureText,
  marksOf,
  moment,
  pageSays,
  sureness,
} from './french.ts';
import type { CaseResult, Moment } from './schema.ts';

type Symptom = CaseResult['symptoms'][number];

/** `case.md`: the same as the page, for a ticket. */
export function caseMarkdown(result: CaseResult): string {
  const failure = failureText(result);
  const parts = [
    `# ${plain(caseTitle(result))}`,
    `**${CASE_VERDICT_NAMES[result.verdict]}** — ${plain(result.summary)}`,
    failure === undefined ? '' : `Échec du parcours\u00a0: ${plain(failure)}`,
    moment(result.finishedAt),
    ...(result.symptoms.length > 0 ? ['## Causes probables et remède', ...result.symptoms.map(symptomText)] : []),
    result.cure === undefined ? '' : cureText(result.cure),
    '## Ce qui a été demandé',
    askedFor(result)
      .map(([what, texts]) => `- ${what}\u00a0: ${texts.map(plain).join('\u00a0; ')}`)
      .join('\n'),
    '## Ce qui s’est passé',
    result.timeline.map(momentText).join('\n'),
    '## Rejouer',
    `    ${result.command.replace(/\s+/g, ' ')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function symptomText({ title, sees, steps, causes, cure, assumed }: Symptom): string {
  return [
    `### ${plain(title)}`,
    `Ce que voit la personne\u00a0: ${plain(sees.fr)} (en anglais\u00a0: ${plain(sees.en)})`,
    steps.length > 0 ? `Étapes du guide\u00a0: ${steps.map(plain).join(', ')}` : '',
    causes.map((cause) => `- ${plain(cause)}`).join('\n'),
    `**Remède\u00a0: ${plain(cure)}**`,
    assumed ? `_${ASSUMED}_` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function cureText(cure: NonNullable<CaseResult['cure']>): string {
  const says = cure.says === undefined ? '' : ` ${pageSays(plain(cure.says))}`;
  return `${plain(cureSentence(cure))}${says}`;
}

function momentText(one: Moment, index: number): string {
  const sure = sureness(one);
  const lines = [
    [`**${elapsed(one.at)}** ${plain(one.did)}`, ...one.steps.map((step) => `étape ${plain(step)}`)].join(' · '),
    one.says === undefined ? '' : `${pageSays(plain(one.says))}${sure === undefined ? '' : ` (${sure})`}`,
    marksOf(one)
      .map(([what, value]) => `${what} ${code(value)}`)
      .join(' · '),
    one.picture === undefined ? '' : `![Écran ${index + 1}](<${one.picture}>)`,
  ];
  return `${index + 1}. ${lines.filter((line) => line !== '').join('  \n   ')}`;
}

/** On one line, with nothing that Markdown or HTML would take for its own. */
function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>|#&]/g, '\\$&');
}

function code(text: string): string {
  return `\`${text.replace(/[`\n]/g, '')}\``;
}
