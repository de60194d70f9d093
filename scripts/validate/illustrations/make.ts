/** Makes the sets of illustrations of what the performances left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrived } from '../../../reports/guide/judge.ts';
import type { Runs } from '../../../reports/guide/runs.ts';
import { SET_SCHEMA, type IllustrationSet } from '../../../reports/illustrations/schema.ts';
import { FAILURE_KINDS, INCONCLUSIVE_KINDS } from '../../../reports/verdict/failure.ts';
import { comparedWith } from './against.ts';
import type { Darkroom } from './darkroom.ts';
import type { MadeSet } from './publish.ts';
import type { LoadedSet, Place } from './sets.ts';
import { shotsOf } from './shots.ts';

export interface Material {
  readonly runs: Runs;
  /** Where the pictures are that the runs name. */
  readonly draft: string;
  /** By device. */
  readonly earlier: ReadonlyMap<string, LoadedSet>;
  readonly darkroom: Darkroom;
  /** Height of the banner that the tenant's pages carry; 0 for none. */
  readonly strip: number;
}

/** One for each device. */
export async function makeSets(place: Place, material: Material): Promise<readonly MadeSet[]> {
  const made: MadeSet[] = [];
  for (const device of place.devices) made.push(await makeSet(place, device, material));
  return made;
}

async function makeSet(place: Place, device: string, material: Material): Promise<MadeSet> {
  const { runs, draft, earlier, darkroom, strip } = material;
  const { shots, without } = shotsOf(device, runs);
  const pictures = new Map<string, Buffer>();
  for (const shot of shots) {
    pictures.set(shot.file, await darkroom.develop(shot, readFileSync(join(draft, shot.view.picture)), strip));
  }
  const { tenant, edition, locale } = place;
  const set: IllustrationSet = {
    schema: SET_SCHEMA,
    edition,
    locale,
    device,
    tenant,
    madeAt: runs.finishedAt,
    maker: darkroom.maker,
    illustrations: shots.map(({ file, step, letters, alternative }) => {
      const png = pictures.get(file) ?? Buffer.alloc(0);
      return {
        file,
        step,
        letters: [...letters],
        alternative,
        width: png.readUInt32BE(16),
        height: png.readUInt32BE(20),
      };
    }),
    without: [...without],
  };
  const before = earlier.get(device);
  const comparison = before === undefined ? {} : { comparison: comparedWith(before, set, pictures) };
  return { set: { ...set, ...comparison }, pictures, earlier: before };
}

/**
 * Why the pictures are not all there, in French; empty where they are. A wording that drifted is in its picture.
 *
 * `inconclusive`: nothing of it says anything of the pages.
 */
export function shortcomings({ runs, failures, complete }: Runs): {
  readonly sentences: readonly string[];
  readonly inconclusive: boolean;
} {
  const failed = runs.filter((run) => !arrived(run)).map(({ failure }) => failure);
  const all = [...failures, ...failed.filter((failure) => failure !== undefined)];
  const said = [...new Set(all.map(({ kind, message }) => `${FAILURE_KINDS[kind]} : ${message}`))];
  const isSilent = said.length === 0 && (!complete || failed.length > 0);
  return {
    sentences: isSilent ? ['Un parcours n’est pas arrivé au portail.'] : said,
    inconclusive: !complete || all.some(({ kind }) => INCONCLUSIVE_KINDS.has(kind)),
  };
}
