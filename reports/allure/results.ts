/** The results of a run as they lie in its folder, as far as they are read here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FailureKind } from '../verdict/failure.ts';
import { classify } from '../verdict/classify.ts';
import { failedStep, type Performed } from './details.ts';

const stepSchema: z.ZodType<Performed> = z.lazy(() =>
  z.object({ name: z.string().default(''), status: z.string().optional(), steps: z.array(stepSchema).default([]) }),
);

const resultSchema = z.object({
  testCaseId: z.string(),
  name: z.string(),
  fullName: z.string(),
  status: z.string().optional(),
  statusDetails: z.object({ message: z.string().optional() }).default({}),
  start: z.number().optional(),
  steps: z.array(stepSchema).default([]),
  labels: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});

export interface Result {
  readonly testCaseId: string;
  /** As the report shows it. */
  readonly name: string;
  /** The spec, relative to `tests/`, and the titles: `sign-in/password.spec.ts › a wrong password`. */
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly tags: readonly string[];
  readonly epic: string | undefined;
  readonly feature: string | undefined;
  /** In ms since 1970. */
  readonly start: number | undefined;
  readonly failure:
    { readonly kind: FailureKind; readonly message: string; readonly step: string | undefined } | undefined;
}

/** @throws if a file of the folder is no result. */
export function readResults(folder: string): Result[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('-result.json'));
  return files.map((name) => {
    const result = resultSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const { testCaseId, fullName, start, statusDetails, steps } = result;
    const status = result.status === 'passed' || result.status === 'skipped' ? result.status : 'failed';
    const failure = { ...classify(statusDetails.message ?? ''), step: failedStep(steps) };
    const labelled = (label: string) => result.labels.filter((one) => one.name === label).map(({ value }) => value);
    return {
      testCaseId,
      name: result.name,
      fullName,
      status,
      tags: labelled('tag'),
      epic: labelled('epic')[0],
      feature: labelled('feature')[0],
      start,
      failure: status === 'failed' ? failure : undefined,
    };
  });
}
