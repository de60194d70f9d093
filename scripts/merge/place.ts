/** The reports of all shards take the place of those of an earlier run: all of them, or none. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { allureReport } from '../../reports/allure/generate.ts';
import { allureHistory } from '../../reports/allure/history.ts';
import { allureResults } from '../../reports/allure/options.ts';
import { blobFolder, shardFile } from '../../reports/shards/schema.ts';
import { HTML_FOLDER } from './html.ts';

const DRAFT = '.merge-draft';
const EARLIER = '.merge-earlier';

/** What a run writes anew, where there is none of it too. The verdict comes last: who reads it finds the rest. */
export const OF_A_RUN = [
  basename(allureResults('')),
  'pictures',
  HTML_FOLDER,
  basename(dirname(allureReport(''))),
  // What another run left of itself as a shard belongs to none of this.
  basename(shardFile('')),
  basename(blobFolder('')),
  'verdict.md',
  'verdict.json',
];
/** What stays as it is where the shards have none. */
export const IF_ANY = ['guide', basename(allureHistory(''))];

/** An empty folder beside the reports. */
export function newDraft(output: string): string {
  const draft = join(output, DRAFT);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  return draft;
}

/** Removes what was not put in its place, and what it took the place of. */
export function discardDraft(output: string): void {
  for (const folder of [DRAFT, EARLIER]) rmSync(join(output, folder), { recursive: true, force: true });
}

/** @param ofARun whether the draft holds a run, and not the guide alone. */
export function putInPlace(output: string, ofARun: boolean): void {
  const [draft, earlier] = [join(output, DRAFT), join(output, EARLIER)];
  rmSync(earlier, { recursive: true, force: true });
  mkdirSync(earlier);
  const names = [...IF_ANY.filter((name) => existsSync(join(draft, name))), ...(ofARun ? OF_A_RUN : [])];
  const moved: (readonly [from: string, to: string])[] = [];
  const move = (from: string, to: string) => {
    if (!existsSync(from)) return;
    renameSync(from, to);
    moved.push([from, to]);
  };
  try {
    for (const name of names) {
      move(join(output, name), join(earlier, name));
      move(join(draft, name), join(output, name));
    }
  } catch (error) {
    for (const [from, to] of moved.toReversed()) renameSync(to, from);
    throw error;
  }
}
