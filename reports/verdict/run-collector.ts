import { mkdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { TestResult } from '@playwright/test/reporter';
import { GUIDE_RUN } from './attach-run.ts';
import { guideRunSchema, type GuideRun } from './schema.ts';

type Attachment = TestResult['attachments'][number];

/** Pictures of screens are attached as `image <screen>`. */
const PICTURE = /^image ([a-z0-9-]+)$/;

export function isGuideRun({ contentType }: Attachment): boolean {
  return contentType === GUIDE_RUN.contentType;
}

/** The performances of the guide a test attached. They are for the verdict alone: other reporters must not show them. */
export function takeGuideRuns(attachments: Attachment[]): GuideRun[] {
  const runs = attachments.filter(isGuideRun);
  attachments.splice(0, attachments.length, ...attachments.filter((attachment) => !isGuideRun(attachment)));
  return runs.map(({ body }) => guideRunSchema.parse(JSON.parse(body?.toString('utf8') ?? '')));
}

/** Stores the pictures of a run under `output`, and lets its steps point to them. */
export function storePictures(run: GuideRun, attachments: readonly Attachment[], output: string): GuideRun {
  const folder = posix.join('pictures', `${run.path}-${run.order}-${run.locale}`);
  const stored = new Map<string, string>();
  for (const { name, body } of attachments) {
    const screen = PICTURE.exec(name)?.[1];
    if (screen === undefined || body === undefined) continue;
    mkdirSync(join(output, folder), { recursive: true });
    const picture = posix.join(folder, `${screen}.png`);
    writeFileSync(join(output, picture), body);
    stored.set(screen, picture);
  }
  const steps = run.steps.map(({ picture, ...step }) => {
    const path = picture === undefined ? undefined : stored.get(picture);
    return path === undefined ? step : { ...step, picture: path };
  });
  return { ...run, steps };
}
