import { actionSchema, BROWSER_DOINGS, CIRCUMSTANCES, PHONE_ANSWERS, WRONG_ENTRIES } from '../../../guide/case.ts';
import { PASSWORD_ORDERS } from '../../../guide/case-paths.ts';
import { CASE_SCREEN_NAMES } from '../../../guide/case-screens.ts';
import { METHOD_PATHS } from '../../../guide/paths.ts';
import { DEVICES, EDITIONS, LOCALES } from '../../../settings.ts';
import { SCHEMA_REFERENCE, type CaseFileSchema } from './case-file-schema.ts';
import type { Vocabulary } from './secrets.ts';

/** What can be done on a screen: `waited`, `entered` … */
export const DOINGS: readonly string[] = actionSchema.options.map(({ shape }) => shape.did.value);

/** The keys that a case has at a path; those of an action by what was done, where that is known. */
export function keysAt(path: readonly PropertyKey[], did: unknown, { shape }: CaseFileSchema): readonly string[] {
  if (path.length === 0) return Object.keys(shape);
  const options = actionSchema.options.filter((option) => option.shape.did.value === did);
  return (options.length > 0 ? options : actionSchema.options).flatMap((option) => Object.keys(option.shape));
}

export function vocabularyOf(schema: CaseFileSchema, symptoms: readonly string[]): Vocabulary {
  const keys = new Set([...keysAt([], undefined, schema), ...keysAt(['did', 0], undefined, schema)]);
  const words = new Set<string>([
    ...DOINGS,
    ...CASE_SCREEN_NAMES,
    ...[CIRCUMSTANCES, WRONG_ENTRIES, PHONE_ANSWERS, BROWSER_DOINGS, METHOD_PATHS, PASSWORD_ORDERS].flat(),
    ...[EDITIONS, LOCALES, DEVICES].flat(),
    ...symptoms,
  ]);
  return { isKey: (text) => keys.has(text), isWord: (text) => words.has(text) || SCHEMA_REFERENCE.test(text) };
}
