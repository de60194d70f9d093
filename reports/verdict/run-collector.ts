import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { TestResult } from '@playwright/test/reporter';
import { CASE_RESULT } from '../case/schema.ts';
import { GUIDE_RUN } from './attach-run.ts';
import { classifyAll, gravest } from './classify.ts';
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
  if (run.result !== 'passed' || errors.length === 0) return run;
  const failure = gravest(classifyAll(errors));
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
    const folder = newFolder(output, [run.path, run.order, run.edition, run.locale, run.device].join('-'));
    for (const { screen, body } of pictures) {
      const picture = posix.join(folder, `${screen}.png`);
      writeFileSync(join(output, picture), body);
      stored.set(screen, picture);
    }
  }
  const steps = run.steps.map(({ picture, ...step }) => {
    const path = picture === undefined ? undefined : stored.get(picture);
    return path === undefined ? step : { ...step, picture: path };
  });
  return { ...run, steps };
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
