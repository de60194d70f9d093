/**
 * Failures that somebody looks after: what is wrong, where it is followed, and the day until which it may fail. They stay
 * red in the report and in the verdict; the gate lets them pass until that day, and counts them after it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';
import type { Result } from './results.ts';

export const KNOWN_ISSUES = join(import.meta.dirname, '../known-issues.json');

const KINDS = Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]];
const text = z.string().trim().min(1, 'must not be empty');

const issueSchema = z
  .strictObject({
    /** Short, for the terminal: `push-slow`. */
    id: z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, 'must be of small letters, digits and hyphens'),
    /** In French, for the report. */
    title: text,
    link: z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' }),
    /** The last day it may fail. */
    until: z.iso.date('must be a day written as 2027-02-01'),
    /** Of the failure. */
    kind: z.enum(KINDS, `must be ${KINDS.join(', ')}`),
    /** The step of the guide it fails at. */
    step: text.optional(),
    /** A part of the spec's path and the test's titles, as `verdict.md` and the report name them. */
    test: text.optional(),
    /** A part of the message. */
    message: text.optional(),
  })
  .refine(({ step, test, message }) => [step, test, message].some((part) => part !== undefined), {
    error: 'names neither step, test nor message, and would hide every failure of its kind',
  });

export type KnownIssue = Readonly<z.infer<typeof issueSchema>>;

/** Bad input: which entry of the file is wrong, why, and an example. */
export class KnownIssuesError extends Error {
  override readonly name = 'KnownIssuesError';
}

/**
 * The known issues, none where there is no file.
 *
 * @throws KnownIssuesError if the file cannot be understood: a gate that passed over an entry would mislead.
 */
export function readKnownIssues(file = KNOWN_ISSUES): readonly KnownIssue[] {
  if (!existsSync(file)) return [];
  const result = z.array(issueSchema).safeParse(parsed(file));
  if (!result.success) throw new KnownIssuesError(result.error.issues.map((issue) => sentence(file, issue)).join('\n'));
  const ids = result.data.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new KnownIssuesError(`${file}: the id ${twice} occurs twice; give each entry its own.`);
  return result.data;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new KnownIssuesError(`${file} is no JSON; for example an empty list: [].`);
  }
}

function sentence(file: string, { path: [index, field], message }: z.core.$ZodIssue): string {
  const entry = index === undefined ? '' : `, entry ${Number(index) + 1}`;
  const what = field === undefined ? message : `${String(field)} ${message}`;
  return `${file}${entry}: ${what}; for example "until": "2027-02-01".`;
}

/** @param today As `2027-02-01`. */
export function isOverdue({ until }: KnownIssue, today: string): boolean {
  return today > until;
}

/** The known issue a failure is; undefined where it is none. One that may still fail goes before one that may not. */
export function issueOf(
  { failure, fullName }: Result,
  issues: readonly KnownIssue[],
  today: string,
): KnownIssue | undefined {
  if (failure === undefined) return undefined;
  const fitting = issues.filter(
    ({ kind, step, test, message }) =>
      kind === failure.kind &&
      (step === undefined || step === failure.step) &&
      (test === undefined || fullName.includes(test)) &&
      (message === undefined || failure.message.includes(message)),
  );
  return fitting.find((issue) => !isOverdue(issue, today)) ?? fitting[0];
}

/** Of the machine's own time zone, as `2027-02-01`. */
export function dayOf(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** `1er février 2027` */
export function inFrench(day: string): string {
  const written = new Date(`${day}T12:00:00Z`).toLocaleDateString('fr-CA', { dateStyle: 'long', timeZone: 'UTC' });
  return written.replace(/^1 /, '1er ');
}
