/**
 * The append-only record of every write to a live tenant, as lines of JSON: what was about to be done, and what became of
 * it. It outlives the runs, and all processes of all runs on a machine write to the same one.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { GraphError } from '../../graph/error.ts';
import { refused } from './refusal.ts';

const entrySchema = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.iso.datetime(),
  run: z.string(),
  /** `POST /users`, as the client names its calls. */
  call: z.string(),
  userId: z.string().optional(),
  userName: z.string().optional(),
  /** `intended` stands before the write and alone where a process died in it. */
  outcome: z.enum(['intended', 'done', 'refused', 'failed', 'uncertain']),
  /** The entry that said what was intended. */
  of: z.string().optional(),
  /** Kind, status and code of a failure, `throttled 429 TooManyRequests`: no text, which might repeat what was sent. */
  failure: z.string().optional(),
  requestId: z.string().optional(),
  clientRequestId: z.string().optional(),
});
export type RecordEntry = z.infer<typeof entrySchema>;
export type NewEntry = Omit<RecordEntry, 'id' | 'at' | 'run'>;

/** Writes all of a line to the end of a file in one piece. @returns how many bytes of it were written. */
export type WriteLine = (descriptor: number, line: Buffer) => number;

export interface RecordOptions {
  readonly run: string;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Instead of the disk; for tests of one that is full. */
  readonly writeLine?: WriteLine | undefined;
  /** Is told what could not be written down any more. Default: a warning of the process. */
  readonly warn?: ((sentence: string) => void) | undefined;
}

export class WriteRecord {
  readonly #descriptor: number;
  readonly #options: RecordOptions;
  /** Those read so far, and up to where: a record of years is read once. */
  #known: RecordEntry[] = [];
  #offset = 0;

  /** Proves by a first line that it can be written. @throws {GraphError} if it cannot. */
  constructor(path: string, options: RecordOptions) {
    this.#options = options;
    this.#descriptor = orRefused(() => opened(path));
    this.append({ call: 'open', outcome: 'done' });
  }

  /** @returns the id of the entry. @throws {GraphError} if it could not be written whole: then the write must not be made. */
  append(entry: NewEntry): string {
    const { run, now, writeLine = writeSync } = this.#options;
    const id = randomUUID();
    const whole: RecordEntry = { id, at: new Date(now()).toISOString(), run, ...entry };
    orRefused(() => {
      // What was left half-written by a disk that was full must not swallow this line.
      const line = Buffer.from(`${endsInLine(this.#descriptor) ? '' : '\n'}${JSON.stringify(whole)}\n`);
      if (writeLine(this.#descriptor, line) < line.length) throw new Error('ENOSPC');
    });
    return id;
  }

  /**
   * For what has happened, which cannot be stopped any more because it cannot be written down: that it was intended is on
   * record, and the next write is stopped. So a user that was made is still deleted.
   *
   * @returns the id of the entry; undefined where there is none.
   */
  note(entry: NewEntry): string | undefined {
    try {
      return this.append(entry);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const { warn = (sentence: string) => process.emitWarning(sentence, 'IncompleteRecord') } = this.#options;
      warn(`${entry.call}: ${error.message}`);
      return undefined;
    }
  }

  /** Of all processes, in the order they were written. @throws {GraphError} if the record is not all there any more. */
  entries(): readonly RecordEntry[] {
    const added = fstatSync(this.#descriptor).size - this.#offset;
    if (added < 0) throw refused('The record of writes was shortened', 'keep other programs from writing to RECORD');
    const bytes = Buffer.alloc(added);
    const read = readSync(this.#descriptor, bytes, 0, bytes.length, this.#offset);
    // A line that is being written is left for the next time.
    const whole = bytes.subarray(0, read).lastIndexOf('\n') + 1;
    this.#offset += whole;
    this.#known = this.#known.concat(bytes.toString('utf8', 0, whole).split('\n').flatMap(entryOf));
    return this.#known;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Entries in the order they were written; none where there is no record yet. @throws {GraphError} if it cannot be read. */
export function entriesIn(path: string): RecordEntry[] {
  return textIn(path).split('\n').flatMap(entryOf);
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw refused(`The record of writes cannot be read (${code})`, 'name with RECORD a file that this user may read');
  }
}

/** A line that broke off was never followed by its write. */
function entryOf(line: string): RecordEntry[] {
  const parsed = entrySchema.safeParse(jsonOf(line));
  return parsed.success ? [parsed.data] : [];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Of this user alone, always at its end, and not where a link leads. */
function opened(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  const descriptor = openSync(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw Object.assign(new Error(), { code: 'it is no file' });
    if ((found.mode & 0o077) !== 0) fchmodSync(descriptor, 0o600);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

function endsInLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last.toString() === '\n';
}

function orRefused<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw refused(
      `The record of writes cannot be written (${code ?? message}), and nothing is written to a tenant without it`,
      'make room, or name with RECORD a file in a folder that this user may write to',
    );
  }
}
