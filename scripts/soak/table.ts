/** What a soak prints at its end. */
import { FLAT_KB, FLAT_WITH_SECRETS_KB, growthOf, type Growth } from '../../reports/soak/memory.ts';
import type { Done, SoakRecord } from '../../reports/soak/record.ts';
import { INCONCLUSIVE_KINDS } from '../../reports/verdict/failure.ts';
import { EXIT } from '../lib/exit.ts';

/** Workers come and go, and each performs a few of the journeys: the one that grows most stands for all. */
const WORKER = /^worker /;
const EXAMPLES = 3;

export function soakText({ head, done, memory }: SoakRecord, asked: number): string {
  const failed = done.filter(({ failure }) => failure !== undefined);
  const perThousand = done.length === 0 ? 0 : (failed.length / done.length) * 1_000;
  const what = head.way === 'browser' ? 'in browsers' : 'over HTTP alone';
  return [
    `${done.length} of ${asked} journeys ${what}, seed ${head.seed}: ${failed.length} failed, ${perThousand.toFixed(1)} of a thousand`,
    ...causes(failed),
    ...durations(done),
    ...shown(growthOf(memory)).map(growthText),
  ].join('\n');
}

/** @param asked how many journeys there were to be. */
export function soakCode({ done, memory }: SoakRecord, asked: number, stoppedEarly: boolean): number {
  const failures = done.flatMap(({ failure }) => (failure === undefined ? [] : [failure]));
  const growth = shown(growthOf(memory));
  if (failures.some(({ kind }) => !INCONCLUSIVE_KINDS.has(kind))) return EXIT.broken;
  if (growth.some(({ verdict }) => verdict === 'grows')) return EXIT.broken;
  const isDone = done.length >= asked || stoppedEarly;
  const says = failures.length === 0 && isDone && done.length > 0;
  return says ? EXIT.done : EXIT.inconclusive;
}

function causes(failed: readonly Done[]): string[] {
  const kinds = [...new Set(failed.map(({ failure }) => failure?.kind))];
  return kinds.flatMap((kind) => {
    const own = failed.filter(({ failure }) => failure?.kind === kind);
    const shown = own.slice(0, EXAMPLES).map(({ number, failure }) => `    ${number}: ${failure?.message ?? ''}`);
    return [`  ${String(kind)}: ${own.length}`, ...shown, ...(own.length > EXAMPLES ? ['    …'] : [])];
  });
}

function durations(done: readonly Done[]): string[] {
  const sorted = done.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1_000).toFixed(1);
  return sorted.length === 0
    ? []
    : [`A journey took ${at(0.5)} s; 95 of 100 at most ${at(0.95)} s, the longest ${at(1)} s`];
}

/** Of the workers the one that grows most, of those that say anything. */
function shown(growth: readonly Growth[]): readonly Growth[] {
  const said = growth.filter(({ verdict }) => verdict !== 'too few readings');
  const workers = said.filter(({ who }) => WORKER.test(who)).toSorted((a, b) => b.slope - a.slope);
  return [...growth.filter(({ who }) => !WORKER.test(who)), ...workers.slice(0, 1)];
}

function growthText({ who, slope, verdict, from, to }: Growth): string {
  const mb = (kb: number) => (kb / 1024).toFixed(1);
  const range = `${mb(from.held)} MB after ${from.after} journeys, ${mb(to.held)} MB after ${to.after}`;
  const said = verdict === 'too few readings' ? verdict : `${slope.toFixed(1)} KB a journey: ${verdict}`;
  return `Memory of the ${who}: ${range} (resident ${mb(from.rss)}, ${mb(to.rss)} MB); ${said}`;
}

/** By what memory is judged, for whoever reads the verdict. */
export const FLAT_RULE = `Flat: at most ${FLAT_KB} KB a journey, ${FLAT_WITH_SECRETS_KB} where its secrets are kept to be hidden, by the lowest readings of ten stretches, garbage collected, the first quarter left out.`;
