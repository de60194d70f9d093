/** How `npm run soak` hands the journeys to the run that performs them in browsers. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { soakJourneySchema } from './journey.ts';

/** Path of the file that holds it. */
export const SOAK_VARIABLE = 'FIRST_LOGIN_SOAK';

const wantedSchema = z.strictObject({
  journeys: z.array(soakJourneySchema).nonempty(),
  /** Where what was found of them goes, a line each. */
  record: z.string(),
  /** Whose memory is measured together: one start of the processes. */
  session: z.string(),
  /** When to stop, in ms since the epoch; absent: when all are done. */
  until: z.number().optional(),
});
export type WantedSoak = Readonly<z.infer<typeof wantedSchema>>;

/** @throws if the run was not started by the command. */
export function wantedSoak(): WantedSoak {
  const file = process.env[SOAK_VARIABLE];
  if (file === undefined) throw new Error('A soak is started by `npm run soak`.');
  return wantedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
