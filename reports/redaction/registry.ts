/**
 * Where secrets are noted before first use, so that the reporters, which live in another process, know them. The file
 * is itself a secret: mode 0600, in a folder of its own in the system's temporary folder, outside every artefact,
 * removed when the process that made it ends.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, existsSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { SECRET_KINDS } from './kinds.ts';

/** Set by `openRegistry` in the main process and inherited by the workers. */
export const REGISTRY_VARIABLE = 'FIRST_LOGIN_SECRETS_FILE';

const registered = z.object({
  value: z.string().min(1),
  kind: z.enum(SECRET_KINDS),
  /** The test that was running, for codes; absent where none was. */
  test: z.string().optional(),
});
export type RegisteredSecret = z.infer<typeof registered>;

let runningTest: string | undefined;

/** Makes the run's registry, once: the processes a run starts inherit it through the environment. */
export function openRegistry(): string {
  const inherited = process.env[REGISTRY_VARIABLE];
  if (inherited !== undefined && existsSync(inherited)) return inherited;
  const file = join(mkdtempSync(join(tmpdir(), 'first-login-secrets-')), 'registry.jsonl');
  closeSync(openSync(file, 'wx', 0o600));
  process.env[REGISTRY_VARIABLE] = file;
  // On exit and not in a reporter: reporters can be replaced, and others still write after ours has ended.
  process.once('exit', () => rmSync(dirname(file), { recursive: true, force: true }));
  return file;
}

/** @throws if no registry is open: a secret that nobody would redact must not exist. */
export function registryFile(): string {
  const file = process.env[REGISTRY_VARIABLE];
  if (file === undefined) {
    throw new Error(`${REGISTRY_VARIABLE} is not set: load playwright.config.ts before a secret is made.`);
  }
  return file;
}

/** A folder of the run's own, which its workers share and which goes when it ends. */
export function runFolder(): string {
  return dirname(registryFile());
}

/** Of the run, the same for all its workers and for no other run: eight hexadecimal digits. Not a secret, though the folder is. */
export function runId(): string {
  return createHash('sha256').update(runFolder()).digest('hex').slice(0, 8);
}

/** Left while the redacting reporter listens: without it, reporters were replaced and files are cleaned afterwards. */
export function redactionMark(): string {
  return `${registryFile()}.redacting`;
}

/** Ties the codes that follow to a test: six digits are replaced only in the artefacts of the test they belong to. */
export function enterTest(testId: string): void {
  runningTest = testId;
}

/** The test whose codes are being made in this process. */
export function currentTest(): string | undefined {
  return runningTest;
}

export function registerSecret(secret: RegisteredSecret): void {
  const line = runningTest === undefined ? secret : { ...secret, test: runningTest };
  appendFileSync(registryFile(), `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

export function registeredSecrets(file: string): RegisteredSecret[] {
  const reader = new RegistryReader(file);
  try {
    return reader.unread();
  } finally {
    reader.close();
  }
}

/** Reads a registry that grows. Asking again costs one `fstat` while nothing was added: it is asked at every event. */
export class RegistryReader {
  readonly #descriptor: number;
  #offset = 0;

  constructor(file: string) {
    this.#descriptor = openSync(file, 'r');
  }

  /** What was registered since the last call. A line that is still being written is left for the next one. */
  unread(): RegisteredSecret[] {
    const added = fstatSync(this.#descriptor).size - this.#offset;
    if (added <= 0) return [];
    const bytes = Buffer.alloc(added);
    const read = readSync(this.#descriptor, bytes, 0, added, this.#offset);
    const whole = bytes.subarray(0, read).lastIndexOf('\n') + 1;
    this.#offset += whole;
    const lines = bytes.toString('utf8', 0, whole).split('\n').slice(0, -1);
    return lines.map((line) => registered.parse(JSON.parse(line)));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
