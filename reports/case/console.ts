import { ASSUMED, CASE_VERDICT_NAMES, cureSentence, elapsed, failureText, quoted, sureness } from './french.ts';
import type { CaseResult, Moment } from './schema.ts';

/** What became of a case as the command ends with it: what is read first, by whoever has the user on the phone. */
export function caseText(result: CaseResult): string {
  const { verdict, summary, symptoms, timeline, cure } = result;
  const [first, ...others] = symptoms;
  const failure = failureText(result);
  const sections = [
    [`${CASE_VERDICT_NAMES[verdict]}. ${summary}`, ...(failure === undefined ? [] : [failure])],
    toldBy(timeline),
    first === undefined ? [] : ['Causes probables', ...first.causes.map((cause) => `  - ${cause}`)],
    first === undefined
      ? []
      : ['Remède', `  ${first.cure}`, ...(cure === undefined ? [] : [`  ${cureSentence(cure)}`])],
    first?.assumed === true ? [ASSUMED] : [],
    others.map(({ id, title }) => `On voit aussi : ${title} (${id})`),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The last thing that was seen with a code, and what support is asked for by whoever runs the service. */
function toldBy(timeline: readonly Moment[]): string[] {
  const moment = timeline.findLast(({ codes }) => codes.length > 0) ?? timeline.at(-1);
  if (moment === undefined) return [];
  const { at, did, says, codes, correlationId, requestId } = moment;
  const sure = sureness(moment);
  return [
    `Ce qui a été vu (${elapsed(at)} après le début)`,
    `  ${did}`,
    ...(says === undefined ? [] : [`  La page dit ${quoted(says)}${sure === undefined ? '' : ` (${sure})`}`]),
    ...(codes.length === 0 ? [] : [`  Codes : ${codes.join(', ')}`]),
    ...(correlationId === undefined ? [] : [`  Corrélation : ${correlationId}`]),
    ...(requestId === undefined ? [] : [`  Demande : ${requestId}`]),
  ];
}
