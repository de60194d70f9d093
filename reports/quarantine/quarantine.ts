/**
 * Tests whose failure does not fail a run for a while: which, why, who looks after it, where it is followed, and until when.
 * They are run as ever and told apart. Not for what is wrong with the service, which stays red (`known-issues.json`), but for
 * tests that cannot be relied on until they are mended.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TestCase } from '@playwright/test/reporter';
import { z } from 'zod';
import { dayOf } from '../allure/known-issues.ts';

export const QUARANTINE = join(import.meta.dirname, '../../tests/quarantine.json');

/** A test that nobody has mended by then is none that anybody misses. */
export const LONGEST_DAYS = 30;

const text = z.string().trim().min(1, 'must not be empty');

const entrySchema = z.strictObject({
  /** The spec, relative to `tests/`, and the titles, as the reports name it: `sign-in/password.spec.ts › in a group › a title`. */
  test: text.refine((name) => name.includes(' › '), 'must be the spec and the titles, with " › " between them'),
  /** In French, for the reports. */
  reason: text,
  owner: text,
  link: z.url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' }),
  /** The last day its failure does not count. */
  until: z.iso.date('must be a day written as 2027-02-01'),
});

export type Quarantined = Readonly<z.infer<typeof entrySchema>>;

/** Bad input: which entry of the file is wrong, why, and an example. */
export class QuarantineError extends Error {
  override readonly name = 'QuarantineError';
}

/**
 * What is in quarantine, past its day or not; nothing where there is no file.
 *
 * @throws QuarantineError if the file cannot be understood, or holds an entry for longer than `LONGEST_DAYS` from `now` on.
 */
export function readQuarantine(file = QUARANTINE, now = new Date()): readonly Quarantined[] {
  if (!existsSync(file)) return [];
  const result = z.array(entrySchema).safeParse(parsed(file));
  if (!result.success) throw new QuarantineError(result.error.issues.map((issue) => sentence(file, issue)).join('\n'));
  const entries = result.data;
  const last = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + LONGEST_DAYS));
  for (const [index, { test, until }] of entries.entries()) {
    const where = `${file}, entry ${index + 1}`;
    if (until > last) {
      throw new QuarantineError(
        `${where}: until is more than ${LONGEST_DAYS} days away; choose a day up to ${last}, and mend the test until then.`,
      );
    }
    if (entries.findIndex((one) => one.test === test) !== index) {
      throw new QuarantineError(`${where}: the test stands there twice; leave one of the two entries out.`);
    }
  }
  return entries;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new QuarantineError(`${file} is no JSON; for example an empty list: [].`);
  }
}

function sentence(file: string, { path: [index, field], message }: z.core.$ZodIssue): string {
  const entry = index === undefined ? '' : `, entry ${Number(index) + 1}`;
  const what = field === undefined ? message : `${String(field)} ${message}`;
  return `${file}${entry}: ${what}; for example "until": "2027-02-01".`;
}

/** @param today As `2027-02-01`. */
export function isPast({ until }: Quarantined, today = dayOf(new Date())): boolean {
  return today > until;
}

/** What a test is called in an entry. @param root the folder of all specs. */
export function nameOf(test: TestCase, root: string): string {
  const file = relative(root, test.location.file).replaceAll(sep, '/');
  return [file, ...test.titlePath().slice(3)].join(' › ');
}

/** Those that are of no test. @param names of all tests there are. */
export function nameless(entries: readonly Quarantined[], names: readonly string[]): readonly Quarantined[] {
  return entries.filter(({ test }) => !names.includes(test));
}
