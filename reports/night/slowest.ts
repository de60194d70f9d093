import type { GuideRun } from '../verdict/schema.ts';

/** Of a step over all performances of a run; times in ms. */
export interface SlowStep {
  readonly title: string;
  readonly median: number;
  readonly longest: number;
  /** How many performances went through it. */
  readonly times: number;
}

/** The steps that take longest, by their median: one slow answer makes no slow step. */
export function slowestSteps(runs: readonly GuideRun[], most: number): SlowStep[] {
  const times = new Map<string, { readonly title: string; readonly ms: number[] }>();
  for (const { id, title = id, ms } of runs.flatMap(({ steps }) => steps)) {
    if (ms === undefined) continue;
    const known = times.get(id) ?? { title, ms: [] };
    known.ms.push(ms);
    times.set(id, known);
  }
  const all = [...times.values()].map(({ title, ms }) => {
    const sorted = ms.toSorted((one, other) => one - other);
    return {
      title,
      median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
      longest: sorted.at(-1) ?? 0,
      times: ms.length,
    };
  });
  return all.toSorted((one, other) => other.median - one.median || other.longest - one.longest).slice(0, most);
}
