/** The folder of the report, `reports/out/guide/`: the new one is there whole, or the earlier one is untouched. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideMarkdown } from '../../reports/guide/markdown.ts';
import { guidePage } from '../../reports/guide/page.ts';
import { RUNS_FILE, runsSchema, type Runs } from '../../reports/guide/runs.ts';
import type { GuideReport } from '../../reports/guide/schema.ts';

const FOLDER = 'guide';
const DRAFT = '.guide-draft';
const EARLIER = '.guide-earlier';

/** An empty folder beside the report, for what a run leaves. One run at a time writes to the reports. */
export function newDraft(output: string, name = DRAFT): string {
  const draft = join(output, name);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  return draft;
}

export function discard(draft: string): void {
  rmSync(draft, { recursive: true, force: true });
}

/** What the run left; undefined where it could not begin. */
export function readRuns(draft: string): Runs | undefined {
  const file = join(draft, RUNS_FILE);
  return existsSync(file) ? runsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** @param picture as the runs name it. @returns pixels, from the head of the PNG. */
export function sizeIn(draft: string): (picture: string) => { readonly width: number; readonly height: number } {
  return (picture) => {
    const png = readFileSync(join(draft, picture));
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  };
}

/** Fills the draft and puts it in the place of the report. @returns the folder of the report. */
export function publish(report: GuideReport, draft: string, output: string): string {
  const pictures = new Map(picturesOf(report).map((path) => [path, readFileSync(join(draft, path))]));
  writeFileSync(join(draft, 'guide.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(draft, 'guide.md'), guideMarkdown(report));
  writeFileSync(join(draft, 'guide.html'), guidePage(report, pictures));
  rmSync(join(draft, RUNS_FILE), { force: true });
  const folder = join(output, FOLDER);
  replaceFolder(draft, folder, join(output, EARLIER));
  return folder;
}

/** Puts a folder in the place of another. @param earlier where that one waits until the new one is there. */
export function replaceFolder(draft: string, folder: string, earlier = `${folder}.earlier`): void {
  rmSync(earlier, { recursive: true, force: true });
  const replaces = existsSync(folder);
  if (replaces) renameSync(folder, earlier);
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (replaces) renameSync(earlier, folder);
    throw error;
  }
  rmSync(earlier, { recursive: true, force: true });
}

/** Every picture that the report shows. */
function picturesOf({ devices }: GuideReport): string[] {
  const all = devices.flatMap(({ findings, newScreens, tryouts }) => [
    ...findings.flatMap(({ views }) => views.map(({ picture }) => picture)),
    ...newScreens.map(({ picture }) => picture),
    ...tryouts.flatMap((one) => [one.stop?.picture, ...one.newScreens.map(({ picture }) => picture)]),
  ]);
  return [...new Set(all.filter((picture) => picture !== undefined))];
}
