/** The folder of an edition and a language, `illustrations/<edition>/<locale>/`: the new one is there whole, or the earlier one is untouched. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { contactSheet } from '../../../reports/illustrations/sheet.ts';
import {
  EARLIER_FOLDER,
  SET_FILE,
  type GuideText,
  type IllustrationSet,
} from '../../../reports/illustrations/schema.ts';
import { illustrationTable } from '../../../reports/illustrations/table.ts';
import { DEVICES, SettingsError } from '../../../settings.ts';
import { replaceFolder } from '../publish.ts';
import { readSet, type LoadedSet } from './sets.ts';

export const FOLDER = 'illustrations';
export const SHEET = 'planche-contact.html';
export const TABLE = 'images.csv';

/** A set that was made now, with what it was compared with. */
export interface MadeSet extends LoadedSet {
  readonly earlier: LoadedSet | undefined;
}

/**
 * Before anything starts: what this run would keep can be read.
 *
 * @throws SettingsError if a set of another device cannot.
 */
export function ensureKept(folder: string, devices: readonly string[]): void {
  for (const device of otherDevices(folder, devices)) {
    if (readSet(join(folder, device)) === undefined) {
      throw new SettingsError([
        `${join(folder, device)} holds no ${SET_FILE}: remove it, or choose another OUTPUT; for example OUTPUT=/tmp/reports.`,
      ]);
    }
  }
}

/** Fills an empty folder and puts it in the place of the earlier one, of which the other devices are kept. */
export function publishSets(made: readonly MadeSet[], guide: GuideText, draft: string, folder: string): void {
  for (const one of made) writeSet(one, join(draft, one.set.device));
  const devices = made.map(({ set }) => set.device);
  for (const device of otherDevices(folder, devices))
    cpSync(join(folder, device), join(draft, device), { recursive: true });
  const sets = DEVICES.flatMap((device) => readSet(join(draft, device))?.set ?? []);
  writeFileSync(join(draft, TABLE), illustrationTable(sets));
  writeFileSync(join(draft, SHEET), contactSheet(sets, guide, picturesIn(draft, sets)));
  mkdirSync(join(folder, '..'), { recursive: true });
  replaceFolder(draft, folder);
}

function writeSet({ set, pictures, earlier }: MadeSet, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, png] of pictures) writeFileSync(join(folder, file), png);
  const { outdated = [], gone = [] } = set.comparison ?? {};
  if (outdated.length + gone.length > 0) mkdirSync(join(folder, EARLIER_FOLDER));
  for (const { file } of [...outdated, ...gone]) {
    const before = earlier?.pictures.get(file);
    if (before !== undefined) writeFileSync(join(folder, EARLIER_FOLDER, file), before);
  }
  writeFileSync(join(folder, SET_FILE), `${JSON.stringify(set, null, 2)}\n`);
}

function otherDevices(folder: string, devices: readonly string[]): readonly string[] {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return DEVICES.filter((device) => there.includes(device) && !devices.includes(device));
}

function picturesIn(draft: string, sets: readonly IllustrationSet[]): ReadonlyMap<string, Buffer> {
  const paths = sets.flatMap(({ device, illustrations, comparison }) => [
    ...illustrations.map(({ file }) => posix.join(device, file)),
    ...[...(comparison?.outdated ?? []), ...(comparison?.gone ?? [])].map(({ file }) =>
      posix.join(device, EARLIER_FOLDER, file),
    ),
  ]);
  return new Map(paths.map((path) => [path, readFileSync(join(draft, path))]));
}
