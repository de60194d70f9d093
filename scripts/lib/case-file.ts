/** Reads what a help desk wrote down. What is wrong with it is said in one sentence, and never with a value. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { caseProblem } from '../../guide/case-rules.ts';
import type { Case } from '../../guide/case.ts';
import { SettingsError } from '../../settings.ts';
import { caseFileSchema } from './case/case-file-schema.ts';
import { JsonTextError, parseJsonText, pathText, type JsonText } from './case/json-text.ts';
import { secretIn, type SecretFound } from './case/secrets.ts';
import { schemaProblem, type Problem } from './case/sentences.ts';
import { vocabularyOf } from './case/words.ts';

/** A case takes a page or two; what is longer is another file. */
const MOST_BYTES = 64 * 1024;
const EXAMPLE = 'for example npm run reproduce -- --case guide/cases/session-expired.json';
const ADVICE = 'take it out: what was entered is told by words such as other or too-short, and nobody is named';

/**
 * A case file, read and found possible.
 *
 * @param symptoms The ids a case may name.
 * @throws SettingsError with one sentence.
 */
export function readCaseFile(path: string, symptoms: readonly string[]): Case {
  return parseCase(readText(path), symptoms);
}

/** @throws SettingsError with one sentence. */
export function parseCase(text: string, symptoms: readonly string[]): Case {
  const json = parsed(text);
  const { value } = json;
  const schema = caseFileSchema(symptoms);
  const secret = secretIn(value, vocabularyOf(schema, symptoms));
  if (secret !== undefined) throw wrong(json, secretProblem(secret));
  const { success, data, error } = schema.safeParse(value);
  if (!success) {
    // A key that is written wrongly is missing as well: the key is the cause.
    const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
    throw wrong(json, issue === undefined ? { path: [], reason: 'is no case' } : schemaProblem(issue, value, schema));
  }
  const problem = caseProblem(data);
  if (problem !== undefined) throw wrong(json, problem);
  return data;
}

function readText(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw unusable('names no file');
  if (found.isDirectory()) throw unusable('names a folder');
  if (!found.isFile()) throw unusable('names something else than a file');
  if (found.size > MOST_BYTES) throw unusable(`names a file of more than ${MOST_BYTES / 1024} KiB, which is no case`);
  const bytes = readFile(path);
  if (!isUtf8(bytes) || bytes.includes(0)) throw unusable('names a file that is no text in UTF-8');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw unusable('names an empty file');
  return text;
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unusable(`names a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function parsed(text: string): JsonText {
  try {
    return parseJsonText(text);
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error;
    const { line, column } = error.position;
    throw new SettingsError([`Line ${line}, column ${column} of the case file ${error.problem}.`]);
  }
}

function secretProblem({ path, stands, kind }: SecretFound): Problem {
  return { path, stands, reason: `${stands === path ? 'looks like' : 'holds'} ${kind}; ${ADVICE}` };
}

/** The whole of a file has no name. */
function wrong(json: JsonText, { path, reason, stands = path }: Problem): SettingsError {
  const position = json.positionOf(stands);
  const where = position === undefined || stands.length === 0 ? '' : ` (line ${position.line} of the case file)`;
  return new SettingsError([`${pathText(path) || 'The case'} ${reason}${where}.`]);
}

function unusable(reason: string): SettingsError {
  return new SettingsError([`--case ${reason}; ${EXAMPLE}.`]);
}
