/** What is wrong with a case file, said with its own words only: never anything that stands in the file. */
import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { listed } from '../options.ts';
import type { CaseFileSchema } from './case-file-schema.ts';
import { DOINGS, keysAt } from './words.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** More words than that are for the schema to show, and the nearest are for a sentence. */
const MOST_LISTED = 16;
const LISTED = 'must be one of those that guide/case.schema.json lists';

/** What is wrong: `did[2]` `must be an object in braces`. */
export interface Problem {
  /** Of what is named. */
  readonly path: Path;
  readonly reason: string;
  /** Of where it stands, where that is a key that must not be named. */
  readonly stands?: Path;
}

/** What to say of a break of the schema. */
export function schemaProblem(issue: Issue, value: unknown, schema: CaseFileSchema): Problem {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, issue.keys[0] ?? '', value, schema);
  const held = heldAt(value, issue.path);
  return { path: issue.path, reason: held === undefined ? `is missing and ${must(issue, held)}` : must(issue, held) };
}

function must(issue: Issue, held: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return mustBeOneOf(issue.values.map(String), held);
    case 'invalid_union':
      return mustBeOneOf(DOINGS, held);
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must be ${Number(issue.minimum)} or more`;
    case 'too_big':
      return `must be ${issue.origin === 'array' ? `a list of ${Number(issue.maximum)} at most` : `${Number(issue.maximum)} or less`}`;
    case 'invalid_format':
      return 'must lead to case.schema.json; for example ../case.schema.json';
    default:
      return 'must be as guide/case.schema.json says';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list in square brackets',
  int: 'a whole number',
  number: 'a number',
  object: 'an object in braces',
  string: 'a word in double quotes',
};

function mustBeOneOf(words: readonly string[], held: unknown): string {
  const like = typeof held === 'string' ? nearest(held, words) : [];
  if (like.length > 0 && words.length > 3) return `${LISTED}; ${listed(like)} may be meant`;
  if (words.length <= MOST_LISTED) return `must be ${listed(words)}`;
  return LISTED;
}

/** Of the key only the place is said: it may be anything. */
function unknownKey(path: Path, key: string, value: unknown, schema: CaseFileSchema): Problem {
  const holder = heldAt(value, path);
  const did = typeof holder === 'object' && holder !== null && 'did' in holder ? holder.did : undefined;
  const known = [...new Set(keysAt(path, did, schema))];
  const [meant] = nearest(key, known);
  const hint = meant === undefined ? `its keys are ${listed(known, 'and')}` : `${meant} may be meant`;
  return { path, stands: [...path, key], reason: `has a key that does not belong there; ${hint}` };
}

function heldAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, part) => (typeof held === 'object' && held !== null ? Reflect.get(held, part) : undefined),
    value,
  );
}
