/** What is tried: one trial for each change, or repetitions in which nothing may be noticed. */
import type { Trial } from '../../reports/drift/hand-over.ts';
import type { Change } from '../../tenant/embedded/drift/change.ts';
import { Jitter } from '../../tenant/embedded/server/jitter.ts';
import { inOrder } from './order.ts';
import { testsFor, type Listed } from './select.ts';

export function trialOf(change: Change, all: readonly Listed[]): Trial {
  const { first, rest } = inOrder(change, testsFor(change, all), all);
  return {
    name: change.id,
    changes: [change.id],
    probes: [change.probe],
    steps: [...change.steps],
    toldAs: [...change.toldAs],
    tests: named(first),
    rest: named(rest),
  };
}

/**
 * Every test that the changes are tried on, so many times where nothing has changed, and as often where all that is neutral
 * has at once.
 */
export function repetitions(times: number, changes: readonly Change[], all: readonly Listed[]): readonly Trial[] {
  const chosen = new Set(changes.flatMap((change) => testsFor(change, all)));
  const tests = named([...chosen]);
  const neutral = changes.filter(({ kind }) => kind === 'neutral');
  const nothing = { steps: [], toldAs: [], tests, rest: [] };
  return Array.from({ length: times }, (_, index) => [
    { name: `unchanged-${index + 1}`, changes: [], probes: [], ...nothing },
    ...(neutral.length === 0
      ? []
      : [
          {
            name: `neutral-${index + 1}`,
            changes: neutral.map(({ id }) => id),
            probes: [...new Set(neutral.map(({ probe }) => probe))],
            ...nothing,
          },
        ]),
  ]).flat();
}

/** So many of the changes, the same for the same seed: every one that is noticed or neutral may be among them. */
export function sampleOf(changes: readonly Change[], size: number, seed: number): readonly Change[] {
  const left = changes.filter(({ unnoticed }) => unnoticed === undefined);
  const jitter = new Jitter(seed);
  const chosen = Array.from({ length: Math.min(size, left.length) }, () =>
    left.splice(Math.floor(jitter.next('sample') * left.length), 1),
  );
  return chosen.flat();
}

function named(tests: readonly Listed[]): { file: string; title: string }[] {
  return tests.map(({ file, title }) => ({ file, title }));
}
