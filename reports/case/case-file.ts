/** The folder of a case that was replayed: `cases/2026-11-26-session-expired/` with `case.json`, `.md`, `.html` and the pictures. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseMarkdown } from './markdown.ts';
import { casePage } from './page.ts';
import type { CaseResult } from './schema.ts';

/** PNG by the name of the picture. */
type Pictures = ReadonlyMap<string, Buffer>;

/**
 * Writes the folder of a case whole or not at all, and never over another.
 *
 * @param output The folder of all reports.
 * @returns The folder's path.
 */
export function writeCase(result: CaseResult, pictures: Pictures, output: string): string {
  const cases = join(output, 'cases');
  const draft = join(cases, `.draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    fill(draft, result, pictures);
    return settle(draft, join(cases, folderName(result)));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function fill(folder: string, result: CaseResult, pictures: Pictures): void {
  const stored = new Map<string, Buffer>();
  const timeline = result.timeline.map(({ picture, ...one }) => {
    const content = picture === undefined ? undefined : pictures.get(picture);
    if (picture === undefined || content === undefined) return one;
    const path = `pictures/${picture.replace(/[^\w-]+/g, '-')}.png`;
    stored.set(path, content);
    return { ...one, picture: path };
  });
  const told = { ...result, timeline };
  if (stored.size > 0) mkdirSync(join(folder, 'pictures'));
  for (const [path, content] of stored) writeFileSync(join(folder, path), content);
  writeFileSync(join(folder, 'case.json'), `${JSON.stringify(told, null, 2)}\n`);
  writeFileSync(join(folder, 'case.md'), caseMarkdown(told));
  writeFileSync(join(folder, 'case.html'), casePage(told, stored));
}

/** Names come from a command that may be given anything. */
function folderName({ startedAt, asked }: CaseResult): string {
  return `${startedAt.slice(0, 10)}-${asked.symptom?.replace(/[^\w-]+/g, '-') ?? 'cas'}`;
}

/** Gives the draft its name, or that name with `-2`, `-3` … where it is taken. */
function settle(draft: string, wanted: string): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(folder)) continue;
    renameSync(draft, folder);
    return folder;
  }
}
