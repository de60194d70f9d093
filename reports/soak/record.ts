/**
 * What a soak has found, in a file of JSON lines that grows as journeys end: whatever kills the soak, what was found stays,
 * and another one goes on from there.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../atomic-write.ts';
import { FAILURE_KINDS, type FailureKind } from '../verdict/failure.ts';

export const RECORD_SCHEMA = 1;

const headSchema = z.strictObject({
  what: z.literal('soak'),
  schema: z.literal(RECORD_SCHEMA),
  way: z.enum(['browser', 'protocol']),
  seed: z.int(),
});
const doneSchema = z.strictObject({
  what: z.literal('journey'),
  number: z.int().min(1),
  /** How long it took, in ms. */
  ms: z.number().min(0),
  /** Absent where it arrived. */
  failure: z
    .strictObject({
      kind: z.enum(Object.keys(FAILURE_KINDS) as [FailureKind, ...FailureKind[]]),
      message: z.string(),
    })
    .optional(),
});
const memorySchema = z.strictObject({
  what: z.literal('memory'),
  session: z.string(),
  /** `tenant`, `runner`, or a worker of it: `worker 3`. */
  who: z.string(),
  /** Journeys that had ended in the session. */
  after: z.int().min(0),
  /** KB, garbage collected. */
  held: z.number(),
  rss: z.number(),
});

export type Head = Readonly<z.infer<typeof headSchema>>;
export type Done = Readonly<z.infer<typeof doneSchema>>;
export type MemoryReading = Readonly<z.infer<typeof memorySchema>>;
const lineSchema = z.discriminatedUnion('what', [headSchema, doneSchema, memorySchema]);
type Line = z.infer<typeof lineSchema>;

export interface SoakRecord {
  readonly head: Head;
  readonly done: readonly Done[];
  readonly memory: readonly MemoryReading[];
}

/** Begins a record; one that stands there is replaced. */
export function beginRecord(file: string, head: Omit<Head, 'what' | 'schema'>): void {
  writeAtomically(file, written({ what: 'soak', schema: RECORD_SCHEMA, ...head }));
}

/** Cuts off a last line that is not whole, so that another one can follow. */
export function mendRecord(file: string): void {
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeAtomically(file, whole);
}

export function note(file: string, line: Done | MemoryReading): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, written(line));
}

/**
 * @returns undefined where there is none.
 * @throws Error with the number of a line that cannot be read. The last one may be cut short, by whatever killed its soak,
 * or be on its way: it is left out.
 */
export function readRecord(file: string): SoakRecord | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [head, ...rest] = whole.split('\n').slice(0, -1).map(read);
  if (head?.what !== 'soak') throw new Error('line 1 is not the beginning of a soak');
  return {
    head,
    done: rest.filter((line) => line.what === 'journey'),
    memory: rest.filter((line) => line.what === 'memory'),
  };
}

function read(text: string, index: number): Line {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`line ${index + 1} is not one of a soak of this version`, { cause: error });
  }
}

function written(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}
