/** What a run of the lab is worth, from what its tests noticed and from nothing else. */
import { BETWEEN_TITLES, type Noticed, type Trial } from '../../reports/drift/hand-over.ts';
import type { Change } from '../../tenant/embedded/drift/change.ts';

/** Shares of the changes that have to be noticed at all, and at the right step as the right kind of failure. */
export const TARGETS = { detected: 0.98, located: 0.95 } as const;

/** `unproven`: nothing shows that anything was changed, and so whatever was noticed counts for nothing. */
export type Outcome = 'located' | 'detected' | 'missed' | 'unproven' | 'quiet' | 'false-alarm';

export interface Judged {
  readonly name: string;
  readonly outcome: Outcome;
  /** How many of its tests ran. */
  readonly tests: number;
  readonly ms: number;
  /** What decided: the test, and where and as what it failed. */
  readonly by?: string;
  readonly step?: string;
  readonly kind?: string;
  readonly message?: string;
}

/** @param quiet nothing may be noticed: the tenant is as it was, or changed in what is nobody's business. */
export function judge(trial: Trial, noticed: readonly Noticed[], quiet: boolean): Judged {
  const own = noticed.filter((one) => one.trial === trial.name);
  const proof = own.find((one) => one.proof);
  const tests = own.filter((one) => !one.proof && one.outcome !== 'skipped');
  const failed = tests.find((one) => one.located) ?? tests.find((one) => one.outcome === 'failed');
  const head = { name: trial.name, tests: tests.length, ms: own.reduce((sum, { ms }) => sum + ms, 0) };
  if (trial.changes.length > 0 && proof?.outcome !== 'passed') {
    return { ...head, outcome: 'unproven', message: proof?.message ?? 'The test that shows it did not run.' };
  }
  // Where no test ran, that none noticed anything is no good news.
  if (quiet && tests.length === 0) return { ...head, outcome: 'unproven', message: 'None of its tests ran.' };
  const ran = new Set(own.map(({ test }) => test));
  if (failed === undefined && !trial.rest.every(({ file, title }) => ran.has(`${file}${BETWEEN_TITLES}${title}`))) {
    return { ...head, outcome: 'unproven', message: 'Not all of its tests ran.' };
  }
  if (failed === undefined) return { ...head, outcome: quiet ? 'quiet' : 'missed' };
  const { test: by, step, kind, message } = failed;
  return {
    ...head,
    outcome: quiet ? 'false-alarm' : failed.located ? 'located' : 'detected',
    by,
    ...(step === undefined ? {} : { step }),
    ...(kind === undefined ? {} : { kind }),
    ...(message === undefined ? {} : { message }),
  };
}

export interface Score {
  /** Of the changes that are not neutral. */
  readonly changes: number;
  readonly behaviour: number;
  readonly detected: number;
  readonly located: number;
  /** Neutral changes and repetitions, and how many of them something was noticed of. */
  readonly quiet: number;
  readonly falseAlarms: number;
  readonly unproven: number;
  readonly sound: boolean;
}

export function scoreOf(judged: readonly Judged[], changes: readonly Change[]): Score {
  const kindOf = new Map(changes.map(({ id, kind }) => [id, kind]));
  const real = judged.filter(({ name }) => kindOf.has(name) && kindOf.get(name) !== 'neutral');
  const quiet = judged.filter((one) => !real.includes(one));
  const having = (among: readonly Judged[], ...outcomes: readonly Outcome[]) =>
    among.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const counts = {
    changes: real.length,
    behaviour: real.filter(({ name }) => kindOf.get(name) === 'behaviour').length,
    detected: having(real, 'detected', 'located'),
    located: having(real, 'located'),
    quiet: quiet.length,
    falseAlarms: having(quiet, 'false-alarm'),
    unproven: having(judged, 'unproven'),
  };
  const sound =
    counts.falseAlarms === 0 &&
    counts.unproven === 0 &&
    counts.detected >= TARGETS.detected * counts.changes &&
    counts.located >= TARGETS.located * counts.changes;
  return { ...counts, sound };
}
