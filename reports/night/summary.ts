/**
 * What became of a run, on one page in the language of the guide: for the page of a run on a build server, which takes
 * Markdown. A pure function of the verdict and of what is kept of the one before.
 */
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import { failureSentence, secondResult, testsSentence, VERDICT_NAMES } from '../verdict/french.ts';
import { kindInNote } from '../verdict/notes.ts';
import type { Verdict } from '../verdict/schema.ts';
import { isSkipNote } from '../verdict/skips.ts';
import { entryOf, keyOf, type Drift, type Entry } from './entry.ts';
import { slowestSteps } from './slowest.ts';
import { bulleted, duration, heading, moment, tableOf } from './words.ts';

/** Of a long list so many are shown; the whole of it is in the reports. */
const MOST_SHOWN = 20;
const MOST_SLOW = 8;

/** @param earlier the verdict before this one, of the same tenant. */
export function summaryOf(verdict: Verdict, earlier?: Entry): string {
  const entry = entryOf(verdict);
  const parts = [
    head(verdict),
    sinceBefore(entry, earlier),
    failures(verdict),
    again(verdict),
    drifts(entry),
    slowest(verdict),
    skipped(verdict),
    assumed(verdict),
    others(verdict),
  ];
  return `${parts
    .flat()
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function head({ verdict, tenant, startedAt, finishedAt, counts }: Verdict): string[] {
  const took = finishedAt === undefined ? 'interrompu' : duration(Date.parse(finishedAt) - Date.parse(startedAt));
  return [
    heading(1, `Verdict : ${VERDICT_NAMES[verdict]}`),
    `Locataire ${tenant === 'live' ? 'réel' : 'simulé'}, ${moment(startedAt)}, ${took}.`,
    counts === undefined ? '' : `${resultsOf(counts)} ${testsSentence(counts).replace(/@\w+/g, '`$&`')}`,
  ];
}

function resultsOf({ passed, failed }: NonNullable<Verdict['counts']>): string {
  return `**${passed} ${passed > 1 ? 'réussis' : 'réussi'}, ${failed} ${failed > 1 ? 'échecs' : 'échec'}.**`;
}

function sinceBefore(now: Entry, before: Entry | undefined): string[] {
  if (before === undefined) {
    return [heading(2, 'Depuis le passage précédent'), 'Aucun passage précédent n’est connu : rien à comparer.'];
  }
  const [had, has] = [before, now].map(({ drifts }) => new Set(drifts.map(keyOf)));
  const fresh = now.drifts.filter((drift) => had?.has(keyOf(drift)) === false);
  const gone = before.drifts.filter((drift) => has?.has(keyOf(drift)) === false);
  const same = before.verdict === now.verdict;
  return [
    heading(2, `Depuis le passage du ${moment(before.startedAt)}`),
    same
      ? 'Le verdict est le même.'
      : `Le verdict a changé : **${VERDICT_NAMES[before.verdict]}** → **${VERDICT_NAMES[now.verdict]}**.`,
    listed('Dérives apparues', fresh),
    listed('Dérives disparues', gone),
    fresh.length + gone.length === 0 ? 'Aucune dérive n’est apparue ni disparue.' : '',
  ];
}

function listed(title: string, drifts: readonly Drift[]): string {
  return drifts.length === 0 ? '' : `${title} : ${drifts.length}\n\n${bulleted(drifts.map(sentenceOf), MOST_SHOWN)}`;
}

function sentenceOf({ title, expected, found, known }: Drift): string {
  return `${title} : le guide dit « ${expected} », la page dit « ${found} »${known ? ' (connue)' : ''}`;
}

/** How often each kind occurred, with one that says more. */
function failures(verdict: Verdict): string[] {
  const entry = entryOf(verdict);
  const kinds = Object.entries(entry.failures) as [FailureKind, number][];
  if (kinds.length === 0) return [];
  const rows = kinds.map(([kind, count]) => [FAILURE_KINDS[kind], String(count), exampleOf(kind, verdict)]);
  return [heading(2, 'Échecs par genre'), tableOf(['Genre', 'Nombre', 'Par exemple'], rows)];
}

function exampleOf(kind: FailureKind, { runs, notes = [] }: Verdict): string {
  const run = runs.find(({ attempt, failure }) => attempt !== 'first' && failure?.kind === kind);
  const note = notes.find((one) => kindInNote(one) === kind);
  return run?.failure?.message ?? note?.replace(` (${kind})`, '') ?? '';
}

function again({ again: twice = [] }: Verdict): string[] {
  if (twice.length === 0) return [];
  const rows = twice.map((one) => [one.title, failureSentence(one.first), secondResult(one)]);
  return [
    heading(2, 'Réalisés une seconde fois, avec un compte neuf'),
    tableOf(['Test', 'Premier essai', 'Second essai'], rows),
  ];
}

function drifts({ drifts: all }: Entry): string[] {
  const known = all.filter((drift) => drift.known);
  const unknown = all.filter((drift) => !drift.known);
  if (all.length === 0) return [];
  return [
    heading(2, 'Dérives du guide'),
    unknown.length === 0 ? '' : `À revoir :\n\n${bulleted(unknown.map(sentenceOf), MOST_SHOWN)}`,
    known.length === 0 ? '' : `Connues, avec leur raison dans le verdict : ${steps(known)}.`,
  ];
}

function steps(drifts: readonly Drift[]): string {
  return [...new Set(drifts.map(({ step }) => step))].join(', ');
}

function slowest({ runs }: Verdict): string[] {
  const rows = slowestSteps(runs, MOST_SLOW).map(({ title, median, longest, times }) => [
    title,
    duration(median),
    duration(longest),
    String(times),
  ]);
  if (rows.length === 0) return [];
  return [heading(2, 'Étapes les plus lentes'), tableOf(['Étape', 'Médiane', 'Au plus', 'Parcours'], rows)];
}

function skipped({ notes = [] }: Verdict): string[] {
  const all = notes.filter(isSkipNote);
  return all.length === 0 ? [] : [heading(2, 'Non réalisés, et pourquoi'), bulleted(all, MOST_SHOWN)];
}

/** Nothing here proves anything: it stands apart from all that does. */
function assumed({ counts, runs }: Verdict): string[] {
  const compared = runs.flatMap((run) => run.steps).filter((step) => step.assumed === true);
  const ids = [...new Set(compared.map(({ id }) => id))].sort();
  const tests = counts === undefined || counts.assumed === 0 ? '' : `Tests marqués \`@assumed\` : ${counts.assumed}. `;
  const wordings = ids.length === 0 ? '' : `Étapes comparées à un libellé supposé : ${ids.join(', ')}.`;
  if (tests + wordings === '') return [];
  return [heading(2, 'Supposé, compté à part'), `${tests}${wordings}`.trim()];
}

function others({ notes = [] }: Verdict): string[] {
  const rest = notes.filter((note) => !isSkipNote(note) && kindInNote(note) === undefined);
  return rest.length === 0 ? [] : [heading(2, 'À savoir'), bulleted(rest, MOST_SHOWN)];
}
