/**
 * One number, one user at a time, across workers, shards and runs on a machine: two who wait for a code at the same phone
 * would take each other's.
 *
 * Every claim is a line at the end of a file, and who holds the number follows from the lines before it: the first claim
 * that is neither given back nor its owner dead. Whoever reads comes to the same result, so none is overtaken, and of an
 * owner that was killed nothing has to be cleared away.
 */
import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Secret } from '../../../reports/redaction/secret.ts';
import { PhoneLineError } from './failure.ts';
import { isAlive, startOf } from './alive.ts';
import { systemClock, type LineClock } from './line-clock.ts';

export interface NumberLockNeeds {
  /** Shared by all who may use the number. Default: one of this machine's temporary folder. */
  readonly folder?: string;
  /** How long to stand in line, in ms. Default: ten minutes, as long as three users of a phone take at most. */
  readonly patience?: number;
  readonly clock?: LineClock;
}

const claimSchema = z.object({
  id: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  /** Tells a process from a later one of the same number; undefined where the system does not say. */
  started: z.string().optional(),
});
const entrySchema = z.union([claimSchema, z.object({ gone: z.string() })]);
type Claim = z.infer<typeof claimSchema>;

const PATIENCE_MS = 600_000;
const PACE_MS = 250;

/**
 * Stands in line for a number, and has it until it is disposed of.
 *
 * @throws {PhoneLineError} if others keep it longer than the patience lasts, or the file cannot be written.
 */
export async function lockNumber(number: Secret, needs: NumberLockNeeds = {}): Promise<AsyncDisposable> {
  const { folder = join(tmpdir(), 'first-login-phones'), patience = PATIENCE_MS, clock = systemClock } = needs;
  const file = join(folder, `${nameOf(number)}.jsonl`);
  const claim: Claim = { id: randomUUID(), pid: process.pid, host: hostname(), started: startOf(process.pid) };
  const deadline = clock.now() + patience;
  for (;;) {
    const claims = claimsIn(file);
    // The first time, and again where somebody has removed the file.
    if (!claims.some(({ id }) => id === claim.id)) {
      write(file, folder, claim);
      continue;
    }
    const holder = claims.find((one) => !isDead(one));
    if (holder?.id === claim.id) break;
    if (clock.now() + PACE_MS > deadline) {
      write(file, folder, { gone: claim.id });
      throw new PhoneLineError('provisioning', sentence(holder, patience, file));
    }
    await clock.wait(PACE_MS);
  }
  return { [Symbol.asyncDispose]: async () => write(file, folder, { gone: claim.id }) };
}

/** The number itself stays out of names of files. */
function nameOf(number: Secret): string {
  const digits = number.reveal().replaceAll(/\D/g, '');
  return createHash('sha256').update(`first-login phone ${digits}`).digest('hex').slice(0, 16);
}

/** Those that are not given back, in the order they were made. */
function claimsIn(file: string): Claim[] {
  const lines = textOf(file).split('\n');
  const entries = lines.flatMap((line) => entrySchema.safeParse(jsonOf(line)).data ?? []);
  const gone = new Set(entries.flatMap((entry) => ('gone' in entry ? [entry.gone] : [])));
  return entries.flatMap((entry) => ('gone' in entry || gone.has(entry.id) ? [] : [entry]));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw unusable(file, error);
  }
}

/** Of another machine nobody can tell. */
function isDead({ pid, host, started }: Claim): boolean {
  return host === hostname() && !isAlive(pid, started);
}

function sentence(holder: Claim | undefined, patience: number, file: string): string {
  const who = holder === undefined ? 'somebody' : `process ${holder.pid} on ${holder.host}`;
  const waited = `The phone was kept by ${who} for more than ${patience / 1000} s`;
  return `${waited}: wait until that run has ended, or, if there is none, remove ${file}.`;
}

function write(file: string, folder: string, entry: z.infer<typeof entrySchema>): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): PhoneLineError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return new PhoneLineError('tenant-configuration', `The lock of the phone cannot be used (${code}): ${file}.`);
}

/** Undefined for a line that is still being written, or was cut off by a full disk: it claims nothing. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
