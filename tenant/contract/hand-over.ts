/** How `npm run capture` and `npm run contract` tell the run that records what to record, and where to. */
import { z } from 'zod';
import { LOCALES } from '../embedded/strings/phrase.ts';

/** Path of the file that holds the plan. */
export const CAPTURE_VARIABLE = 'FIRST_LOGIN_CAPTURE';

export const capturePlanSchema = z.strictObject({
  methods: z.array(z.string()).min(1),
  locale: z.enum(LOCALES),
  /** Of the embedded tenant; a live one has the edition it has. */
  edition: z.enum(['classic', 'reskin']),
  /** Absolute path of the folder where each journey is written to as `<method>.json`. */
  folder: z.string(),
});
export type CapturePlan = z.infer<typeof capturePlanSchema>;
