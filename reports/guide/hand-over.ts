/** How `npm run validate:guide` hands what it is asked for to the run that performs the guide. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Path of the file that holds it. */
export const VALIDATION_VARIABLE = 'FIRST_LOGIN_VALIDATION';

const wantedSchema = z.strictObject({
  edition: z.string(),
  locale: z.string(),
  devices: z.array(z.string()).nonempty(),
  /** Absent: every path of the guide, and the scenarios. */
  method: z.string().optional(),
  /** Where the runs and their pictures go. */
  folder: z.string(),
});
export type WantedValidation = Readonly<z.infer<typeof wantedSchema>>;

/** @throws if the run was not started by the command. */
export function wantedValidation(): WantedValidation {
  const file = process.env[VALIDATION_VARIABLE];
  if (file === undefined) throw new Error('The guide is validated by `npm run validate:guide`.');
  return wantedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
