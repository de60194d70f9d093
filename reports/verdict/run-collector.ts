import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { TestResult } from '@playwright/test/reporter';
import { CASE_RESULT } from '../case/schema.ts';
import { GUIDE_RUN } from './attach-run.ts';
import { classifyAll, gravest } from './classify.ts';
import { saysEnded } from './stopped.ts';
import { guideRunSchema, type GuideRun } from './schema.ts';

type Attachment = TestResult['attachments'][number];

/** Pictures of screens are attached as `image <screen>`. */
const PICTURE = /^image ([a-z0-9-]+)$/;

export function isGuideRun({ contentType }: Attachment): boolean {
  return contentType === GUIDE_RUN.contentType;
}

/** What becomes of a replayed case belongs into a case file, which `npm run reproduce` writes; here it only proves a test. */
export function isCaseResult({ contentType }: Attachment): boolean {
  return contentType === CASE_RESULT.contentType;
}

/** What was taken of each test, for the reporters that come later in the list. */
const taken = new WeakMap<TestResult, readonly GuideRun[]>();

/**
 * The performances of the guide a test attached. They are for the verdict alone: other reporters must not show them.
 *
 * @throws if one cannot be read, after all are taken out.
 */
export function takeGuideRuns(result: TestResult): readonly GuideRun[] {
  const { attachments } = result;
  const bodies = attachments.filter(isGuideRun).map(({ body }) => body?.toString('utf8') ?? '');
  const others = attachments.filter((attachment) => !isGuideRun(attachment) && !isCaseResult(attachment));
  attachments.splice(0, attachments.length, ...others);
  const runs = bodies.map((body) => settled(guideRunSchema.parse(JSON.parse(body)), result));
  taken.set(result, runs);
  return runs;
}

/** What `takeGuideRuns` took of a test that has ended; nothing before. */
export function takenGuideRuns(result: TestResult): readonly GuideRun[] {
  return taken.get(result) ?? [];
}

/** A worker hands a run over before the last checks of its test: what they found counts as well. */
function settled(run: GuideRun, { status, errors }: TestResult): GuideRun {
  if (status === 'interrupted') return { ...run, result: 'interrupted' };
  const failure = gravest(classifyAll(errors));
  const isEnded = failure !== undefined && saysEnded(failure);
  if (!isEnded && (run.result !== 'passed' || errors.length === 0)) return run;
  return { ...run, result: 'failed', ...(failure === undefined ? {} : { failure }) };
}

/**
 * Stores the pictures of a run under `output`, and lets its steps point to them. Runs that are alike, of which a whole
 * suite has several, do not write over each other.
 */
export function storePictures(run: GuideRun, attachments: readonly Attachment[], output: string): GuideRun {
  const pictures = attachments.flatMap(({ name, body }) => {
    const screen = PICTURE.exec(name)?.[1];
    return screen === undefined || body === undefined ? [] : [{ screen, body }];
  });
  const stored = new Map<string, string>();
  if (pictures.length > 0) {
    const { path, order, edition, locale, device, scenario } = run;
    const words = [path, order, edition, locale, device, ...(scenario === undefined ? [] : [scenario])];
    const folder = newFolder(output, words.join('-'));
    for (const { screen, body } of pictures) {
      const picture = posix.join(folder, `${screen}.png`);
      writeFileSync(join(output, picture), body);
      stored.set(screen, picture);
    }
  }
  const steps = run.steps.map((step) => {
    const views = step.views?.flatMap((view) => {
      const path = stored.get(view.picture);
      return path === undefined ? [] : [{ ...view, picture: path }];
    });
    return { ...pointing(step, stored), ...(views === undefined ? {} : { views }) };
  });
  const screens = run.screens?.map((screen) => pointing(screen, stored));
  const stop = run.stop === undefined ? undefined : pointing(run.stop, stored);
  return { ...run, steps, ...(screens === undefined ? {} : { screens }), ...(stop === undefined ? {} : { stop }) };
}

/** The same with the path of its picture; without one that is not there. */
function pointing<Pictured extends { picture?: string | undefined }>(
  { picture, ...rest }: Pictured,
  stored: ReadonlyMap<string, string>,
): Omit<Pictured, 'picture'> & { picture?: string } {
  const path = picture === undefined ? undefined : stored.get(picture);
  return path === undefined ? rest : { ...rest, picture: path };
}

/** Makes `pictures/<name>`, or `pictures/<name>-2` and so on where that one exists. */
function newFolder(output: string, name: string): string {
  for (let number = 1; ; number++) {
    const folder = posix.join('pictures', number === 1 ? name : `${name}-${number}`);
    if (existsSync(join(output, folder))) continue;
    mkdirSync(join(output, folder), { recursive: true });
    return folder;
  }
}
