/** Changes by their names, as they are given on a command line. */
import { SettingsError } from '../../settings.ts';
import type { Change } from '../../tenant/embedded/drift/change.ts';
import { CHANGES } from '../../tenant/embedded/drift/changes.ts';
import { nearest } from '../lib/nearest.ts';

/** @throws SettingsError for a name that no change has. @param names `one,other` */
export function changesNamed(names: string): readonly Change[] {
  return names.split(',').map((name) => {
    const found = CHANGES.find(({ id }) => id === name);
    if (found !== undefined) return found;
    const near = nearest(
      name,
      CHANGES.map(({ id }) => id),
    );
    const perhaps = near.length === 0 ? '' : `: perhaps ${near.join(' or ')}`;
    throw new SettingsError([`There is no change of that name${perhaps}; npm run drift -- --list shows them.`]);
  });
}
