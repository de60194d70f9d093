/** Sets of illustrations on disk: `<edition>/<locale>/<device>/`, each with its `illustrations.json`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isPng } from '../../../reports/redaction/picture.ts';
import {
  illustrationSetSchema,
  SET_FILE,
  SET_SCHEMA,
  type IllustrationSet,
} from '../../../reports/illustrations/schema.ts';
import { SettingsError } from '../../../settings.ts';
import { parsed } from '../parsed.ts';

/** With its pictures, as PNG by their file names. */
export interface LoadedSet {
  readonly set: IllustrationSet;
  readonly pictures: ReadonlyMap<string, Buffer>;
}

/** What is asked for, of which an earlier set must be. */
export interface Place {
  readonly tenant: string;
  readonly edition: string;
  readonly locale: string;
  readonly devices: readonly string[];
}

const EXAMPLE = 'npm run illustrations -- --baseline /archive/illustrations-2026-06';

/**
 * The earlier sets to compare with, by device. The folder is one that an earlier run left, `illustrations`, or for one
 * device the folder of that device in it.
 *
 * @throws SettingsError if it does not exist, holds no pictures of what is asked for, or if one of them cannot be read.
 */
export function readEarlier(folder: string, place: Place): ReadonlyMap<string, LoadedSet> {
  const { edition, locale, devices, tenant } = place;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw refused('names no folder');
  }
  const own = existsSync(join(folder, SET_FILE)) ? readSet(folder) : undefined;
  if (own !== undefined) {
    const { set } = own;
    const [device, ...others] = devices;
    if (others.length > 0)
      throw refused(`names the pictures of one device (${set.device}): add --device ${set.device}`);
    if (set.edition !== edition || set.locale !== locale || set.device !== device) {
      const is = [set.edition, set.locale, set.device].join(', ');
      throw refused(`holds pictures of ${is}, and those of ${edition}, ${locale}, ${device ?? ''} were asked for`);
    }
  }
  const sets = devices.map((device) => {
    const loaded = own ?? readSet(join(folder, edition, locale, device));
    if (loaded === undefined) throw refused(`holds no pictures of ${edition}, ${locale}, ${device}`);
    if (loaded.set.tenant !== tenant) {
      throw refused(`holds pictures of the ${loaded.set.tenant} tenant, and the ${tenant} one is asked`);
    }
    return [device, loaded] as const;
  });
  return new Map(sets);
}

/** @returns undefined where there is none. @throws SettingsError if it is not whole. */
export function readSet(folder: string): LoadedSet | undefined {
  const file = join(folder, SET_FILE);
  if (!existsSync(file)) return undefined;
  const problem = (what: string) =>
    new SettingsError([
      `The illustrations of ${folder} ${what}; remove the folder, or name another one, for example ${EXAMPLE}.`,
    ]);
  const content = parsed(readFileSync(file, 'utf8'));
  const version = z.object({ schema: z.unknown() }).safeParse(content).data?.schema;
  if (version !== SET_SCHEMA) throw problem(`cannot be read: ${SET_FILE} is not of schema version ${SET_SCHEMA}`);
  const { data: set } = illustrationSetSchema.safeParse(content);
  if (set === undefined) throw problem(`cannot be read: ${SET_FILE} is not what it has to be`);
  const pictures = set.illustrations.map((one) => {
    const path = join(folder, one.file);
    const png = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    if (!isPng(png)) throw problem(`are not whole: ${one.file} is missing or is no PNG`);
    return [one.file, png] as const;
  });
  return { set, pictures: new Map(pictures) };
}

function refused(what: string): SettingsError {
  return new SettingsError([`--baseline ${what}; for example ${EXAMPLE}.`]);
}
