/** Differences between the keys of two pieces of JSON, or between two sets of names. */
import type { Shape } from '../../../tenant/contract/capture.ts';
import { differing, type Difference } from './difference.ts';
import { pairAlike } from './likeness.ts';

type Base = Omit<Difference, 'kind' | 'here' | 'there'>;

/** What is within a key that is missing or renamed is not told besides. */
export function compareShapes(base: Base, here: Shape, there: Shape): Difference[] {
  const both = Object.keys(here).filter((path) => path in there);
  const changed = both.flatMap((path) =>
    differing({ ...base, what: `type of ${base.what}`, of: nameOf(base.of, path) }, here[path], there[path], 'changed'),
  );
  const onlyHere = topmost(Object.keys(here).filter((path) => !(path in there)));
  const onlyThere = topmost(Object.keys(there).filter((path) => !(path in here)));
  return [...changed, ...compareNames(base, onlyHere, onlyThere, (one, other) => siblings(one, other))];
}

/**
 * @param mayBeRenamed whether one name may have become the other, if they are alike as well. Default: any.
 */
export function compareNames(
  base: Base,
  here: readonly string[],
  there: readonly string[],
  mayBeRenamed: (here: string, there: string) => boolean = () => true,
): Difference[] {
  const onlyHere = here.filter((name) => !there.includes(name));
  const onlyThere = there.filter((name) => !here.includes(name));
  const renamed = pairAlike(onlyHere, onlyThere).filter(([one, other]) => mayBeRenamed(one, other));
  const [before, after] = [renamed.map(([one]) => one), renamed.map(([, other]) => other)];
  return [
    ...renamed.flatMap(([one, other]) => differing(base, one, other, 'renamed')),
    ...onlyHere.filter((name) => !before.includes(name)).flatMap((name) => differing(base, name, undefined, 'renamed')),
    ...onlyThere.filter((name) => !after.includes(name)).flatMap((name) => differing(base, undefined, name, 'renamed')),
  ];
}

function topmost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => isWithin(path, other)));
}

function isWithin(path: string, other: string): boolean {
  return path !== other && (path.startsWith(`${other}.`) || path.startsWith(`${other}[`));
}

/** Keys of the same object. */
function siblings(one: string, other: string): boolean {
  const parent = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return parent(one) === parent(other);
}

function nameOf(of: string, path: string): string {
  return of === '' ? path : `${path} in ${of}`;
}
