/**
 * The quality gate: whether a release may rest on a run. Decided here and shown in the report. Allure's own ends with an
 * error on Node 20, which looks just like a gate that is not passed, and knows no date for a known issue (tooling.md 2.5).
 */
import { INCONCLUSIVE_KINDS } from '../verdict/failure.ts';
import { NOTES } from '../verdict/notes.ts';
import type { QuarantinedResult, Verdict } from '../verdict/schema.ts';
import { inFrench, isOverdue, issueOf, type KnownIssue } from './known-issues.ts';
import type { Result } from './results.ts';

export interface GateInput {
  readonly results: readonly Result[];
  /** Of the same run: what failed outside of its tests, and whether it came to its end, is in no result. */
  readonly verdict: Verdict;
  readonly issues: readonly KnownIssue[];
  /** As `2027-02-01`. */
  readonly today: string;
  /** Tests that must have been performed: a run of nothing fails nothing. */
  readonly least?: number | undefined;
}

export interface Rule {
  /** In French, as all texts. */
  readonly name: string;
  readonly met: boolean;
  readonly expected: number | string;
  readonly actual: number | string;
  readonly message: string;
}

export interface Gate {
  /** `inconclusive`: nothing failed but what says nothing about the product, or the run did not come to its end. */
  readonly outcome: 'passed' | 'failed' | 'inconclusive';
  readonly rules: readonly Rule[];
  /** Known issues that failed and may, each with the number of its tests. */
  readonly accepted: readonly (readonly [KnownIssue, number])[];
  /** Tests in quarantine that failed. */
  readonly quarantined: readonly QuarantinedResult[];
  /** Known issues that did not occur: cured, or not among what was performed. */
  readonly unseen: readonly KnownIssue[];
}

export function gateOf({ results: all, verdict, issues, today, least = 1 }: GateInput): Gate {
  const results = withoutFirstTries(all, verdict);
  const failures = results.flatMap((result) =>
    result.failure === undefined ? [] : [{ ...result, failure: result.failure, issue: issueOf(result, issues, today) }],
  );
  const apart = new Set((verdict.quarantine ?? []).map(({ test }) => test));
  const fresh = failures.filter(({ issue, fullName }) => issue === undefined && !apart.has(fullName));
  const overdue = failures.filter(
    ({ issue, fullName }) => issue !== undefined && isOverdue(issue, today) && !apart.has(fullName),
  );
  const outside = outsideOfTests(verdict, failures.length);
  const performed = results.filter(({ status }) => status !== 'skipped').length;
  const ended = isWhole(verdict);
  const rules: Rule[] = [
    none('Aucun échec nouveau', fresh.length, () =>
      fresh.map(({ name, failure }) => `« ${name} » : ${failure.message}`),
    ),
    none('Aucun problème connu dont le délai est passé', overdue.length, () =>
      [...new Set(overdue.map(({ issue }) => issue))].flatMap((issue) =>
        issue === undefined ? [] : [dueSentence(issue)],
      ),
    ),
    none('Aucun échec hors des tests', outside.length, () => outside),
    {
      name: 'Assez de tests réalisés',
      met: performed >= least,
      expected: least,
      actual: performed,
      message: `${performed} réalisés, ${least} attendus au moins`,
    },
    {
      name: 'Le passage est allé à son terme',
      met: ended,
      expected: 'oui',
      actual: ended ? 'oui' : 'non',
      message: ended ? 'oui' : 'interrompu, ou aucun parcours du guide : ce qui manque ne prouve rien',
    },
  ];
  const counted = [...fresh, ...overdue];
  const graveOnes = counted.some(({ failure }) => !INCONCLUSIVE_KINDS.has(failure.kind));
  const failed = graveOnes || outside.length > 0 || performed < least;
  const open = counted.length > 0 || !ended;
  const seen = failures.flatMap(({ issue }) => (issue === undefined || isOverdue(issue, today) ? [] : [issue]));
  return {
    outcome: failed ? 'failed' : open ? 'inconclusive' : 'passed',
    rules,
    accepted: issues.flatMap((issue) => {
      const tests = seen.filter((one) => one === issue).length;
      return tests === 0 ? [] : [[issue, tests] as const];
    }),
    quarantined: (verdict.quarantine ?? []).filter(({ result }) => result === 'failed'),
    unseen: issues.filter((issue) => !failures.some((failure) => failure.issue === issue)),
  };
}

/** Of a test that was performed once more the second result counts. */
function withoutFirstTries(results: readonly Result[], { again = [] }: Verdict): readonly Result[] {
  const twice = new Set(again.filter(({ second }) => second.result !== 'skipped').map(({ test }) => test));
  return results.filter(({ fullName, start = 0 }) => {
    if (!twice.has(fullName)) return true;
    return !results.some((other) => other.fullName === fullName && (other.start ?? 0) > start);
  });
}

/** What no result tells of: errors between the tests, and journeys that could not be read. */
function outsideOfTests({ verdict, notes = [] }: Verdict, failures: number): readonly string[] {
  const said = notes.filter((note) => note.startsWith(NOTES.outside));
  if (said.length > 0 || verdict !== 'broken' || failures > 0) return said;
  return ['Le passage est un échec, sans qu’aucun test ait échoué : voir verdict.md'];
}

function isWhole({ finishedAt, notes = [] }: Verdict): boolean {
  return finishedAt !== undefined && !notes.includes(NOTES.interrupted) && !notes.includes(NOTES.nothingPerformed);
}

function none(name: string, count: number, sentences: () => readonly string[]): Rule {
  return {
    name,
    met: count === 0,
    expected: 0,
    actual: count,
    message: count === 0 ? 'aucun' : sentences().join('\n'),
  };
}

/** `Problème connu « … » : délai passé le 1er février 2027 (https://…)` */
function dueSentence({ title, until, link }: KnownIssue): string {
  return `Problème connu « ${title} » : délai passé le ${inFrench(until)} (${link})`;
}
