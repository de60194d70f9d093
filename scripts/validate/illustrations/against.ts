/** What became of each picture of an earlier set. */
import { differenceOf } from '../../../reports/illustrations/compare.ts';
import type { Comparison, IllustrationSet } from '../../../reports/illustrations/schema.ts';
import type { LoadedSet } from './sets.ts';

export function comparedWith(
  earlier: LoadedSet,
  set: IllustrationSet,
  pictures: ReadonlyMap<string, Buffer>,
): Comparison {
  const now = new Set(set.illustrations.map(({ file }) => file));
  const outdated = [...pictures].flatMap(([file, png]) => {
    const before = earlier.pictures.get(file);
    const why = before === undefined ? undefined : differenceOf(png, before);
    return why === undefined ? [] : [{ file, why }];
  });
  return {
    since: earlier.set.madeAt,
    ...(earlier.set.maker === set.maker ? {} : { otherMaker: earlier.set.maker }),
    outdated,
    added: [...now].filter((file) => !earlier.pictures.has(file)),
    gone: earlier.set.illustrations
      .filter(({ file }) => !now.has(file))
      .map(({ file, alternative }) => ({ file, alternative })),
  };
}
