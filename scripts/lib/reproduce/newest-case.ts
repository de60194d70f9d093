import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseResultSchema, type CaseResult } from '../../../reports/case/schema.ts';

/** The case file that a run left which began at that moment; undefined where it left none. */
export function newestCase(
  output: string,
  since: Date,
): { readonly folder: string; readonly result: CaseResult } | undefined {
  const cases = join(output, 'cases');
  if (!existsSync(cases)) return undefined;
  for (const name of readdirSync(cases)) {
    const file = join(cases, name, 'case.json');
    if (!existsSync(file)) continue;
    const result = caseResultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (Date.parse(result.startedAt) >= since.getTime()) return { folder: join(cases, name), result };
  }
  return undefined;
}
