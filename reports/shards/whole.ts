/** Whether shards are one whole run: each of the same, every one there, every one at its end. */
import type { Shard } from './schema.ts';

export interface Named {
  /** Of its folder. */
  readonly name: string;
  readonly shard: Shard;
}

/** Runs that began further apart are two, in hours: no run lasts as long. */
const SAME_RUN_HOURS = 12;
const HOUR_MS = 3_600_000;

/** What shards of one run have in common, each with what is said of two that have not. */
const IN_COMMON: readonly (readonly [of: (shard: Shard) => string, what: string])[] = [
  [({ shard }) => `${shard.total}`, 'are of runs with different numbers of shards'],
  [({ commit = '' }) => commit, 'are of different commits'],
  [({ run = '' }) => run, 'are of different runs of the build server'],
  [({ settings }) => JSON.stringify(settings), 'are of runs with another TENANT, EDITION or MATRIX'],
  [({ selection }) => selection, 'are of runs of different tests'],
];

/** Why there is no verdict on all of them, in sentences; nothing where they are one run. */
export function whyNotWhole(all: readonly Named[]): string[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const strange = others.flatMap((one) => strangeness(first, one));
  if (strange.length > 0) return strange;
  return [...doubles(all), ...missing(all, first.shard.shard.total), ...unended(all)];
}

function strangeness(first: Named, { name, shard }: Named): string[] {
  const different = IN_COMMON.filter(([of]) => of(first.shard) !== of(shard)).map(([, what]) => what);
  const apart = Math.abs(Date.parse(first.shard.startedAt) - Date.parse(shard.startedAt)) / HOUR_MS;
  const late = apart > SAME_RUN_HOURS ? [`began ${Math.round(apart)} hours apart`] : [];
  return [...different, ...late].map(
    (what) => `${first.name} and ${name} ${what}: keep in the folder the shards of one run only.`,
  );
}

function doubles(all: readonly Named[]): string[] {
  return all.flatMap(({ name, shard: { shard } }, index) => {
    const earlier = all.slice(0, index).find((one) => one.shard.shard.current === shard.current);
    if (earlier === undefined) return [];
    return [`${name} and ${earlier.name} are both shard ${told(shard)}: remove the one that was run by mistake.`];
  });
}

function missing(all: readonly Named[], total: number): string[] {
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  return numbers
    .filter((number) => !all.some(({ shard: { shard } }) => shard.current === number))
    .map((number) => `Shard ${number}/${total} is missing: run it, and put its folder of reports beside the others.`);
}

function unended(all: readonly Named[]): string[] {
  return all
    .filter(({ shard }) => shard.finishedAt === undefined)
    .map(
      ({ name, shard: { shard } }) =>
        `Shard ${told(shard)} (${name}) has not come to its end: wait for it, or run it again where it was killed.`,
    );
}

function told({ current, total }: Shard['shard']): string {
  return `${current}/${total}`;
}
