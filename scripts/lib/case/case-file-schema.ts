/** A case as a file may hold it: the words of the guide, with the lists that only the suite's settings and symptoms know. */
import { z } from 'zod';
import { caseSchema } from '../../../guide/case.ts';
import { DEVICES, EDITIONS, LOCALES } from '../../../settings.ts';

/** What a file names beside itself, so that an editor completes it: any path to the schema of this project. */
export const SCHEMA_REFERENCE = /^(?!.*:)[\w./\\-]*case\.schema\.json$/;

export type CaseFileSchema = ReturnType<typeof caseFileSchema>;

export function caseFileSchema(symptoms: readonly string[]) {
  const { symptom, edition, locale, device } = caseSchema.shape;
  const schema = caseSchema.extend({
    $schema: z
      .string()
      .regex(SCHEMA_REFERENCE)
      .optional()
      .describe(caseSchema.shape.$schema.description ?? ''),
    symptom: z
      .enum(symptoms)
      .optional()
      .describe(symptom.description ?? ''),
    edition: z
      .enum(EDITIONS)
      .optional()
      .describe(edition.description ?? ''),
    locale: z
      .enum(LOCALES)
      .optional()
      .describe(locale.description ?? ''),
    device: z
      .enum(DEVICES)
      .optional()
      .describe(device.description ?? ''),
  });
  // What extends a schema has no description of its own.
  return schema.describe(caseSchema.description ?? '');
}
