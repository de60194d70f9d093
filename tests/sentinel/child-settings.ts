import { z } from 'zod';
import { SECRET_KINDS } from '../../reports/redaction/kinds.ts';

/** The environment variable through which a run is told what to do: nothing of it is written to an artefact. */
export const CHILD_VARIABLE = 'FIRST_LOGIN_SENTINEL';

const schema = z.object({
  output: z.string(),
  /** Path of the browser; absent for Playwright's own. */
  browser: z.string().optional(),
  redacted: z.boolean(),
  secrets: z.record(z.enum(SECRET_KINDS), z.string()),
});
export type ChildSettings = z.infer<typeof schema>;

export function childSettings(): ChildSettings {
  return schema.parse(JSON.parse(process.env[CHILD_VARIABLE] ?? 'null'));
}
