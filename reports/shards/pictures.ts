/** Pictures of several shards in one folder: runs that are alike were performed in several of them. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { GuideRun } from '../verdict/schema.ts';
import { withPictures } from '../verdict/with-pictures.ts';

const PICTURES = 'pictures';

/** Copies the pictures of a folder of reports into another one, and gives back the runs as they point there. */
export function takePictures(runs: readonly GuideRun[], from: string, to: string): GuideRun[] {
  const folder = join(from, PICTURES);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const moved = new Map(names.map((name) => [name, copied(join(folder, name), join(to, PICTURES), name)]));
  const placed = (picture: string) => {
    const [parent, name = '', ...rest] = picture.split('/');
    const now = moved.get(name);
    return parent !== PICTURES || now === undefined ? picture : posix.join(PICTURES, now, ...rest);
  };
  return runs.map((run) => withPictures(run, placed));
}

/** @returns the name it has there: `<name>`, or `<name>-2` and so on where that one exists. */
function copied(folder: string, to: string, name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (existsSync(join(to, free))) continue;
    cpSync(folder, join(to, free), { recursive: true });
    return free;
  }
}
